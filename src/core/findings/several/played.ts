import type { Branch, Effect, FactId, Graph, Place } from '../../machine/graph.ts'
import { branchesOf, factsReadBy } from '../../machine/lower.ts'
import { optionsOf } from '../../machine/actions.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { type Divided, dividedDecisions } from '../../score/divided-decisions.ts'
import { type Hindsight, hindsightOf } from '../../score/hindsight.ts'
import { type Score, scoreOf } from '../../score/score.ts'
import { decisionsIn, type PlayedDecision, playedPath, type PlayedPath } from '../../session/played-path.ts'
import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import { fewest } from '../fewest.ts'
import { playedAlone } from '../played-alone.ts'
import { dividedTold, isSmallGroup } from '../taking-part.ts'

/** One of the plays of a report, and what of it may be counted. */
export interface Played {
  readonly session: Session
  readonly path: PlayedPath
  /** True when one person played. */
  readonly alone: boolean
  /** True where a group played of which fewer than five are known to have taken part. */
  readonly isSmall: boolean
  /** The decisions that count, by scene. */
  readonly decisions: ReadonlyMap<SceneId, PlayedDecision>
  /** Where its room was divided, as far as it may be told. */
  readonly divided: readonly Divided[]
  readonly hindsight: Hindsight | undefined
  readonly score: Score
  readonly kept: Kept
}

/** The plays of a report. What-ifs are no plays of their own: they take over part of another, which would count twice. */
export interface Plays {
  /** By id, which is random: the order tells neither whose file came first nor who played first. */
  readonly all: readonly Played[]
  /** What-ifs, that are not counted. */
  readonly leftOut: readonly Session[]
  /** Fewer than five: then nothing is counted, and only what all of them had in common is told. */
  readonly few: boolean
}

export function playsOf(script: Script, notes: DebriefNotes, sessions: readonly Session[]): Plays {
  const inOrder = sessions.toSorted((one, other) => compare(one.id, other.id))
  const asPlayed = inOrder.filter(({ mode }) => mode !== 'what-if')
  const counting = asPlayed.length === 0 ? inOrder : asPlayed
  const paths = counting.map(session => playedPath(script, session))
  const kept = keptOf(script.graph, paths)
  const all = counting.flatMap((session, index): readonly Played[] => {
    const [path, keeps] = [paths[index], kept[index]]
    return path === undefined || keeps === undefined ? [] : [played(script, notes, { session, path, kept: keeps })]
  })
  const leftOut = inOrder.filter(session => !counting.includes(session))
  return { all, leftOut, few: all.length < fewest }
}

function played(
  script: Script,
  notes: DebriefNotes,
  { session, path, kept }: Pick<Played, 'session' | 'path' | 'kept'>,
): Played {
  return {
    session,
    path,
    alone: playedAlone(session),
    decisions: new Map(decisionsIn(path).map(decision => [decision.scene, decision])),
    isSmall: !playedAlone(session) && isSmallGroup(script, session),
    divided: dividedTold(script, session, dividedDecisions(script, path, session.group?.rule)),
    hindsight: hindsightOf(script, notes, path),
    score: scoreOf(path, notes),
    kept,
  }
}

/** By code unit, the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/**
 * What of a play may be counted. From a decision at which fewer than five plays are counted, a play is withheld until all
 * ways have come together again; and later again wherever what is on offer, or where it leads, depends on what was changed
 * meanwhile. So nothing that is counted depends on what so few did, and no subtraction brings it out.
 */
interface Kept {
  /** Scenes at which the play is seen to stand. */
  readonly reached: ReadonlySet<SceneId>
  /** Of these, those at which it is seen that something was done: a play may have been left at the last. */
  readonly acted: ReadonlySet<SceneId>
  /** The places in the log of what was done and is counted. */
  readonly done: ReadonlySet<number>
  /** Scenes at which the play may have been while it was withheld. */
  readonly secret: ReadonlySet<SceneId>
}

/**
 * In the order of the paths. At first everything is taken to be rare, and what five plays or more are seen to come to is
 * opened step by step: so even what is withheld depends on nothing that is withheld. (Begun from the other end, two leads
 * of a hub could hide each other, or not, as plays did there.) Of fewer than five plays all is kept: of so few nothing is
 * counted anyway.
 */
export function keptOf(graph: Graph, paths: readonly PlayedPath[]): readonly Kept[] {
  const ways = waysOf(graph)
  const choosing = choosingIn(graph)
  let rare: ReadonlySet<SceneId> = new Set(paths.length < fewest ? [] : choosing)
  for (;;) {
    const now = rare
    const kept = paths.map(path => keep(ways, path, now))
    const next = [...now].filter(scene => kept.filter(({ open }) => open.has(scene)).length < fewest)
    if (next.length === now.size) return kept
    rare = new Set(next)
  }
}

/** Where a play can go one way or another. */
function choosingIn({ places }: Graph): readonly SceneId[] {
  return Object.entries(places).flatMap(([scene, { kind }]) =>
    kind === 'single' || kind === 'several' || kind === 'hub' ? [scene] : [],
  )
}

interface Watched extends Kept {
  /** Scenes at which what was done could be counted, were it not rare. */
  readonly open: ReadonlySet<SceneId>
}

function keep(ways: Ways, path: PlayedPath, rare: ReadonlySet<SceneId>): Watched {
  const [reached, acted, open, secret] = [set(), set(), set(), set()]
  const counts = new Set<number>()
  const changed = new Set<FactId>()
  let until: SceneId | typeof end | undefined
  for (const { scene, done } of path.scenes) {
    const way = ways.get(scene)
    if (way === undefined || (until !== undefined && until !== scene)) continue
    until = undefined
    reached.add(scene)
    if (done === undefined) continue
    acted.add(scene)
    const depends = meet(way.offers, changed)
    if (!depends) open.add(scene)
    const isSecret = depends || rare.has(scene)
    if (isSecret) secret.add(scene)
    else counts.add(done.event)
    if (!isSecret && !meet(way.leads, changed)) continue
    until = way.together ?? end
    withhold(way, ways, { secret, changed })
  }
  return { reached, acted, open, done: counts, secret }
}

/** No scene: the ways from there end apart. */
const end = Symbol('end')

function set(): Set<SceneId> {
  return new Set()
}

function withhold(
  way: Way,
  ways: Ways,
  { secret, changed }: { readonly secret: Set<SceneId>; readonly changed: Set<FactId> },
): void {
  for (const fact of way.changes) changed.add(fact)
  for (const scene of way.between) {
    secret.add(scene)
    for (const fact of ways.get(scene)?.changes ?? []) changed.add(fact)
  }
}

function meet(some: ReadonlySet<FactId>, others: ReadonlySet<FactId>): boolean {
  return [...some].some(fact => others.has(fact))
}

/** How the ways out of a scene run on: what can be learnt from where a play is seen next. */
interface Way {
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

type Ways = ReadonlyMap<SceneId, Way>

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
  return [...first].filter(scene => others.every(passes => passes.has(scene)))
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
