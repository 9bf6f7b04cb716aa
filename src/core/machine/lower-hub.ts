import type { PlacedScene, SceneId } from '../scenario/scenario.ts'
import type { Visit } from '../scenario/schema.ts'
import { always, type Branch, type FactId, type Hub, type Test } from './graph.ts'
import { all, flag } from './lower-condition.ts'
import type { Lowering } from './lowering.ts'

export function lookedBit(hub: SceneId, lead: string): FactId {
  return `looked ${hub} ${lead}`
}

export function looksFact(hub: SceneId): FactId {
  return `looks ${hub}`
}

/** Leads on offer, and moving on: after `least` looks, or when there is nothing left to look at. */
export function lowerHub({ id: hub, stage }: PlacedScene, visit: Visit, lowering: Lowering): Hub {
  const leads = [...visit.leads].map(([id, { goto }]) => ({
    id,
    when: onOffer(hub, id, visit, lowering),
    move: {
      effects: [
        { fact: lookedBit(hub, id), to: 1 },
        { fact: looksFact(hub), add: 1 },
      ],
      branches: lowering.branches(goto, hub),
    },
  }))
  const enough: Test = { fact: looksFact(hub), lo: visit.least, hi: visit.leads.size }
  return {
    kind: 'hub',
    stage,
    looks: looksFact(hub),
    leads,
    leave: {
      when: { any: [enough, noneLeft(hub, visit, lowering)] },
      move: { effects: [], branches: lowering.branches(visit.then, hub) },
    },
  }
}

/** Where `back` leads: on from the hub once its limit is reached or nothing is left, and otherwise to the hub again. */
export function backBranches(hub: SceneId, lowering: Lowering): readonly Branch[] {
  const visit = lowering.scenario.scenes.get(hub)?.visit
  if (visit === undefined) throw new Error(`${hub} is not a hub`)
  const full: Test = { fact: looksFact(hub), lo: visit.limit ?? visit.leads.size, hi: visit.leads.size }
  const done: Test = { any: [full, noneLeft(hub, visit, lowering)] }
  const onwards = lowering.branches(visit.then, hub)
  return [
    ...onwards.map(branch => ({ ...branch, when: all([done, branch.when]) })),
    lowering.entering(hub, always),
  ]
}

function noneLeft(hub: SceneId, visit: Visit, lowering: Lowering): Test {
  return { not: { any: [...visit.leads.keys()].map(lead => onOffer(hub, lead, visit, lowering)) } }
}

function onOffer(hub: SceneId, lead: string, visit: Visit, lowering: Lowering): Test {
  return all([flag(lookedBit(hub, lead), false), lowering.test(visit.leads.get(lead)?.when)])
}
