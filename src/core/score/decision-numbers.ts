import type { SceneId } from '../scenario/scenario.ts'
import type { Script } from '../session/script.ts'
import { asidesOf } from './picture/asides.ts'
import { inOrder } from './picture/in-order.ts'
import { roadsOf } from './picture/roads.ts'
import { waysOf } from './picture/ways.ts'

/** Every scene, in the order in which the story can be told: none stands before one that leads to it. */
export function scenesInTelling({ graph, scenes }: Script): readonly SceneId[] {
  const ways = waysOf(graph)
  return inOrder(Object.keys(scenes), roadsOf({ ways, asides: asidesOf(graph, ways), path: [] }), [])
}

/** The numbers of the decisions, from 1, by scene: those on the ballot slips, and in all papers. */
export function decisionNumbers(script: Script): ReadonlyMap<SceneId, number> {
  const decisions = scenesInTelling(script).filter(id => script.scenes[id]?.decision !== undefined)
  return new Map(decisions.map((id, index) => [id, index + 1]))
}
