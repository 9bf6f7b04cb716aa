import type { Analysis } from '../../analysis/analyse.ts'
import { unreachableScene } from '../../diagnostics/flow.ts'
import { conditionNeverMet } from '../../diagnostics/plays.ts'
import { quoted } from '../../diagnostics/wording.ts'
import type { Move } from '../../scenario/moves.ts'
import { type SceneId, scenePath } from '../../scenario/scenario.ts'
import { rootsOf, type SceneMap } from '../flow/scene-map.ts'
import type { Asking } from './ask-guards.ts'

/**
 * Scenes that something leads to and that no play reaches all the same, as conditions never hold. What follows from a
 * choice or lead that no play takes is told there; and a condition that is why a scene is never reached is told as that.
 */
export function lostScenes(map: SceneMap, analysis: Analysis, asking: Asking): void {
  const lost = [...map.scenario.scenes.keys()].filter(scene => !analysis.reached.has(scene))
  const waysIn = lost.length === 0 ? new Map<SceneId, readonly Move[]>() : movesInto(map)
  for (const { root, followers } of rootsOf(lost, scene => map.following(scene))) {
    const scene = map.scenario.scenes.get(root)
    const ways = (waysIn.get(root) ?? []).filter(({ from }) => analysis.reached.has(from.id))
    if (scene === undefined || (ways.length > 0 && ways.every(way => isTold(way, asking)))) continue
    asking.problems.atKey(scenePath(scene), span =>
      unreachableScene(span, root, followers.length, helpFor(root, ways, map)),
    )
  }
  for (const { path, target } of asking.neverMet)
    if (analysis.reached.has(target) || !map.scenario.scenes.has(target))
      asking.problems.atKey(path, span => conditionNeverMet(span))
}

function movesInto(map: SceneMap): ReadonlyMap<SceneId, readonly Move[]> {
  const into = new Map<SceneId, Move[]>()
  const leads = map.openings.flatMap(({ owner, moves }) => (owner.kind === 'lead' ? moves : []))
  for (const move of [...[...map.exits.values()].flat(), ...leads]) {
    const known = into.get(move.target)
    if (known === undefined) into.set(move.target, [move])
    else known.push(move)
  }
  return into
}

/** Whether the move belongs to a choice or a lead that no play takes, which has been told. */
function isTold({ path }: Move, { neverTaken }: Asking): boolean {
  return path.some((_, end) => neverTaken.has(path.slice(0, end).join('\n')))
}

function helpFor(scene: SceneId, ways: readonly Move[], { scenario }: SceneMap): string {
  const interrupt = [...scenario.interrupts].find(([, opened]) => opened.scene === scene)
  if (interrupt !== undefined)
    return `The \`when\` of the interrupt ${quoted(interrupt[0])} never holds before the scenes that it names.`
  const [from] = ways
  if (from === undefined) return 'Lead to it from another scene, or take it away.'
  return `The conditions of the way from ${quoted(from.from.id)} never let a play through: mend them, or take the scene away.`
}
