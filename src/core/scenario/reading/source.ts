import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { Lines } from '../../diagnostics/source-lines.ts'
import type { Path } from '../scenario.ts'
import type { Stretch } from './parsed-yaml.ts'
import type { Place, PlaceTable } from './place-table.ts'

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
  readonly #stretches: readonly Stretch[]

  constructor(
    at: { readonly file: string; readonly text: string },
    places: PlaceTable,
    found: {
      readonly value: unknown
      readonly problems: readonly Diagnostic[]
      readonly brokenAt?: number | undefined
      readonly stretches?: readonly Stretch[] | undefined
    },
  ) {
    this.file = at.file
    this.text = at.text
    this.#places = places
    this.value = found.value
    this.problems = found.problems
    this.brokenAt = found.brokenAt
    this.#stretches = found.stretches ?? []
  }

  /**
   * Goes over the text in stretches of whole lines. One in which nothing was seen is passed over as long as it stays as it
   * is.
   *
   * @param look tells whether it saw anything that may be told
   * @param blank where nothing was seen, for this way of looking
   */
  eachStretch(blank: WeakSet<object>, look: (start: number, end: number) => boolean): void {
    let from = 0
    for (const { start, end, value } of this.#stretches) {
      const key = typeof value === 'object' && value !== null ? value : undefined
      if (key === undefined) continue
      if (from < start) look(from, start)
      if (!blank.has(key) && !look(start, end)) blank.add(key)
      from = end
    }
    look(from, this.text.length)
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
