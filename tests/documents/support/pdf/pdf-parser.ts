import type { Dictionary, PdfValue } from './pdf-value.ts'

/** Reads values one after the other; `undefined` at the end. The source has a character for each byte. */
export class PdfParser {
  readonly #source: string
  at: number

  constructor(source: string, at = 0) {
    this.#source = source
    this.at = at
  }

  next(): PdfValue | undefined {
    this.#take(/(?:\s|%[^\r\n]*)*/y)
    if (this.#take(/<</y) !== undefined) return this.#dictionary()
    if (this.#take(/\[/y) !== undefined) return this.#until(']')
    if (this.#take(/\(/y) !== undefined) return { bytes: this.#literal() }
    const name = this.#take(/\/[^\s/<>[\]()%]*/y)
    if (name !== undefined) return { name: name.slice(1) }
    const hex = this.#take(/<[\da-fA-F\s]*>/y)
    if (hex !== undefined) return { bytes: fromHex(hex) }
    const pointer = this.#take(/\d+ \d+ R\b/y)
    if (pointer !== undefined) return { pointer: Number.parseInt(pointer, 10) }
    const number = this.#take(/[+-]?(?:\d+\.?\d*|\.\d+)/y)
    if (number !== undefined) return Number(number)
    return keyword(this.#take(/[^\s/<>[\]()%]+|[>\]]+/y))
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#source)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  #until(end: string): readonly PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      this.#take(/\s*/y)
      if (this.#source.startsWith(end, this.at)) {
        this.at += end.length
        return values
      }
      const value = this.next()
      if (value === undefined) throw new Error(`no ${end} before the end`)
      values.push(value)
    }
  }

  #dictionary(): Dictionary {
    const values = this.#until('>>')
    const all = new Map<string, PdfValue>()
    for (let index = 0; index + 1 < values.length; index += 2) {
      const key = values[index]
      if (key === null || typeof key !== 'object' || !('name' in key)) throw new Error('a key that is no name')
      all.set(key.name, values[index + 1] ?? null)
    }
    return all
  }

  /** Up to the bracket that closes it. */
  #literal(): string {
    let bytes = ''
    let depth = 1
    for (; this.at < this.#source.length; this.at++) {
      const one = this.#source.charAt(this.at)
      if (one === '\\') bytes += escaped(this.#source.charAt(++this.at))
      else {
        if (one === '(') depth++
        if (one === ')' && --depth === 0) break
        bytes += one
      }
    }
    this.at++
    return bytes
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function escaped(letter: string): string {
  return escapes[letter] ?? letter
}

function fromHex(hex: string): string {
  return (hex.match(/[\da-fA-F]{2}/g) ?? []).map(two => String.fromCharCode(Number.parseInt(two, 16))).join('')
}

function keyword(word: string | undefined): PdfValue | undefined {
  if (word === undefined) return undefined
  if (word === 'null') return null
  return word === 'true' || word === 'false' ? word === 'true' : { operator: word }
}
