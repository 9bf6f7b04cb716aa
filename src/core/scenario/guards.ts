import { scenePath, type Path } from './path.ts'
import type { PlacedScene, Scenario } from './scenario.ts'
import type { Condition } from './shape/condition.ts'
import type { Goto } from './shape/decision.ts'

/** A condition that steers a play, with the path at which the file holds it. */
export interface Guard {
  readonly when: Condition
  readonly path: Path
}

/** Every condition that steers a play, in the file's order. */
export function guardsOf(scenario: Scenario): readonly Guard[] {
  const interrupts = [...scenario.interrupts].flatMap(([id, { when }]) => guard(when, ['interrupts', id]))
  return [...[...scenario.scenes.values()].flatMap(sceneGuards), ...interrupts]
}

function sceneGuards(scene: PlacedScene): readonly Guard[] {
  const at = scenePath(scene)
  const choices = [...(scene.decision?.choices ?? [])].map(
    ([id, choice]) => [[...at, 'decision', 'choices', id], choice] as const,
  )
  const leads = [...(scene.visit?.leads ?? [])].map(
    ([id, lead]) => [[...at, 'visit', 'leads', id], lead] as const,
  )
  return [
    ...gotoGuards(scene.goto, [...at, 'goto']),
    ...[...choices, ...leads].flatMap(([path, { when, goto }]) => [
      ...guard(when, path),
      ...gotoGuards(goto, [...path, 'goto']),
    ]),
    ...gotoGuards(scene.decision?.goto, [...at, 'decision', 'goto']),
    ...gotoGuards(scene.visit?.then, [...at, 'visit', 'then']),
  ]
}

function gotoGuards(goto: Goto | undefined, path: Path): readonly Guard[] {
  if (goto === undefined || typeof goto === 'string') return []
  return goto.flatMap((branch, index) => guard(branch.when, [...path, index]))
}

function guard(when: Condition | undefined, path: Path): readonly Guard[] {
  return when === undefined ? [] : [{ when, path: [...path, 'when'] }]
}
