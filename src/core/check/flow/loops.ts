import { loop } from '../../diagnostics/flow.ts'
import type { Move } from '../../scenario/moves.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'
import type { SceneMap } from './scene-map.ts'

interface Open {
  readonly scene: SceneId
  readonly moves: readonly Move[]
  next: number
}

interface Search {
  readonly map: SceneMap
  readonly told: ReadonlySet<Move>
  readonly problems: Problems
  readonly done: Set<SceneId>
}

/**
 * Goes through the scenes depth first; a move to a scene that is still open closes a loop.
 *
 * @param told moves that are wrong for another reason
 */
export function loops(map: SceneMap, told: ReadonlySet<Move>, problems: Problems): void {
  const done = new Set<SceneId>()
  for (const scene of map.scenario.scenes.keys())
    if (!done.has(scene)) searchFrom(scene, { map, told, problems, done })
}

function searchFrom(start: SceneId, { map, told, problems, done }: Search): void {
  const path = [opened(start, map)]
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const move = here.moves[here.next++]
    if (move === undefined) {
      done.add(here.scene)
      path.pop()
    } else if (!done.has(move.target) && !told.has(move)) {
      const at = path.findIndex(({ scene }) => scene === move.target)
      if (at < 0) path.push(opened(move.target, map))
      else
        problems.atValue(move.path, span =>
          loop(span, [...path.slice(at).map(({ scene }) => scene), move.target]),
        )
    }
  }
}

/** Each scene that follows counts once, by whichever move comes first. */
function opened(scene: SceneId, map: SceneMap): Open {
  const moves = map.exitsOf(scene).filter(({ target }) => map.scenario.scenes.has(target))
  return {
    scene,
    moves: moves.filter((move, index) => moves.findIndex(({ target }) => target === move.target) === index),
    next: 0,
  }
}
