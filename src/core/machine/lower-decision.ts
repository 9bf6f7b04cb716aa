import { type PlacedScene, timeoutPicks } from '../scenario/scenario.ts'
import type { Decision } from '../scenario/schema.ts'
import type { SeveralDecision, SingleDecision } from './graph.ts'
import { choseBit } from './lower-condition.ts'
import type { Lowering } from './lowering.ts'

export function lowerDecision(
  { id: scene, stage }: PlacedScene,
  decision: Decision,
  lowering: Lowering,
): SingleDecision | SeveralDecision {
  const timeout = timeoutPicks(decision)
  const parts = [...decision.choices].map(([id, choice]) => ({
    id,
    when: lowering.test(choice.when),
    effects: lowering.effects(choice.set, [{ fact: choseBit(scene, id), to: 1 }]),
    goto: choice.goto,
  }))
  if (decision.pick === undefined) {
    const choices = parts.map(({ id, when, effects, goto }) => ({
      id,
      when,
      move: { effects, branches: lowering.branches(goto ?? decision.goto, scene) },
    }))
    return { kind: 'single', stage, choices, timeout }
  }
  const branches = lowering.branches(decision.goto, scene)
  const choices = parts.map(({ id, when, effects }) => ({ id, when, effects }))
  return { kind: 'several', stage, ...decision.pick, choices, branches, timeout }
}
