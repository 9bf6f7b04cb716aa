import type { Effect, PlaceId, Test } from '../machine/graph.ts'

/** A question put to every state at a place (or at all endings): can this test hold, after these effects? */
export interface Probe {
  readonly place: PlaceId | 'endings'
  readonly effects: readonly Effect[]
  readonly test: Test
}
