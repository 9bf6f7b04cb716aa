import type { Recommendation } from '../scenario/shape/materials.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { conditionHolds, outcomeOf } from './condition-holds.ts'
import type { DebriefNotes } from './debrief-notes.ts'

export interface PutForward extends Recommendation {
  readonly id: string
}

/** The recommendations that a play puts forward, in the file's order. */
export function recommendationsFor(path: PlayedPath, notes: DebriefNotes): readonly PutForward[] {
  const outcome = outcomeOf(path, notes)
  return Object.entries(notes.recommendations)
    .filter(([, { when }]) => conditionHolds(when, outcome))
    .map(([id, recommendation]) => ({ id, ...recommendation }))
}
