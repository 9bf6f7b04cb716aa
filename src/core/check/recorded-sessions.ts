import { livenessOf } from '../analysis/liveness.ts'
import type { Action, Position } from '../machine/actions.ts'
import type { Graph } from '../machine/graph.ts'
import { Walk } from '../machine/walk.ts'
import type { Playthrough } from '../scenario/reading/playthroughs.ts'
import { actionOf, pickOf } from './playthroughs.ts'

/** Something that members could do, and after which a session no longer replays. */
export interface Stop {
  readonly scene: string
  readonly action: Action
  readonly why: Why
}

type Why =
  | { readonly code: 'not-on-offer' }
  | { readonly code: 'leads-elsewhere'; readonly was: string; readonly is: string }
  /** The scene that follows is an ending in one of the two only. */
  | { readonly code: 'ending'; readonly scene: string; readonly isNow: boolean }

/** What becomes of sessions that were recorded by an older graph. */
export interface Recorded {
  /** Where the older story begins, if the newer one begins elsewhere: then no session replays. */
  readonly otherStart: string | undefined
  /** Everything after which some session stops, in the order in which a play comes to it. */
  readonly stops: readonly Stop[]
  /** False when there was more to follow than the budget allows. */
  readonly exact: boolean
}

const defaultBudget = 400_000

/**
 * Follows every session that the older graph allows through the newer one, step by step.
 *
 * @param budget how many pairs of states to keep at most
 */
export function recordedSessions(older: Graph, newer: Graph, budget = defaultBudget): Recorded {
  const both = new Both(older, newer)
  const start = both.start()
  if (start.was.scene !== start.is.scene) return { otherStart: start.was.scene, stops: [], exact: true }
  const stops = new Map<string, Stop>()
  const seen = new Set([both.keyOf(start)])
  const queue = [start]
  for (const at of queue) {
    for (const { action, next, why } of both.steps(at)) {
      if (why !== undefined) {
        const { scene } = at.was
        stops.set(JSON.stringify([scene, action, why]), { scene, action, why })
        continue
      }
      const key = both.keyOf(next)
      if (seen.has(key)) continue
      if (seen.size >= budget) return { otherStart: undefined, stops: [...stops.values()], exact: false }
      seen.add(key)
      queue.push(next)
    }
  }
  return { otherStart: undefined, stops: [...stops.values()], exact: true }
}

/** How far the version of a scenario must rise: the first number when a session stops, the last for words alone. */
export type Rise = 'first' | 'second' | 'third'

/** The version after it has risen. */
export function raised(version: string, rise: Rise): string {
  const [first = 0, second = 0, third = 0] = version.split('.').map(Number)
  if (rise === 'first') return `${first + 1}.0.0`
  return rise === 'second' ? `${first}.${second + 1}.0` : `${first}.${second}.${third + 1}`
}

/** Whether a version is that one or a later one. */
export function reaches(version: string, least: string): boolean {
  const [numbers, needed] = [version, least].map(one => one.split('.').map(Number))
  const at = numbers?.findIndex((number, index) => number !== needed?.[index]) ?? -1
  return at < 0 || (numbers?.[at] ?? 0) > (needed?.[at] ?? 0)
}

/** Where one of the author's plays stops; `undefined` if it goes through, or did not fit the older graph either. */
export function stopOfPlay({ picks }: Playthrough, older: Graph, newer: Graph): Stop | undefined {
  const both = new Both(older, newer)
  const left = picks.map(pickOf)
  let at = both.start()
  for (let steps = 0; steps <= mostSteps; steps++) {
    const kind = older.places[at.was.scene]?.kind
    const pick = kind === 'passage' ? undefined : left.shift()
    const action: Action = pick === undefined ? { type: 'continued' } : actionOf(pick, kind === 'hub')
    const step = both.step(at, action)
    if (step === undefined) return undefined
    if (step.why !== undefined) return { scene: at.was.scene, action, why: step.why }
    at = step.next
  }
  return undefined
}

const mostSteps = 10_000

/** One session in both graphs. */
interface Pair {
  readonly was: Position
  readonly is: Position
}

interface Step {
  readonly action: Action
  readonly next: Pair
  readonly why: Why | undefined
}

class Both {
  readonly #older: Graph
  readonly #newer: Graph
  readonly #walks: readonly [Walk, Walk]
  readonly #live: readonly [LiveFacts, LiveFacts]

  constructor(older: Graph, newer: Graph) {
    this.#older = older
    this.#newer = newer
    this.#walks = [new Walk(older), new Walk(newer)]
    this.#live = [new LiveFacts(older), new LiveFacts(newer)]
  }

  start(): Pair {
    const [was, is] = this.#walks
    return { was: was.start(), is: is.start() }
  }

  /** Two pairs with one key go on alike. */
  keyOf({ was, is }: Pair): string {
    const [older, newer] = this.#live
    return `${was.scene} ${older.of(was)} ${newer.of(is)}`
  }

  /** Everything that may be done at a place of the older graph. */
  steps(at: Pair): readonly Step[] {
    const [was] = this.#walks
    return was.offers(at.was).flatMap(({ action }) => this.step(at, action) ?? [])
  }

  /** `undefined` if the older graph does not allow it. */
  step(at: Pair, action: Action): Step | undefined {
    const [older, newer] = this.#walks
    const was = older.take(at.was, action)
    if (was === undefined) return undefined
    const is = newer.take(at.is, action)
    if (is === undefined) return { action, next: at, why: { code: 'not-on-offer' } }
    return { action, next: { was, is }, why: this.#difference(was, is) }
  }

  #difference({ scene: was }: Position, { scene: is }: Position): Why | undefined {
    if (was !== is) return { code: 'leads-elsewhere', was, is }
    const isNow = this.#newer.places[is]?.kind === 'ending'
    return isNow === (this.#older.places[was]?.kind === 'ending') ? undefined : { code: 'ending', scene: is, isNow }
  }
}

/** The facts that later steps from a place may still read. */
class LiveFacts {
  readonly #facts: Graph['facts']
  readonly #live: ReadonlyMap<string, readonly number[]>

  constructor(graph: Graph) {
    this.#facts = graph.facts
    this.#live = livenessOf(graph, new Map(graph.facts.map(({ id }, index) => [id, index])), [])
  }

  of({ scene, facts }: Position): string {
    return (this.#live.get(scene) ?? []).map(index => facts[this.#facts[index]?.id ?? '']).join()
  }
}
