import type { Model } from './model.ts'
import { width } from './tally.ts'

type Key = number | string

/** Places whose live facts take no more values than this get a table instead of a map. */
const largestTable = 4096

/** The states met so far: a place with the values of its live facts, packed into a number or else a string. */
export class StateTable {
  readonly #model: Model
  readonly #places = new Integers()
  readonly #keys: Key[] = []
  readonly #numbers: readonly Numbers[]
  readonly #counts: number[]
  /** In how many ways the live facts of a place can stand. */
  readonly #sizes: readonly number[]

  constructor(model: Model) {
    this.#model = model
    this.#sizes = model.places.map(({ live }) => live.reduce((size, fact) => size * ((model.max[fact] ?? 0) + 1), 1))
    this.#numbers = this.#sizes.map(size => (size <= largestTable ? new TableOfNumbers(size) : new Map<Key, number>()))
    this.#counts = model.places.map(() => 0)
  }

  get size(): number {
    return this.#keys.length
  }

  /** The number of a state, new or known. */
  find(place: number, values: Uint8Array): number {
    const key = this.#key(place, values)
    const numbers = this.#numbers[place]
    if (numbers === undefined) throw new Error('no such place')
    const known = numbers.get(key)
    if (known !== undefined) return known
    const state = this.#keys.length
    numbers.set(key, state)
    this.#keys.push(key)
    this.#places.push(place)
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    return state
  }

  place(state: number): number {
    return this.#places.at(state)
  }

  /** Writes the facts of a state; those that do not tell states apart are as at the start. */
  readValues(state: number, into: Uint8Array): void {
    into.set(this.#model.initial)
    const live = this.#model.places[this.place(state)]?.live ?? []
    const key = this.#keys[state] ?? 0
    if (typeof key === 'string') for (let at = 0; at < live.length; at++) into[live[at] ?? 0] = key.charCodeAt(at)
    else this.#unpack(key, live, into)
  }

  perPlace(): readonly number[] {
    return this.#counts
  }

  #key(place: number, values: Uint8Array): Key {
    const live = this.#model.places[place]?.live ?? []
    if ((this.#sizes[place] ?? 0) >= 2 ** 53) return String.fromCharCode(...live.map(fact => values[fact] ?? 0))
    let key = 0
    for (const fact of live) key = key * ((this.#model.max[fact] ?? 0) + 1) + (values[fact] ?? 0)
    return key
  }

  #unpack(key: number, live: readonly number[], into: Uint8Array): void {
    let rest = key
    for (let at = live.length - 1; at >= 0; at--) {
      const fact = live[at] ?? 0
      const size = (this.#model.max[fact] ?? 0) + 1
      into[fact] = rest % size
      rest = Math.floor(rest / size)
    }
  }
}

/** The numbers of the states at one place; a map is one, too. */
interface Numbers {
  get(key: Key): number | undefined
  set(key: Key, state: number): void
}

class TableOfNumbers implements Numbers {
  readonly #states: Int32Array

  constructor(size: number) {
    this.#states = new Int32Array(size).fill(-1)
  }

  get(key: Key): number | undefined {
    const state = this.#states[Number(key)] ?? -1
    return state === -1 ? undefined : state
  }

  set(key: Key, state: number): void {
    this.#states[Number(key)] = state
  }
}

/** A list of whole numbers that grows: `Array<number>` takes several times the memory at millions of states. */
export class Integers {
  #items = new Int32Array(1024)
  size = 0

  at(index: number): number {
    return this.#items[index] ?? 0
  }

  set(index: number, value: number): void {
    if (index >= this.#items.length) this.#grow(index + 1)
    if (index >= this.size) this.size = index + 1
    this.#items[index] = value
  }

  setAll(from: number, values: Int32Array): void {
    const size = from + values.length
    if (size > this.#items.length) this.#grow(size)
    if (size > this.size) this.size = size
    this.#items.set(values, from)
  }

  push(value: number): void {
    this.set(this.size, value)
  }

  /** The memory itself, for loops that may not pay for a call: at least `size` long, and replaced when the list grows. */
  get raw(): Int32Array {
    return this.#items
  }

  #grow(size: number): void {
    const larger = new Int32Array(Math.max(size, this.#items.length * 2))
    larger.set(this.#items)
    this.#items = larger
  }
}

/** For every state the least and the greatest tally that may still come, side by side, as they are read together. */
export class Bounds {
  readonly #items = new Integers()

  least(state: number, key: number): number {
    return this.#items.at(state * 2 * width + key)
  }

  greatest(state: number, key: number): number {
    return this.#items.at((state * 2 + 1) * width + key)
  }

  /** Widens `row` (least, then greatest) by what comes of two gains and then standing at `state`. */
  widen(row: Int32Array, state: number, taken: Int32Array, entered: Int32Array): void {
    const items = this.#items.raw
    const from = state * 2 * width
    for (let key = 0; key < width; key++) {
      const gain = (taken[key] ?? 0) + (entered[key] ?? 0)
      const low = (items[from + key] ?? 0) + gain
      const high = (items[from + width + key] ?? 0) + gain
      if (low < (row[key] ?? 0)) row[key] = low
      if (high > (row[width + key] ?? 0)) row[width + key] = high
    }
  }

  set(state: number, row: Int32Array): void {
    this.#items.setAll(state * 2 * width, row)
  }
}
