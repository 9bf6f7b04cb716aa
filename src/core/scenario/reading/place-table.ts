import type { Path } from '../scenario.ts'

/** A stretch of the text; `end` is the first offset outside. */
interface Extent {
  readonly start: number
  readonly end: number
}

type Notation =
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
interface PlaceInText {
  readonly key: Extent | undefined
  readonly value: Extent | undefined
  readonly manner: Notation | undefined
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

const manners: readonly Notation[] = ['collection', 'enclosed', 'plain', 'bare']

/** Where every key and value stands, a row of numbers each: the library's own nodes are a hundred times larger. */
export class PlaceTable {
  readonly #keys: (string | undefined)[] = []
  #table: Int32Array

  /** @param rows how many there may be, as far as that is known */
  constructor(rows = 256) {
    this.#table = new Int32Array(width * rows)
  }

  /** Adds a row; `close` is to be called once all that it holds has been added. */
  open(key: string | undefined, keyRange: Range, range: Range, how: Notation): number {
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

  /**
   * Walks down from the top; where the path leads on beyond what there is, the last that there is counts. A key that is there
   * twice holds what stands below either.
   */
  find(path: Path): PlaceInText {
    const [row, length] = this.#follow(this.#keys.length === 0 ? -1 : 0, path, 0)
    return this.#found(row, row >= 0 && length === path.length)
  }

  /** The last row on the path from a row, and how much of the path leads to it. */
  #follow(row: number, path: Path, length: number): readonly [row: number, length: number] {
    let best: readonly [number, number] = [row, length]
    if (row < 0 || length === path.length) return best
    const segment = path[length]
    const after = this.#cell(row, next)
    let index = 0
    for (let child = row + 1; child < after; child = this.#cell(child, next)) {
      if (this.#keys[child] !== segment && index++ !== segment) continue
      const found = this.#follow(child, path, length + 1)
      if (found[1] === path.length) return found
      if (found[1] > best[1]) best = found
    }
    return best
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

  /** As little memory as it needs, for a table that is kept. */
  shrink(): void {
    this.#table = this.#table.slice(0, this.#keys.length * width)
  }

  /** A table of the whole text, made of this one and of those of the parts that its text leaves out; `undefined` where one has no place. */
  filledIn(parts: readonly LeftOut[]): FilledIn | undefined {
    const count = this.#keys.length
    const filled = new PlaceTable(parts.reduce((rows, { places }) => rows + places.#keys.length, count))
    const offsets = new MovedOffsets(parts)
    const rows = new Int32Array(count + 1)
    const above: { readonly key: string | undefined; readonly next: number }[] = []
    const paths: (Path | undefined)[] = []
    for (let row = 0; row < count; row++) {
      while (above.length > 0 && (above.at(-1)?.next ?? 0) <= row) above.pop()
      above.push({ key: this.#keys[row], next: this.#cell(row, next) })
      rows[row] = filled.#keys.length
      const part = parts[paths.length]
      const found = part === undefined ? 'elsewhere' : this.#holder(row, part)
      if (found === 'wrong') return undefined
      filled.#copy(this, row, offsets)
      if (part === undefined || found === 'elsewhere') continue
      const path = above.slice(1).map(({ key }) => key)
      if (!path.every(key => key !== undefined)) return undefined
      paths.push(found === 'refused' ? undefined : path)
      if (found === 'here') filled.#fill(part)
    }
    rows[count] = filled.#keys.length
    for (let row = 0; row < count; row++)
      filled.#table[(rows[row] ?? 0) * width + next] = rows[this.#cell(row, next)] ?? 0
    return paths.length === parts.length ? { places: filled, paths, offsets } : undefined
  }

  /** Whether a row is the key of a part. One that may not be a key has no key here, and what it holds is not read. */
  #holder(row: number, { keyStart: from, keyEnd: until }: LeftOut): 'here' | 'refused' | 'elsewhere' | 'wrong' {
    if (this.#cell(row, keyStart) !== from)
      return this.#keys[row] === undefined && this.#cell(row, start) === from && this.#cell(row, end) === until
        ? 'refused'
        : 'elsewhere'
    const isEmpty = this.#cell(row, start) === until + 1 && this.#cell(row, end) === until + 1
    return isEmpty && this.#cell(row, next) === row + 1 ? 'here' : 'wrong'
  }

  #copy(from: PlaceTable, row: number, offsets: MovedOffsets): void {
    const cell = (column: number) => from.#cell(row, column)
    const keyRange = cell(keyStart) < 0 ? undefined : [offsets.of(cell(keyStart)), offsets.of(cell(keyEnd))]
    const range = [offsets.of(cell(start)), offsets.ofEnd(cell(end))]
    this.open(from.#keys[row], keyRange, range, from.#manner(row) ?? 'plain')
  }

  /** The first row of a part takes the place of the last one here, which is that of its key. */
  #fill({ places, moved }: LeftOut): void {
    const first = this.#keys.length - 1
    for (let row = 0; row < places.#keys.length; row++) {
      if (row > 0) this.open(places.#keys[row], undefined, undefined, 'plain')
      const from = row * width
      const to = (first + row) * width
      const table = this.#table
      const isKeyed = (places.#table[from + keyStart] ?? -1) >= 0
      if (isKeyed) table[to + keyStart] = (places.#table[from + keyStart] ?? 0) + moved
      if (isKeyed) table[to + keyEnd] = (places.#table[from + keyEnd] ?? 0) + moved
      table[to + start] = (places.#table[from + start] ?? 0) + moved
      table[to + end] = (places.#table[from + end] ?? 0) + moved
      table[to + next] = (places.#table[from + next] ?? 0) + first
      table[to + manner] = places.#table[from + manner] ?? 0
    }
  }

  #found(row: number, isWhole: boolean): PlaceInText {
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

  #manner(row: number): Notation | undefined {
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

/** A value that a text leaves out, and its own table. The offsets of its key are those of the text without it. */
export interface LeftOut {
  readonly keyStart: number
  readonly keyEnd: number
  /** Where the text leaves it out, and how much that is. */
  readonly at: number
  readonly length: number
  readonly places: PlaceTable
  /** How far the offsets in `places` are from those of the whole text. */
  readonly moved: number
  /** Where a collection ends that ends with it, in the whole text. */
  readonly end: number
}

interface FilledIn {
  readonly places: PlaceTable
  /** The path of each part; none of one whose key is refused. */
  readonly paths: readonly (Path | undefined)[]
  readonly offsets: MovedOffsets
}

/** From the offsets of a text that leaves out some parts to those of the whole text. */
class MovedOffsets {
  readonly #from: readonly number[]
  readonly #by: readonly number[]
  readonly #ends: ReadonlyMap<number, number>

  constructor(parts: readonly LeftOut[]) {
    let by = 0
    this.#from = parts.map(({ at }) => at)
    this.#by = parts.map(({ length }) => (by += length))
    this.#ends = new Map(parts.map(({ keyEnd: until, end: to }) => [until + 1, to]))
  }

  of(offset: number): number {
    let low = 0
    let high = this.#from.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#from[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset + (this.#by[low - 1] ?? 0)
  }

  /** What ends after the colon of a key that lacks its value, ends with that value. */
  ofEnd(offset: number): number {
    return this.#ends.get(offset) ?? this.of(offset)
  }

  /** Whether nothing but a part is left out here. */
  isPart(offset: number): boolean {
    return this.#ends.has(offset)
  }
}
