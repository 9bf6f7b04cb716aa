import type { Recommendation } from '../scenario/schema.ts'
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

/** What members made of the drafts that a play brings up. */
export interface Settled {
  readonly agreed: readonly PutForward[]
  readonly setAside: readonly PutForward[]
}

/** `undefined` while members have not settled it. What they agreed to and the play no longer brings up does not count. */
export function settledOf(path: PlayedPath, notes: DebriefNotes): Settled | undefined {
  const { putForward } = path
  if (putForward === undefined) return undefined
  const drafts = recommendationsFor(path, notes)
  return {
    agreed: drafts.filter(({ id }) => putForward.includes(id)),
    setAside: drafts.filter(({ id }) => !putForward.includes(id)),
  }
}
