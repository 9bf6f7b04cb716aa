import type { Path } from '../path.ts'

/** A stretch of the text; `end` is the first offset outside. */
interface Extent {
  readonly start: number
  readonly end: number
}

/** How a value is written. */
export type Manner =
  /** A map or a list. */
  | 'collection'
  /** Text in quotation marks or under `|` or `>`, in which everything is text. */
  | 'enclosed'
  | 'plain'
  /** A key in `{ }` that stands alone, without a colon. */
  | 'bare'

/** As the library has it: first offset, first outside, and one more. */
export type Range = readonly number[] | null | undefined

/** What the text holds at a path; as much of it as there is. */
export interface Found {
  readonly key: Extent | undefined
  readonly value: Extent | undefined
  readonly manner: Manner | undefined
  /** Whether the whole path is there. */
  readonly isWhole: boolean
}

/** A single value, its path, and how it is written. */
export interface Place extends Extent {
  readonly path: Path
  readonly isEnclosed: boolean
}

/** The columns of the table. `next` is the first row after a value and all that it holds. */
const keyStart = 0
const keyEnd = 1
const start = 2
const end = 3
const next = 4
const manner = 5
const width = 6

const manners: readonly Manner[] = ['collection', 'enclosed', 'plain', 'bare']

/**
 * Where every key and value of a file stands: a table of numbers, a row for each value, parents before children. The
 * library's own nodes hold the same and a hundred times more, all of which would have to be kept.
 */
export class Places {
  readonly #keys: (string | undefined)[] = []
  #table = new Int32Array(width * 256)

  /** Adds a row; `close` is to be called once all that it holds has been added. */
  open(key: string | undefined, keyRange: Range, range: Range, how: Manner): number {
    const row = this.#keys.length
    const at = row * width
    this.#keys.push(key)
    if (at + width > this.#table.length) this.#grow()
    const table = this.#table
    table[at + keyStart] = keyRange?.[0] ?? -1
    table[at + keyEnd] = keyRange?.[1] ?? -1
    table[at + start] = range?.[0] ?? 0
    table[at + end] = range?.[1] ?? 0
    table[at + next] = row + 1
    table[at + manner] = manners.indexOf(how)
    return row
  }

  /** @param valueEnd where the value ends, which may not be known before */
  close(row: number, valueEnd: number): void {
    this.#table[row * width + end] = valueEnd
    this.#table[row * width + next] = this.#keys.length
  }

  /** Walks down from the top; where the path leads on beyond what there is, the last that there is counts. */
  find(path: Path): Found {
    let row = this.#keys.length === 0 ? -1 : 0
    for (const segment of path) {
      const child = row < 0 ? -1 : this.#child(row, segment)
      if (child < 0) return this.#found(row, false)
      row = child
    }
    return this.#found(row, row >= 0)
  }

  /** The single value within which an offset stands. */
  at(offset: number): Place | undefined {
    const path: (string | number)[] = []
    let row = this.#keys.length === 0 ? -1 : 0
    while (row >= 0 && this.#manner(row) === 'collection') {
      let index = 0
      let child = row + 1
      const after = this.#cell(row, next)
      while (child < after && !this.#holds(child, offset)) {
        child = this.#cell(child, next)
        index++
      }
      if (child >= after) return undefined
      path.push(this.#keys[child] ?? index)
      row = child
    }
    if (row < 0 || !this.#holds(row, offset)) return undefined
    return { path, ...this.#extent(row), isEnclosed: this.#manner(row) === 'enclosed' }
  }

  #child(row: number, segment: string | number): number {
    const after = this.#cell(row, next)
    let index = 0
    for (let child = row + 1; child < after; child = this.#cell(child, next))
      if (this.#keys[child] === segment || index++ === segment) return child
    return -1
  }

  #found(row: number, isWhole: boolean): Found {
    if (row < 0) return { key: undefined, value: undefined, manner: undefined, isWhole }
    return { key: this.#keyOf(row), value: this.#extent(row), manner: this.#manner(row), isWhole }
  }

  /** What stands for a value: its key, or itself as an entry of a list; for the whole file its first key. */
  #keyOf(row: number): Extent {
    const from = this.#cell(row, keyStart)
    if (from >= 0) return { start: from, end: this.#cell(row, keyEnd) }
    return row === 0 && this.#keys[1] !== undefined ? this.#keyOf(1) : this.#extent(row)
  }

  #extent(row: number): Extent {
    return { start: this.#cell(row, start), end: this.#cell(row, end) }
  }

  #holds(row: number, offset: number): boolean {
    return this.#cell(row, start) <= offset && offset < this.#cell(row, end)
  }

  #manner(row: number): Manner | undefined {
    return manners[this.#cell(row, manner)]
  }

  #cell(row: number, column: number): number {
    return this.#table[row * width + column] ?? 0
  }

  #grow(): void {
    const larger = new Int32Array(this.#table.length * 2)
    larger.set(this.#table)
    this.#table = larger
  }
}
