import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Source } from '../../scenario/reading/source.ts'
import { Problems } from '../problems.ts'
import { loops } from './loops.ts'
import { ownership } from './ownership.ts'
import type { SceneMap } from './scene-map.ts'
import { stageOrder } from './stage-order.ts'
import { unreachable } from './unreachable.ts'

/** How the scenes hang together, conditions aside: what the machine takes for granted. */
export function checkFlow(map: SceneMap, source: Source): readonly Diagnostic[] {
  const problems = new Problems(source)
  const owners = ownership(map, problems)
  const isSettled = problems.found.length === 0
  loops(map, stageOrder(map, owners, problems), problems)
  // Where a scene belongs to the wrong owner, what follows from it may only seem lost.
  if (isSettled) unreachable(map, problems)
  return problems.found
}
