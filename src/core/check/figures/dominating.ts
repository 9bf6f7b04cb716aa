import type { LineOf } from '../../scenario/reading/source.ts'
import { decisionsOf, type Scenario, scenePath } from '../../scenario/scenario.ts'
import type { Decision } from '../../scenario/schema.ts'
import { outscores, sameConsequences } from '../plays/compare-choices.ts'

/** A choice that is no worse on any pillar than others of its decision, and better on one. */
export interface Dominating {
  readonly scene: string
  readonly choice: string
  readonly line: number
  /** The choices that it dominates. */
  readonly over: readonly string[]
  /** Those among them that also change the same facts and lead to the same scenes: taking one gains nothing. */
  readonly idle: readonly string[]
  /** Whether the author says that one choice may simply be the best here. */
  readonly clearCut: boolean
}

/** Of decisions of one choice; what is out of bounds is compared with nothing. */
export function dominating(scenario: Scenario, lineOf: LineOf): readonly Dominating[] {
  return decisionsOf(scenario).flatMap(scene =>
    dominatingIn(scene.decision).map(({ choice, ...found }) => ({
      scene: scene.id,
      choice,
      line: lineOf([...scenePath(scene), 'decision', 'choices', choice]),
      ...found,
      clearCut: scene.decision['clear-cut'] !== undefined,
    })),
  )
}

function dominatingIn({ pick, choices }: Decision) {
  if (pick !== undefined) return []
  const defensible = [...choices].filter(([, choice]) => choice['out-of-bounds'] === undefined)
  return defensible.flatMap(([id, choice]) => {
    const beaten = defensible.filter(([, other]) => outscores(choice, other))
    const idle = beaten.filter(([, other]) => sameConsequences(choice, other))
    const ids = (of: typeof beaten) => of.map(([other]) => other)
    return beaten.length === 0 ? [] : [{ choice: id, over: ids(beaten), idle: ids(idle) }]
  })
}
