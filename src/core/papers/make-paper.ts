import { ballotSlips } from './ballots.ts'
import type { Telling } from './facilitators-story.ts'
import { facilitatorsGuide } from './guide.ts'
import { mainEventList } from './main-event-list.ts'
import { observersSheet } from './observer.ts'
import type { Paper, PaperKind } from './paper.ts'
import { participantsPapers } from './participants.ts'

/** Any of the papers, for whoever holds all that they are made from. Those that members see are given no notes. */
export function makePaper(kind: PaperKind, { script, notes, exhibitTexts }: Telling): Paper {
  switch (kind) {
    case 'guide':
      return facilitatorsGuide({ script, notes, exhibitTexts })
    case 'mel':
      return mainEventList({ script, notes, exhibitTexts })
    case 'participants':
      return participantsPapers(script, exhibitTexts)
    case 'observer':
      return observersSheet(script)
    case 'ballots':
      return ballotSlips(script)
  }
}
