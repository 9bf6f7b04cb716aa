/** A list of whole numbers that grows: `Array<number>` takes several times the memory at millions of states. */
export class Integers {
  #items = new Int32Array(1024)
  size = 0

  at(index: number): number {
    return this.#items[index] ?? 0
  }

  set(index: number, value: number): void {
    this.#reach(index + 1)
    this.#items[index] = value
  }

  push(value: number): void {
    this.set(this.size, value)
  }

  #reach(size: number): void {
    if (size > this.#items.length) {
      const larger = new Int32Array(Math.max(size, this.#items.length * 2))
      larger.set(this.#items)
      this.#items = larger
    }
    this.size = Math.max(this.size, size)
  }
}

/** A growing table of whole numbers, `width` to a row. */
export class Columns {
  readonly #width: number
  readonly #items = new Integers()

  constructor(width: number) {
    this.#width = width
  }

  at(row: number, column: number): number {
    return this.#items.at(row * this.#width + column)
  }

  set(row: number, column: number, value: number): void {
    this.#items.set(row * this.#width + column, value)
  }
}
