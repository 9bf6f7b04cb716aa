import type { Graph } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { replay } from './replay.ts'
import type { Session } from './session.ts'

/** The scene at which a what-if was forked from its parent; `undefined` for any other session. */
export function forkedAt(graph: Graph, { parent, log }: Session): SceneId | undefined {
  return parent === undefined ? undefined : replay(graph, log.slice(0, parent.position)).position.scene
}
