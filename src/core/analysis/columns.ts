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
  readonly #width: number
  readonly #items = new Integers()

  constructor(width: number) {
    this.#width = width
  }

  least(state: number, key: number): number {
    return this.#items.at(state * 2 * this.#width + key)
  }

  greatest(state: number, key: number): number {
    return this.#items.at((state * 2 + 1) * this.#width + key)
  }

  /** Widens `row` (least, then greatest) by what comes of two gains and then standing at `state`. */
  widen(row: Int32Array, state: number, taken: Int32Array, entered: Int32Array): void {
    const items = this.#items.raw
    const width = this.#width
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
    this.#items.setAll(state * 2 * this.#width, row)
  }
}
