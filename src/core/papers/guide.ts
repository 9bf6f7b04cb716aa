import { facilitatorsStory, type Telling } from './facilitators-story.ts'
import { aboutSheet } from './guide/about-sheet.ts'
import { afterSheet } from './guide/after-sheet.ts'
import { careSheet } from './guide/care-sheet.ts'
import { lawSheet, legalNumbers } from './guide/law-sheet.ts'
import { planSheet } from './guide/plan-sheet.ts'
import { roomSheet } from './guide/room-sheet.ts'
import { startSheet } from './guide/start-sheet.ts'
import { stageSheet } from './guide/stage-sheet.ts'
import { trackSheet } from './guide/track-sheet.ts'
import { votesSheet } from './guide/votes-sheet.ts'
import { facilitatorMarking } from './markings.ts'
import type { Paper } from './paper.ts'

/** All that a facilitator needs to hold the evening from paper: the whole story, its points and its notes. */
export function facilitatorsGuide(telling: Telling): Paper {
  const told = facilitatorsStory(telling)
  const law = legalNumbers(told)
  const stages = told.script.stages.map((_, index) => stageSheet(told, law, index))
  return {
    kind: 'guide',
    language: 'en-GB',
    title: `Facilitator’s guide: ${telling.script.title}`,
    marking: facilitatorMarking,
    orientation: 'portrait',
    hasContents: true,
    sheets: [
      startSheet,
      aboutSheet(told),
      planSheet(told),
      roomSheet(told),
      votesSheet,
      careSheet,
      ...trackSheet(told),
      ...stages,
      afterSheet(told),
      ...lawSheet(told, law),
    ],
  }
}
