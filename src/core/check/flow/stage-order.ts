import { earlierStage } from '../../diagnostics/flow.ts'
import type { Move, Owner } from '../../scenario/moves.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'
import type { SceneMap } from './scene-map.ts'

/** No move leads to an earlier stage; `back` is a move to the hub. An interrupt stands outside the order. Gives those that do. */
export function stageOrder(
  map: SceneMap,
  owners: ReadonlyMap<SceneId, Owner>,
  problems: Problems,
): ReadonlySet<Move> {
  const { scenes, stages } = map.scenario
  const order = new Map([...stages.keys()].map((stage, index) => [stage, index]))
  const found = new Set<Move>()
  const check = (move: Move) => {
    const { from, target, path } = move
    const owner = owners.get(from.id)
    const to = scenes.get(target === 'back' && owner?.kind === 'lead' ? owner.hub : target)
    if (to === undefined || (order.get(to.stage) ?? 0) >= (order.get(from.stage) ?? 0)) return
    found.add(move)
    problems.atValue(path, span => earlierStage(span, to.id, to.stage, from.stage))
  }
  for (const moves of map.exits.values()) moves.forEach(check)
  for (const { moves, owner } of map.openings) if (owner.kind === 'lead') moves.forEach(check)
  return found
}
