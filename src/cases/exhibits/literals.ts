import type { Expression } from './mdx.ts'

/**
 * Reads data written out between two braces: texts, numbers, lists and maps, as the same nodes that the parser of the MDX
 * compiler makes of them. Anything else is code, which is never read.
 *
 * @param placeOf the place in the file of a place in the text
 */
export function readLiteral(text: string, placeOf: (at: number) => number): ReadLiteral {
  const reader = new LiteralReader(text, placeOf)
  try {
    return { ok: true, data: reader.whole() }
  } catch (error) {
    if (error instanceof NoData) return { ok: false, at: placeOf(error.at) }
    throw error
  }
}

export type ReadLiteral =
  /** `null` where there are only comments. */
  | { readonly ok: true; readonly data: Expression | null }
  /** Where the data ends, and something else begins. */
  | { readonly ok: false; readonly at: number }

class NoData extends Error {
  readonly at: number

  constructor(at: number) {
    super('no data')
    this.at = at
  }
}

const skipped = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*/y
const name = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy
const number = /(?:0|[1-9]\d*)?(?:\.\d+)?(?:e[+-]?\d+)?(?![\w$.])/iy
const plainPart = { '"': /[^"\\\r\n]*/y, "'": /[^'\\\r\n]*/y, '`': /(?:[^`\\$]|\$(?!\{))*/y }
const escape = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[^\dxu]|0(?!\d)))/iy
const signs: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\u{2028}': '',
  '\u{2029}': '',
}
const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null }

class LiteralReader {
  readonly #text: string
  readonly #placeOf: (at: number) => number
  #at = 0

  constructor(text: string, placeOf: (at: number) => number) {
    this.#text = text
    this.#placeOf = placeOf
  }

  whole(): Expression | null {
    if (this.#next() === '') return null
    const value = this.#value()
    if (this.#next() !== '') throw new NoData(this.#at)
    return value
  }

  #value(): Expression {
    const sign = this.#next()
    const start = this.#at
    switch (sign) {
      case '"':
      case "'": {
        const value = this.#quoted(sign)
        return this.#node(start, { type: 'Literal', value, raw: this.#text.slice(start, this.#at) })
      }
      case '`': {
        const cooked = this.#quoted(sign).replaceAll(/\r\n?/g, '\n')
        return this.#node(start, { type: 'TemplateLiteral', expressions: [], quasis: [{ value: { cooked } }] })
      }
      case '[': {
        const elements = this.#listed(']', () => this.#value())
        return this.#node(start, { type: 'ArrayExpression', elements })
      }
      case '{': {
        const properties = this.#listed('}', () => this.#property())
        return this.#node(start, { type: 'ObjectExpression', properties })
      }
      case '-': {
        this.#take('-')
        return this.#node(start, { type: 'UnaryExpression', operator: '-', argument: this.#number() })
      }
      default:
        return this.#word() ?? this.#number()
    }
  }

  #node(start: number, node: Expression): Expression {
    return { ...node, start: this.#placeOf(start), end: this.#placeOf(this.#at) }
  }

  #word(): Expression | undefined {
    const start = this.#at
    const raw = this.#match(name)
    if (raw === '') return undefined
    if (!Object.hasOwn(words, raw)) throw new NoData(start)
    return this.#node(start, { type: 'Literal', value: words[raw], raw })
  }

  #number(): Expression {
    this.#next()
    const start = this.#at
    const raw = this.#match(number)
    if (!/\d/.test(raw)) throw new NoData(start)
    return this.#node(start, { type: 'Literal', value: Number(raw), raw })
  }

  #quoted(mark: '"' | "'" | '`'): string {
    this.#take(mark)
    let value = ''
    for (;;) {
      value += this.#match(plainPart[mark])
      if (this.#text[this.#at] === mark) break
      value += this.#escaped()
    }
    this.#take(mark)
    return value
  }

  #escaped(): string {
    escape.lastIndex = this.#at
    const [whole, long, four, two, sign = ''] = escape.exec(this.#text) ?? []
    if (whole === undefined) throw new NoData(this.#at)
    this.#at += whole.length
    const code = long ?? four ?? two
    if (code === undefined) return signs[sign] ?? sign
    const value = Number.parseInt(code, 16)
    if (value > 0x10_ff_ff) throw new NoData(this.#at)
    return String.fromCodePoint(value)
  }

  #listed(end: ']' | '}', item: () => Expression): readonly Expression[] {
    this.#at++
    const items: Expression[] = []
    while (this.#next() !== end) {
      items.push(item())
      if (this.#next() !== end) this.#take(',')
    }
    this.#take(end)
    return items
  }

  #property(): Expression {
    const sign = this.#next()
    const start = this.#at
    const key = sign === '"' || sign === "'" ? this.#value() : this.#key()
    this.#next()
    this.#take(':')
    const plain = { kind: 'init', method: false, shorthand: false, computed: false }
    return this.#node(start, { type: 'Property', ...plain, key, value: this.#value() })
  }

  #key(): Expression {
    const start = this.#at
    const found = this.#match(name)
    return found === '' ? this.#number() : this.#node(start, { type: 'Identifier', name: found })
  }

  /** The sign after spaces and comments; empty at the end. */
  #next(): string {
    this.#match(skipped)
    return this.#text[this.#at] ?? ''
  }

  #take(sign: string): void {
    if (this.#text[this.#at] !== sign) throw new NoData(this.#at)
    this.#at++
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const [found = ''] = pattern.exec(this.#text) ?? []
    this.#at += found.length
    return found
  }
}
