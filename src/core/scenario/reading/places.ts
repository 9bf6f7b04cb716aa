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

/**
 * Where every key and value of a file stands: a table of numbers, a row for each value, parents before children. The
 * library's own nodes hold the same and a hundred times more, all of which would have to be kept.
 */
export class Places {
  readonly #keys: (string | undefined)[] = []
  readonly #keyStarts: number[] = []
  readonly #keyEnds: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** The first row after a value and all that it holds. */
  readonly #next: number[] = []
  readonly #manners: Manner[] = []

  /** Adds a row; `close` is to be called once all that it holds has been added. */
  open(key: string | undefined, keyExtent: Extent | undefined, value: Extent, manner: Manner): number {
    const row = this.#keys.length
    this.#keys.push(key)
    this.#keyStarts.push(keyExtent?.start ?? -1)
    this.#keyEnds.push(keyExtent?.end ?? -1)
    this.#starts.push(value.start)
    this.#ends.push(value.end)
    this.#next.push(row + 1)
    this.#manners.push(manner)
    return row
  }

  close(row: number): void {
    this.#next[row] = this.#keys.length
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
    while (row >= 0 && this.#manners[row] === 'collection') {
      let index = 0
      let child = row + 1
      const after = this.#next[row] ?? 0
      while (child < after && !this.#holds(child, offset)) {
        child = this.#next[child] ?? after
        index++
      }
      if (child >= after) return undefined
      path.push(this.#keys[child] ?? index)
      row = child
    }
    if (row < 0 || !this.#holds(row, offset)) return undefined
    return { path, ...this.#extent(row), isEnclosed: this.#manners[row] === 'enclosed' }
  }

  #child(row: number, segment: string | number): number {
    const after = this.#next[row] ?? 0
    let index = 0
    for (let child = row + 1; child < after; child = this.#next[child] ?? after)
      if (this.#keys[child] === segment || index++ === segment) return child
    return -1
  }

  #found(row: number, isWhole: boolean): Found {
    if (row < 0) return { key: undefined, value: undefined, manner: undefined, isWhole }
    const value = this.#extent(row)
    return { key: this.#keyOf(row), value, manner: this.#manners[row], isWhole }
  }

  /** What stands for a value: its key, or itself as an entry of a list; for the whole file its first key. */
  #keyOf(row: number): Extent {
    const start = this.#keyStarts[row] ?? -1
    if (start >= 0) return { start, end: this.#keyEnds[row] ?? start }
    return row === 0 && this.#keys[1] !== undefined ? this.#keyOf(1) : this.#extent(row)
  }

  #extent(row: number): Extent {
    return { start: this.#starts[row] ?? 0, end: this.#ends[row] ?? 0 }
  }

  #holds(row: number, offset: number): boolean {
    return (this.#starts[row] ?? 0) <= offset && offset < (this.#ends[row] ?? 0)
  }
}
