import {
  type Branch,
  branchesOf,
  type Effect,
  type FactId,
  type Graph,
  type Place,
  factsReadBy,
} from '../../machine/graph.ts'
import { optionsOf } from '../../machine/walk.ts'
import type { SceneId } from '../../scenario/scenario.ts'

/** How the ways out of a scene run on: what can be learnt from where a play is seen next. */
export interface Way {
  /** The scenes that can come next, whatever gates are passed. */
  readonly next: readonly SceneId[]
  /** Facts on which depends what is on offer here. */
  readonly offers: ReadonlySet<FactId>
  /** Facts on which depends where what is done leads. */
  readonly leads: ReadonlySet<FactId>
  /** Facts that what is done here may change. */
  readonly changes: ReadonlySet<FactId>
  /** The first scene to which every way from here comes; `undefined` where the ways end apart. */
  readonly together: SceneId | undefined
  /** The scenes that can lie between here and there. */
  readonly between: ReadonlySet<SceneId>
}

export type Ways = ReadonlyMap<SceneId, Way>

type Step = Omit<Way, 'together' | 'between'>

export function waysOf(graph: Graph): Ways {
  const steps = new Map(
    Object.entries(graph.places)
      .filter(([, { kind }]) => kind !== 'gate')
      .map(([scene, place]) => [scene, stepFrom(graph, place)]),
  )
  const after = allPassed(steps)
  return new Map(
    [...steps].map(([scene, step]) => {
      const together = firstOf(after.get(scene) ?? new Set(), after, scene)
      return [scene, { ...step, together, between: betweenThem(steps, step, together) }]
    }),
  )
}

function stepFrom(graph: Graph, place: Place): Step {
  const branches = throughGates(graph, branchesOf(place))
  const effects = [...effectsOf(place), ...branches.flatMap(branch => branch.effects)]
  return {
    next: [...new Set(branches.map(({ to }) => to))].filter(to => graph.places[to]?.kind !== 'gate'),
    offers: new Set(offersOf(place).flatMap(factsReadBy)),
    leads: new Set(branches.flatMap(({ when }) => factsReadBy(when))),
    changes: new Set(effects.map(({ fact }) => fact)),
  }
}

/** Some branches, and those of every gate to which they come. */
function throughGates(graph: Graph, branches: readonly Branch[]): readonly Branch[] {
  const all = [...branches]
  const gates = new Set<string>()
  // The list grows as gates are met.
  for (const { to } of all) {
    const place = graph.places[to]
    if (place?.kind !== 'gate' || gates.has(to)) continue
    gates.add(to)
    all.push(...place.branches)
  }
  return all
}

function offersOf(place: Place) {
  switch (place.kind) {
    case 'single':
    case 'several':
      return place.choices.map(({ when }) => when)
    case 'hub':
      return [...place.leads, place.leave].map(({ when }) => when)
    default:
      return []
  }
}

function effectsOf(place: Place): readonly Effect[] {
  if (place.kind === 'several') return place.choices.flatMap(({ effects }) => effects)
  return optionsOf(place).flatMap(({ move }) => move.effects)
}

/** For each scene those that every way from it to an ending passes, itself included: what they have in common, until it settles. */
function allPassed(steps: ReadonlyMap<SceneId, Step>): ReadonlyMap<SceneId, ReadonlySet<SceneId>> {
  const everything = new Set(steps.keys())
  const passed = new Map<SceneId, ReadonlySet<SceneId>>([...steps.keys()].map(scene => [scene, everything]))
  let settled = false
  while (!settled) {
    settled = true
    for (const [scene, { next }] of [...steps].toReversed()) {
      const common = new Set([scene, ...shared(next.map(to => passed.get(to) ?? everything))])
      if (common.size !== passed.get(scene)?.size) settled = false
      passed.set(scene, common)
    }
  }
  return passed
}

function shared(sets: readonly ReadonlySet<SceneId>[]): readonly SceneId[] {
  const [first = new Set<SceneId>(), ...others] = sets
  return [...first].filter(scene => others.every(set => set.has(scene)))
}

/** Of the scenes that every way passes, the one from which all the others are still ahead. */
function firstOf(
  passed: ReadonlySet<SceneId>,
  after: ReadonlyMap<SceneId, ReadonlySet<SceneId>>,
  from: SceneId,
): SceneId | undefined {
  const ahead = [...passed].filter(scene => scene !== from)
  return ahead.find(scene => ahead.every(other => after.get(scene)?.has(other) === true))
}

function betweenThem(
  steps: ReadonlyMap<SceneId, Step>,
  { next }: Step,
  together: SceneId | undefined,
): ReadonlySet<SceneId> {
  const seen = new Set<SceneId>()
  const open = [...next]
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    if (scene === together || seen.has(scene)) continue
    seen.add(scene)
    open.push(...(steps.get(scene)?.next ?? []))
  }
  return seen
}
