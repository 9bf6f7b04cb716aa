import type { Diagnostic } from './diagnostic.ts'

/** A place in a text as people name it: both count from 1, the column in UTF-16 code units as editors do. */
interface Position {
  readonly line: number
  readonly column: number
}

/** Where the lines of a text begin, to turn many offsets into positions. */
export class Lines {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    const starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
  }

  get count(): number {
    return this.#starts.length
  }

  position(offset: number): Position {
    const line = this.#lineAt(offset)
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 }
  }

  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length
  }

  line(line: number): string {
    const end = line < this.count ? this.start(line + 1) - 1 : this.#text.length
    const text = this.#text.slice(this.start(line), end)
    return text.endsWith('\r') ? text.slice(0, -1) : text
  }

  #lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

let segmenter: Intl.Segmenter | undefined

/** The characters of a text as people count them: an emoji of several parts is one. */
export function graphemesOf(text: string): readonly string[] {
  // Made when first needed: a browser without it must still load the file.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The texts that spans point into, by file. */
export type Texts = ReadonlyMap<string, string>

/** Lines of each file, worked out once, when first asked for. */
export class LinesByFile {
  readonly #texts: Texts
  readonly #lines = new Map<string, Lines>()

  constructor(texts: Texts) {
    this.#texts = texts
  }

  of(file: string): Lines {
    const known = this.#lines.get(file)
    if (known !== undefined) return known
    const lines = new Lines(this.#texts.get(file) ?? '')
    this.#lines.set(file, lines)
    return lines
  }

  has(file: string): boolean {
    return this.#texts.has(file)
  }

  position({ span }: Diagnostic): Position {
    return this.of(span.file).position(span.start)
  }
}

/**
 * Where words of a page begin in an author's text, as an offset. Only letters and figures are
 * compared, so it does not matter how the text is wrapped, quoted or marked up.
 *
 * @param after an offset: what stands from there on is found before what stands earlier
 */
export function findWords(text: string, words: string, after = 0): number | undefined {
  const { found: wanted } = letters(words)
  const { found, offsets } = letters(text)
  const from = offsets.findIndex(offset => offset >= after)
  // A page may add something of its own: then the beginning has to do.
  const least = Math.min(wanted.length, Math.max(10, wanted.length * 0.3))
  for (let length = wanted.length; length >= least && length > 0; length = Math.floor(length * 0.8)) {
    const part = wanted.slice(0, length)
    const later = found.indexOf(part, Math.max(0, from))
    const at = later < 0 ? found.indexOf(part) : later
    if (at >= 0) return offsets[at]
  }
  return undefined
}

function letters(text: string): { readonly found: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  let found = ''
  for (const { 0: letter, index } of text.matchAll(/[\p{Letter}\p{Number}]/gu)) {
    const lower = letter.toLowerCase()
    found += lower
    // Some letters are two when they are small.
    for (let unit = 0; unit < lower.length; unit++) offsets.push(index)
  }
  return { found, offsets }
}
