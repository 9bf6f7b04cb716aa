import { type Owner, ownersOf } from '../scenario/moves.ts'
import type { Scenario, SceneId } from '../scenario/scenario.ts'
import type { Changes, Condition, Goto } from '../scenario/schema.ts'
import { always, type Branch, type Effect, type FactId, gateOf, type GraphFact, type Test } from './graph.ts'
import { all, lowerCondition, visitedBit } from './lower-condition.ts'
import { resumeBranches } from './lower-gate.ts'
import { backBranches } from './lower-hub.ts'

/** What every part of the lowering needs to know of the whole scenario. */
export class Lowering {
  readonly scenario: Scenario
  readonly facts: ReadonlyMap<FactId, GraphFact>
  readonly #owners: ReadonlyMap<SceneId, Owner>
  readonly #gated: ReadonlySet<SceneId>

  constructor(scenario: Scenario, facts: ReadonlyMap<FactId, GraphFact>) {
    this.scenario = scenario
    this.facts = facts
    this.#owners = ownersOf(scenario)
    this.#gated = new Set([...scenario.interrupts.values()].flatMap(interrupt => interrupt.before))
  }

  isGated(scene: SceneId): boolean {
    return this.#gated.has(scene)
  }

  test(condition: Condition | undefined): Test {
    return lowerCondition(condition, this.scenario)
  }

  /** The branches of a `goto` that stands in `from`; return words are resolved by whose scene `from` is. */
  branches(goto: Goto | undefined, from: SceneId): readonly Branch[] {
    if (goto === undefined) throw new Error(`scene ${from} leads nowhere`)
    if (typeof goto === 'string') return this.#target(goto, always, from)
    return goto.flatMap(({ scene, when }) => this.#target(scene, this.test(when), from))
  }

  #target(target: SceneId, when: Test, from: SceneId): readonly Branch[] {
    if (target !== 'back' && target !== 'resume') return [this.entering(target, when)]
    const owner = this.#owners.get(from)
    if (owner === undefined) throw new Error(`${from} has nowhere to return to`)
    const returns =
      owner.kind === 'lead' ? backBranches(owner.hub, this) : resumeBranches(owner.interrupt, this)
    return returns.map(branch => ({ ...branch, when: all([when, branch.when]) }))
  }

  /** The branch that enters a scene, by its gate when interrupts name it; the gate then marks the visit itself. */
  entering(scene: SceneId, when: Test, effects: readonly Effect[] = []): Branch {
    if (this.isGated(scene)) return { when, effects, to: gateOf(scene) }
    return { when, effects: [...effects, ...this.visiting(scene)], to: scene }
  }

  visiting(scene: SceneId): readonly Effect[] {
    return this.#kept([{ fact: visitedBit(scene), to: 1 }])
  }

  /** What a choice does to the facts that the graph carries. */
  effects(changes: Changes | undefined, further: readonly Effect[]): readonly Effect[] {
    const own = Object.entries(changes ?? {}).map(([fact, change]): Effect => {
      if (typeof change === 'object') return { fact, add: change.add }
      return { fact, to: Number(change) }
    })
    return this.#kept([...own, ...further])
  }

  #kept(effects: readonly Effect[]): readonly Effect[] {
    return effects.filter(effect => this.facts.has(effect.fact))
  }
}
