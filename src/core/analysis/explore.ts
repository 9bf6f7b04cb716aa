import { pillars } from '../scenario/pillar.ts'
import { Columns, Integers } from './columns.ts'
import type { Model, ModelBranch, ModelEffect, ModelPlace } from './model.ts'
import { StateTable } from './state-table.ts'
import { tallied, width } from './tally.ts'
import { canFail, canHold } from './ternary.ts'

/** Every state that a play can be in, the moves between them, and what each still has before it. */
export interface Explored {
  readonly model: Model
  readonly states: StateTable
  readonly start: number
  /** Moves out of state `s` are those from `firstMove.at(s)` to `firstMove.at(s) + moves.at(s) - 1`. */
  readonly firstMove: Integers
  readonly moves: Integers
  readonly moveOption: Integers
  readonly moveTarget: Integers
  /** 1 for a move that comes back to a hub. */
  readonly moveBack: Integers
  /** Least and greatest tally from a state to an ending, its own scene not counted; what no play completes is unset. */
  readonly least: Columns
  readonly greatest: Columns
  readonly completes: Uint8Array
  readonly playthroughs: readonly bigint[]
  readonly met: ReadonlySet<number>
  /** States with fewer choices on offer than the decision needs, and states in which nothing can be done. */
  readonly starved: readonly number[]
  readonly stuck: readonly number[]
}

/** The exploration needs more states than it may keep; how many it met at each place so far. */
export interface OverBudget {
  readonly overBudget: readonly number[]
}

/** Depth first from the start. A state's totals are known once all that follow it are. */
export function explore(model: Model, budget: number): Explored | OverBudget {
  return new Exploration(model, budget).run()
}

const exercisedFrom = tallied.indexOf(`exercised ${pillars[0]}`)

class Exploration {
  readonly #model: Model
  readonly #budget: number
  readonly #states: StateTable
  readonly #firstMove = new Integers()
  readonly #moves = new Integers()
  /** Bits of the pillars that a state surely exercises, and those that it may. */
  readonly #exercises = new Integers()
  readonly #mayExercise = new Integers()
  readonly #moveOption = new Integers()
  readonly #moveTarget = new Integers()
  readonly #moveBack = new Integers()
  readonly #least = new Columns(width)
  readonly #greatest = new Columns(width)
  readonly #completes = new Integers()
  readonly #playthroughs: bigint[] = []
  readonly #met = new Set<number>()
  readonly #starved: number[] = []
  readonly #stuck: number[] = []

  constructor(model: Model, budget: number) {
    this.#model = model
    this.#budget = budget
    this.#states = new StateTable(model)
  }

  run(): Explored | OverBudget {
    const start = this.#states.find(this.#model.start, this.#model.initial)
    const path = [start]
    const next: number[] = []
    while (path.length > 0) {
      if (this.#states.size > this.#budget) return { overBudget: this.#states.perPlace() }
      const state = path[path.length - 1] ?? 0
      if (next.length < path.length) next.push(this.#expand(state))
      const move = next[next.length - 1] ?? 0
      if (move < this.#firstMove.at(state) + this.#moves.at(state)) {
        next[next.length - 1] = move + 1
        const target = this.#moveTarget.at(move)
        if (this.#completes.at(target) === unseen) path.push(target)
        else if (this.#completes.at(target) === open) throw new Error('the states of a play form a loop')
      } else {
        this.#close(state)
        path.pop()
        next.pop()
      }
    }
    return this.#result(start)
  }

  /** Finds every move out of a state; gives the number of its first. */
  #expand(state: number): number {
    const place = this.#placeOf(state)
    const values = this.#states.values(state)
    this.#completes.set(state, open)
    this.#firstMove.set(state, this.#moveTarget.size)
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
      this.#follow(option.branches, applied(option.effects, values, this.#model.max), number)
    })
    this.#moves.set(state, this.#moveTarget.size - this.#firstMove.at(state))
    this.#exercises.set(state, exercises)
    this.#mayExercise.set(state, mayExercise)
    this.#watch(state, place, offered)
    return this.#firstMove.at(state)
  }

  #follow(branches: readonly ModelBranch[], values: Uint8Array, option: number): void {
    for (const branch of branches) {
      const outcome = branch.when(values)
      if ((outcome & canHold) !== 0) this.#enter(branch, values, option)
      if ((outcome & canFail) === 0) return
    }
  }

  #enter(branch: ModelBranch, values: Uint8Array, option: number): void {
    const after = applied(branch.effects, values, this.#model.max)
    const place = this.#model.places[branch.to]
    if (place === undefined) throw new Error('a branch to nowhere')
    if (place.kind === 'gate') return this.#follow(place.branches, after, option)
    const target = this.#states.find(branch.to, after)
    this.#moveOption.push(option)
    this.#moveTarget.push(target)
    this.#moveBack.push(place.looks !== undefined && (after[place.looks] ?? 0) > 0 ? 1 : 0)
  }

  #probe(place: ModelPlace, values: Uint8Array): void {
    for (const probe of place.probes) {
      if (this.#met.has(probe.number)) continue
      if ((probe.test(applied(probe.effects, values, this.#model.max)) & canHold) !== 0) this.#met.add(probe.number)
    }
  }

  #watch(state: number, place: ModelPlace, offered: number): void {
    if (place.kind === 'ending') return
    if (this.#moves.at(state) === 0) this.#stuck.push(state)
    if (offered < place.least) this.#starved.push(state)
  }

  /** All that follow are known: the least and greatest of what is still to come, and in how many ways. */
  #close(state: number): void {
    const place = this.#placeOf(state)
    this.#playthroughs[state] = place.kind === 'ending' ? 1n : this.#combine(state, place)
    this.#completes.set(state, this.#playthroughs[state] === 0n ? dead : complete)
  }

  #combine(state: number, place: ModelPlace): bigint {
    const first = this.#firstMove.at(state)
    let ways = 0n
    for (let move = first; move < first + this.#moves.at(state); move++) {
      const target = this.#moveTarget.at(move)
      if (this.#completes.at(target) === dead) continue
      const option = place.options[this.#moveOption.at(move)]
      const entered = this.#moveBack.at(move) === 1 ? undefined : this.#placeOf(target).entering
      for (let key = 0; key < width; key++) {
        const gained = (option?.weight[key] ?? 0) + (entered?.[key] ?? 0)
        const low = gained + bitOf(this.#exercises.at(state), key) + this.#least.at(target, key)
        const high = gained + bitOf(this.#mayExercise.at(state), key) + this.#greatest.at(target, key)
        if (ways === 0n || low < this.#least.at(state, key)) this.#least.set(state, key, low)
        if (ways === 0n || high > this.#greatest.at(state, key)) this.#greatest.set(state, key, high)
      }
      ways += this.#playthroughs[target] ?? 0n
    }
    return ways
  }

  #placeOf(state: number): ModelPlace {
    const place = this.#model.places[this.#states.place(state)]
    if (place === undefined) throw new Error('a state without a place')
    return place
  }

  #result(start: number): Explored {
    return {
      model: this.#model,
      states: this.#states,
      start,
      firstMove: this.#firstMove,
      moves: this.#moves,
      moveOption: this.#moveOption,
      moveTarget: this.#moveTarget,
      moveBack: this.#moveBack,
      least: this.#least,
      greatest: this.#greatest,
      completes: Uint8Array.from({ length: this.#states.size }, (_, state) => (this.#completes.at(state) === complete ? 1 : 0)),
      playthroughs: this.#playthroughs,
      met: this.#met,
      starved: this.#starved,
      stuck: this.#stuck,
    }
  }
}

/** 1 where a key counts an exercised pillar whose bit is set. */
function bitOf(exercised: number, key: number): number {
  const pillar = key - exercisedFrom
  return pillar >= 0 && pillar < pillars.length ? (exercised >> pillar) & 1 : 0
}

const unseen = 0
const open = 1
const complete = 2
const dead = 3

function applied(effects: readonly ModelEffect[], values: Uint8Array, max: Uint8Array): Uint8Array {
  if (effects.length === 0) return values
  const after = values.slice()
  for (const { fact, value, adds } of effects)
    after[fact] = Math.max(0, Math.min(max[fact] ?? 0, adds ? (after[fact] ?? 0) + value : value))
  return after
}
