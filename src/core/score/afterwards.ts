import type { Prose } from '../scenario/prose.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { conditionHolds, outcomeOf } from './condition-holds.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import { settledOf } from './recommendations.ts'

/** What is told of the months after a play, in the file's order: it follows from the play and from what members agreed to. */
export function afterwardsOf(path: PlayedPath, notes: DebriefNotes): readonly Prose[] {
  const agreed = new Set(settledOf(path, notes)?.agreed.map(({ id }) => id))
  const outcome = { ...outcomeOf(path, notes), agreed }
  return notes.afterwards.filter(({ when }) => conditionHolds(when, outcome)).map(({ text }) => text)
}
