import type { Action } from '../machine/actions.ts'
import type { PlaceId } from '../machine/graph.ts'
import { pillars } from '../scenario/pillar.ts'
import type { Model, ModelBranch, ModelEffect, ModelOption, ModelPlace } from './model.ts'
import { canFail, canHold } from './probes.ts'
import { Bounds, Integers, StateTable } from './states.ts'
import { emptyTally, tallied, width } from './tally.ts'

/** Told now and then while something takes long; it must not throw. */
export type OnProgress = (progress: Progress) => void

/** Plain data, so that a worker can post it. */
export interface Progress {
  /** Following every route, or counting over what was found. */
  readonly doing: 'routes' | 'counts'
  /** How many states were found up to now. */
  readonly states: number
}

/** Often enough for a line that is seen to move, and seldom enough to cost nothing. */
const statesBetween = 10_000

/** Depth first from the start. `overBudget`: how many states were met at each place when there were too many. */
export function explore(
  model: Model,
  budget: number,
  onProgress?: OnProgress,
): Explored | { readonly overBudget: readonly number[] } {
  const found = new Explored(model)
  return found.exploreWithin(budget, onProgress) ? found : { overBudget: found.states.perPlace() }
}

const nothing = emptyTally()
const unreached = new Int32Array(2 * width).fill(2 ** 31 - 1, 0, width).fill(-(2 ** 31), width)
const exercisedFrom = tallied.indexOf(`exercised ${pillars[0]}`)

/** Every state that a play can be in, the moves between them, and what each still has before it. */
export class Explored {
  readonly model: Model
  readonly states: StateTable
  readonly start: number
  /** Moves out of state `s` are those from `firstMove.at(s)` to `firstMove.at(s) + moves.at(s) - 1`. */
  readonly firstMove = new Integers()
  readonly moves = new Integers()
  readonly moveOption = new Integers()
  readonly moveTarget = new Integers()
  /** 1 for a move that comes back to a hub. */
  readonly moveBack = new Integers()
  /** Least and greatest tally from a state to an ending, its own scene not counted; what no play completes is unset. */
  readonly bounds = new Bounds()
  readonly playthroughs: Count[] = []
  readonly met = new Set<number>()
  /** States with fewer choices on offer than the decision needs, and states in which nothing can be done. */
  readonly starved: number[] = []
  readonly stuck: number[] = []
  /** Bits of the pillars that a state surely exercises, and those that it may. */
  readonly #exercises = new Integers()
  readonly #mayExercise = new Integers()
  readonly #progress = new Integers()
  /** Where the facts of the state at hand, and of the moves out of it, are worked out; one more for each gate passed. */
  readonly #scratch: Uint8Array[] = []
  /** Where the bounds of the state at hand are gathered. */
  readonly #row = new Int32Array(2 * width)

  constructor(model: Model) {
    this.model = model
    this.states = new StateTable(model)
    this.start = this.states.find(model.start, model.initial)
  }

  completes(state: number): boolean {
    return this.#progress.at(state) === complete
  }

  placeOf(state: number): ModelPlace {
    const place = this.model.places[this.states.place(state)]
    if (place === undefined) throw new Error('a state without a place')
    return place
  }

  /** Whether so many states are enough. */
  exploreWithin(budget: number, onProgress?: OnProgress): boolean {
    const path = [this.start]
    const next: number[] = []
    let said = 0
    while (path.length > 0) {
      if (this.states.size > budget) return false
      if (this.states.size >= said + statesBetween) {
        said = this.states.size
        onProgress?.({ doing: 'routes', states: said })
      }
      const state = path[path.length - 1] ?? 0
      if (next.length < path.length) next.push(this.#expand(state))
      const move = next[next.length - 1] ?? 0
      if (move < this.firstMove.at(state) + this.moves.at(state)) {
        next[next.length - 1] = move + 1
        const target = this.moveTarget.at(move)
        if (this.#progress.at(target) === unseen) path.push(target)
        else if (this.#progress.at(target) === open) throw new Error('the states form a loop')
      } else {
        this.#close(state)
        path.pop()
        next.pop()
      }
    }
    return true
  }

  /** Finds every move out of a state; gives the number of its first. */
  #expand(state: number): number {
    const place = this.placeOf(state)
    const values = this.#room(0)
    this.states.readValues(state, values)
    this.#progress.set(state, open)
    this.firstMove.set(state, this.moveTarget.size)
    this.#probe(place, values)
    let offered = 0
    let exercises = 0
    let mayExercise = 0
    place.options.forEach((option, number) => {
      const outcome = option.when(values)
      if ((outcome & canHold) === 0) return
      if (option.counts) offered++
      mayExercise |= option.scores
      if ((outcome & canFail) === 0) exercises |= option.scores
      this.#follow(option.branches, this.#applied(option.effects, values, 1), number, 2)
    })
    this.moves.set(state, this.moveTarget.size - this.firstMove.at(state))
    this.#exercises.set(state, exercises)
    this.#mayExercise.set(state, mayExercise)
    this.#watch(state, place, offered)
    return this.firstMove.at(state)
  }

  #follow(branches: readonly ModelBranch[], values: Uint8Array, option: number, depth: number): void {
    for (const branch of branches) {
      const outcome = branch.when(values)
      if ((outcome & canHold) !== 0) this.#enter(branch, values, option, depth)
      if ((outcome & canFail) === 0) return
    }
  }

  #enter(branch: ModelBranch, values: Uint8Array, option: number, depth: number): void {
    const after = this.#applied(branch.effects, values, depth)
    const place = this.model.places[branch.to]
    if (place === undefined) throw new Error('a branch to nowhere')
    if (place.kind === 'gate') return this.#follow(place.branches, after, option, depth + 1)
    const target = this.states.find(branch.to, after)
    this.moveOption.push(option)
    this.moveTarget.push(target)
    this.moveBack.push(place.looks !== undefined && (after[place.looks] ?? 0) > 0 ? 1 : 0)
  }

  #probe(place: ModelPlace, values: Uint8Array): void {
    for (const probe of place.probes) {
      if (this.met.has(probe.number)) continue
      if ((probe.test(this.#applied(probe.effects, values, 1)) & canHold) !== 0) this.met.add(probe.number)
    }
  }

  #watch(state: number, place: ModelPlace, offered: number): void {
    if (place.kind === 'ending') return
    if (this.moves.at(state) === 0) this.stuck.push(state)
    if (offered < place.least) this.starved.push(state)
  }

  /** All that follow are known: the least and greatest of what is still to come, and in how many ways. */
  #close(state: number): void {
    const place = this.placeOf(state)
    this.playthroughs[state] = place.kind === 'ending' ? 1 : this.#combine(state, place)
    this.#progress.set(state, this.playthroughs[state] === 0 ? dead : complete)
  }

  #combine(state: number, place: ModelPlace): Count {
    const first = this.firstMove.at(state)
    const row = this.#row
    row.set(unreached)
    let ways: Count = 0
    for (let move = first; move < first + this.moves.at(state); move++) {
      const target = this.moveTarget.at(move)
      if (this.#progress.at(target) === dead) continue
      const entered = this.moveBack.at(move) === 1 ? nothing : this.placeOf(target).entering
      const taken = place.options[this.moveOption.at(move)]?.weight ?? nothing
      this.bounds.widen(row, target, taken, entered)
      ways = sum(ways, this.playthroughs[target] ?? 0)
    }
    if (ways !== 0) this.#keep(state, row)
    return ways
  }

  #keep(state: number, row: Int32Array): void {
    for (let pillar = 0; pillar < pillars.length; pillar++) {
      const key = exercisedFrom + pillar
      row[key] = (row[key] ?? 0) + ((this.#exercises.at(state) >> pillar) & 1)
      row[width + key] = (row[width + key] ?? 0) + ((this.#mayExercise.at(state) >> pillar) & 1)
    }
    this.bounds.set(state, row)
  }

  /** The facts after effects; they are worked out in the room of that depth, and good until it is used again. */
  #applied(effects: readonly ModelEffect[], values: Uint8Array, depth: number): Uint8Array {
    if (effects.length === 0) return values
    const after = this.#room(depth)
    after.set(values)
    for (const { fact, value, adds } of effects) {
      const wanted = adds ? (after[fact] ?? 0) + value : value
      after[fact] = Math.max(0, Math.min(this.model.max[fact] ?? 0, wanted))
    }
    return after
  }

  #room(depth: number): Uint8Array {
    const room = this.#scratch[depth] ?? new Uint8Array(this.model.max.length)
    this.#scratch[depth] = room
    return room
  }
}

const unseen = 0
const open = 1
const complete = 2
const dead = 3

/** A count of plays: a plain number while it is exact, a BigInt beyond, as those are slow to add. */
type Count = number | bigint

function sum(one: Count, other: Count): Count {
  if (typeof one === 'number' && typeof other === 'number') {
    const total = one + other
    if (total <= Number.MAX_SAFE_INTEGER) return total
  }
  return BigInt(one) + BigInt(other)
}

/** The numbers of the moves out of a state from which a play can still be completed. */
export function completingMoves(found: Explored, state: number): readonly number[] {
  return movesFrom(found, state).filter(move => found.completes(found.moveTarget.at(move)))
}

export function movesFrom(found: Explored, state: number): readonly number[] {
  return Array.from({ length: found.moves.at(state) }, (_, index) => found.firstMove.at(state) + index)
}

export function optionOf(found: Explored, state: number, move: number): ModelOption {
  const option = found.placeOf(state).options[found.moveOption.at(move)]
  if (option === undefined) throw new Error('a move without an option')
  return option
}

/** What a move adds to one column of the tally: by what is done, and by entering where it leads. */
export function gainOf(found: Explored, state: number, move: number, column: number): number {
  const { entering } = found.placeOf(found.moveTarget.at(move))
  const entered = found.moveBack.at(move) === 1 ? 0 : (entering[column] ?? 0)
  return (optionOf(found, state, move).weight[column] ?? 0) + entered
}

/** One thing done in a play, and where. */
export interface Step {
  readonly place: PlaceId
  readonly action: Action
}

export function stepOf(found: Explored, state: number, move: number): Step {
  return { place: found.placeOf(state).id, action: optionOf(found, state, move).action }
}

/** Every state once, each before all that follow it: the person who goes along has dealt with all the ways to a state. */
export function playOrder(found: Explored): Int32Array {
  const waysIn = new Int32Array(found.states.size)
  for (let move = 0; move < found.moveTarget.size; move++) add(waysIn, found.moveTarget.at(move), 1)
  const order = new Int32Array(waysIn.length)
  let size = 1
  order[0] = found.start
  for (let at = 0; at < size; at++) {
    const state = order[at] ?? 0
    const first = found.firstMove.at(state)
    for (let move = first; move < first + found.moves.at(state); move++) {
      const target = found.moveTarget.at(move)
      if (add(waysIn, target, -1) === 0) order[size++] = target
    }
  }
  return order
}

function add(counts: Int32Array, index: number, amount: number): number {
  const after = (counts[index] ?? 0) + amount
  counts[index] = after
  return after
}
