import { Integers } from './columns.ts'
import type { Model } from './model.ts'

/**
 * The states met so far, numbered as they are found. A state is a place with the values of the facts that are still
 * live there, packed into one number: 2^53 values of it are told apart, far beyond any budget of states.
 */
export class StateTable {
  readonly #model: Model
  readonly #places = new Integers()
  readonly #keys: (number | string)[] = []
  readonly #numbers: Map<number | string, number>[]
  readonly #packs: readonly boolean[]

  constructor(model: Model) {
    this.#model = model
    this.#numbers = model.places.map(() => new Map<number | string, number>())
    this.#packs = model.places.map(({ live }) => live.reduce((size, fact) => size * ((model.max[fact] ?? 0) + 1), 1) < 2 ** 53)
  }

  get size(): number {
    return this.#keys.length
  }

  /** The number of a state, new or known. */
  find(place: number, values: Uint8Array): number {
    const key = this.#key(place, values)
    const known = this.#numbers[place]?.get(key)
    if (known !== undefined) return known
    const state = this.#keys.length
    this.#numbers[place]?.set(key, state)
    this.#keys.push(key)
    this.#places.push(place)
    return state
  }

  place(state: number): number {
    return this.#places.at(state)
  }

  /** The facts of a state; those no longer live are 0. */
  values(state: number): Uint8Array {
    const values = new Uint8Array(this.#model.max.length)
    const live = this.#model.places[this.place(state)]?.live ?? []
    const key = this.#keys[state] ?? 0
    if (typeof key === 'string') live.forEach((fact, at) => (values[fact] = key.charCodeAt(at)))
    else this.#unpack(key, live, values)
    return values
  }

  perPlace(): readonly number[] {
    return this.#numbers.map(states => states.size)
  }

  #key(place: number, values: Uint8Array): number | string {
    const live = this.#model.places[place]?.live ?? []
    if (this.#packs[place] === false) return String.fromCharCode(...live.map(fact => values[fact] ?? 0))
    let key = 0
    for (const fact of live) key = key * ((this.#model.max[fact] ?? 0) + 1) + (values[fact] ?? 0)
    return key
  }

  #unpack(key: number, live: readonly number[], values: Uint8Array): void {
    let rest = key
    for (let at = live.length - 1; at >= 0; at--) {
      const fact = live[at] ?? 0
      const size = (this.#model.max[fact] ?? 0) + 1
      values[fact] = rest % size
      rest = Math.floor(rest / size)
    }
  }
}
