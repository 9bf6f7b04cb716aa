import type { Effect, PlaceId, Test } from '../machine/graph.ts'

/** Stands for every ending; no scene can be called so. */
export const anyEnding: PlaceId = '* ending'

/** A question put to every state at a place (or at all endings): can this test hold, after these effects? */
export interface Probe {
  /** A scene, or `anyEnding`. */
  readonly place: PlaceId
  readonly effects: readonly Effect[]
  readonly test: Test
}
