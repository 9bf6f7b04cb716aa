import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { Lines } from '../../diagnostics/source-lines.ts'
import type { Path } from '../scenario.ts'

/** A YAML file that was read: its values, and the way back from each to its place in the text. */
export class Source {
  readonly file: string
  readonly text: string
  /** Maps, lists, texts, numbers and truth values; `undefined` when there is nothing to go on with. */
  readonly value: unknown
  readonly problems: readonly Diagnostic[]
  /** Where the first problem stands after which the values may not be what the author meant. */
  readonly brokenAt: number | undefined
  readonly #places: PlaceTable

  constructor(
    at: { readonly file: string; readonly text: string },
    places: PlaceTable,
    found: {
      readonly value: unknown
      readonly problems: readonly Diagnostic[]
      readonly brokenAt?: number | undefined
    },
  ) {
    this.file = at.file
    this.text = at.text
    this.#places = places
    this.value = found.value
    this.problems = found.problems
    this.brokenAt = found.brokenAt
  }

  /** The value when that is a single one, and otherwise its key. Looked for only when a problem needs it. */
  spanOf(path: Path, part: 'key' | 'value' = 'value'): Span {
    const { key, value, manner } = this.#places.find(path)
    const single = value !== undefined && manner !== 'collection' && value.end > value.start ? value : undefined
    const { start, end } = (part === 'key' ? key : single) ?? key ?? { start: 0, end: 0 }
    return { file: this.file, start, end }
  }

  /** All that a path holds, from its key to the end of its value. */
  extentOf(path: Path): Span {
    const { key, value } = this.#places.find(path)
    return { file: this.file, start: key?.start ?? 0, end: value?.end ?? this.text.length }
  }

  /** After an error of syntax, or around it, things may be missing or belong elsewhere for no other reason. */
  isTrusted(path: Path): boolean {
    if (this.brokenAt === undefined) return true
    const { end } = this.extentOf(path)
    if (this.#places.find(path).manner !== 'collection') return end <= this.brokenAt
    return this.text.slice(end, this.brokenAt).trim() !== ''
  }

  /** Whether the text has the path, even where its value was refused. */
  has(path: Path): boolean {
    return this.#places.find(path).isWhole
  }

  /** Whether a key in `{ }` stands alone, without a colon. */
  isBare(path: Path): boolean {
    return this.#places.find(path).manner === 'bare'
  }

  /** The single value within which an offset stands, and its path; `undefined` in keys, comments and between values. */
  placeAt(offset: number): Place | undefined {
    return this.#places.at(offset)
  }

  /** Of one sign, unless it is told where it ends. */
  span(start: number, end = start + 1): Span {
    return { file: this.file, start, end }
  }
}

type Kind<About extends unknown[]> = (span: Span, ...about: About) => Diagnostic

/** Keeps what a check finds, each at a path of the file. */
export class Problems {
  readonly found: Diagnostic[] = []
  readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  atKey<About extends unknown[]>(path: Path, kind: Kind<About>, ...about: About): void {
    this.found.push(kind(this.source.spanOf(path, 'key'), ...about))
  }

  atValue<About extends unknown[]>(path: Path, kind: Kind<About>, ...about: About): void {
    this.found.push(kind(this.source.spanOf(path), ...about))
  }
}

/** What stands on the line of an offset, or on the next line that holds anything. */
export function lineSpan({ text, file }: Source, offset: number): Span {
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const blank = /^\s*/.exec(text.slice(from))?.[0].length ?? 0
  const start = Math.min(from + blank, text.length)
  const line = text.slice(start).split('\n', 1)[0] ?? ''
  return { file, start, end: start + line.trimEnd().length }
}

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
interface Place extends Extent {
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
  #table = new Int32Array(width * 256)

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

  /** Walks down from the top; where the path leads on beyond what there is, the last that there is counts. */
  find(path: Path): PlaceInText {
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

/** Where something stands in its file, with the line, from 1: plain data, so that a worker can post it. */
export interface PlaceInFile extends Span {
  readonly line: number
}

/** The place of the key of a path. */
export type PlaceOf = (path: Path) => PlaceInFile

export function placesOf(source: Source): PlaceOf {
  const lines = new Lines(source.text)
  return path => {
    const span = source.spanOf(path, 'key')
    return { ...span, line: lines.position(span.start).line }
  }
}
