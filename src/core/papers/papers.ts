import type { DebriefNotes } from '../score/debrief-notes.ts'
import type { Script } from '../session/script.ts'
import type { Paper, PaperKind } from './paper.ts'

/** What papers are made from. */
export interface PaperSource {
  readonly script: Script
  /** The text of each exhibit, by its id. */
  readonly exhibitTexts: ReadonlyMap<string, string>
  /** Asked for only by the papers that members do not see: the page must not load notes for the others. */
  readonly loadNotes: () => Promise<DebriefNotes>
}

/** Makes a paper. Each is loaded when it is asked for. */
export async function makePaper(kind: PaperKind, { script, exhibitTexts, loadNotes }: PaperSource): Promise<Paper> {
  switch (kind) {
    case 'clearance': {
      const { clearanceSheet } = await import('./clearance.ts')
      return clearanceSheet(script, await loadNotes())
    }
    case 'guide': {
      const { facilitatorsGuide } = await import('./guide.ts')
      return facilitatorsGuide({ script, notes: await loadNotes(), exhibitTexts })
    }
    case 'mel': {
      const { mainEventList } = await import('./main-event-list.ts')
      return mainEventList({ script, notes: await loadNotes(), exhibitTexts })
    }
    case 'participants': {
      const { participantsPapers } = await import('./participants.ts')
      return participantsPapers(script, exhibitTexts)
    }
    case 'observer': {
      const { observersSheet } = await import('./observer.ts')
      return observersSheet(script)
    }
    case 'ballots': {
      const { ballotSlips } = await import('./ballots.ts')
      return ballotSlips(script)
    }
  }
}
