import type { PlacedScene, SceneId } from '../scenario/scenario.ts'
import { always, type Branch, type Effect, type FactId, type Gate, type Test } from './graph.ts'
import { all, flag } from './lower-condition.ts'
import type { Lowering } from './lowering.ts'

export function cutInBit(interrupt: string): FactId {
  return `cut-in ${interrupt}`
}

/** Which of its `before` scenes an interrupt put off, by place in that list; kept only when there are several. */
export function beforeFact(interrupt: string): FactId {
  return `before ${interrupt}`
}

/** The one way into a scene that interrupts name: each that holds and has not cut in comes first, in the file's order. */
export function lowerGate({ id: scene, stage }: PlacedScene, lowering: Lowering): Gate {
  const named = [...lowering.scenario.interrupts].filter(([, interrupt]) => interrupt.before.includes(scene))
  const cuts = named.map(([id, interrupt]) => {
    const when = all([flag(cutInBit(id), false), lowering.test(interrupt.when)])
    return lowering.entering(interrupt.scene, when, cutting(id, interrupt.before, scene))
  })
  return {
    kind: 'gate',
    stage,
    branches: [...cuts, { when: always, effects: lowering.visiting(scene), to: scene }],
  }
}

function cutting(interrupt: string, before: readonly SceneId[], scene: SceneId): readonly Effect[] {
  const cut: Effect = { fact: cutInBit(interrupt), to: 1 }
  if (before.length === 1) return [cut]
  return [cut, { fact: beforeFact(interrupt), to: before.indexOf(scene) }]
}

/** Where `resume` leads: to the gate that the interrupt cut in at, where the others are tested again. */
export function resumeBranches(interrupt: string, lowering: Lowering): readonly Branch[] {
  const before = lowering.scenario.interrupts.get(interrupt)?.before ?? []
  return before.map((scene, index) => {
    const last = index === before.length - 1
    const when: Test = last ? always : { fact: beforeFact(interrupt), lo: index, hi: index }
    return lowering.entering(scene, when)
  })
}
