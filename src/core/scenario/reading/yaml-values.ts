import { Alias, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { Lines } from '../../diagnostics/source-lines.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { countSigns, mostLetters, mostSigns } from '../prose.ts'
import { PlaceTable, type Range } from './place-table.ts'

/** Deeper than any scenario needs: conditions in conditions come to about twenty. */
export const deepest = 64

const mostRepeats = 100

/** Unquoted text that may not be what the author meant: a comment follows it, or it begins with a curly quotation mark. */
export interface SuspectText {
  readonly kind: 'comment' | 'quote'
  readonly start: number
  readonly end: number
}

type Pair = YAMLMap['items'][number]

interface Around {
  readonly items: YAMLMap['items']
  readonly depth: number
}

function isEmpty(value: unknown): boolean {
  return value === null || (value instanceof Scalar && (value.value === null || value.value === ''))
}

/** Plain values and their places. `toJS` would follow aliases, and let a tag make something else of a text. */
export class ValueReader {
  readonly problems: Diagnostic[] = []
  readonly suspects: SuspectText[] = []
  readonly places = new PlaceTable()
  readonly #file: string
  readonly #text: string
  #repeats = 0
  /** Keys without a value whose lines stand beside them, and are taken for keys that are there twice. */
  readonly #tooFarIn = new Set<Pair>()
  /** Where a part of the whole file begins again: what is below it is not read. */
  partTwiceAt: number | undefined
  isTooDeep = false

  constructor({ file, text }: { readonly file: string; readonly text: string }) {
    this.#file = file
    this.#text = text
  }

  /** @param name the key under which the value stands, with `keyRange`, where that stands */
  of(node: unknown, depth = 0, name?: string, keyRange?: Range): unknown {
    if (node instanceof Scalar) return this.#single(node, name, keyRange)
    if (node instanceof YAMLMap || node instanceof YAMLSeq) {
      const row = this.places.open(name, keyRange, node.range, 'collection')
      if (this.#refused(node, depth)) return undefined
      const values = node instanceof YAMLMap ? this.#map(node, depth) : this.#list(node, depth)
      this.places.close(row, node.range?.[1] ?? 0)
      return values
    }
    if (!(node instanceof Alias)) {
      this.places.open(name, keyRange, keyRange, 'bare')
      return null
    }
    this.places.open(name, keyRange, node.range, 'plain')
    this.#refuseAnchor(this.#span(node), `*${node.source}`)
    return undefined
  }

  #single(node: Scalar, name: string | undefined, keyRange: Range): unknown {
    if (node.anchor !== undefined || node.tag !== undefined) this.#refuseProperties(node)
    const isPlain = node.type === 'PLAIN'
    if (isPlain) this.#suspect(node)
    this.places.open(name, keyRange, node.range, isPlain ? 'plain' : 'enclosed')
    const text = String(node.value)
    if (text.length > mostSigns) this.#measure(text, node)
    return isPlain && node.tag === undefined ? coreScalar(text) : text
  }

  /** A text that a reader of Markdown would need seconds for is refused before anything else looks into it. */
  #measure(text: string, node: Scalar): void {
    const { file, start } = this.#span(node)
    const span = { file, start, end: start + 1 }
    const signs = text.length > mostLetters ? 0 : countSigns(text)
    if (text.length > mostLetters) this.problems.push(syntax.textTooLong(span, text.length, mostLetters))
    else if (signs > mostSigns) this.problems.push(syntax.tooManySigns(span, signs, mostSigns))
  }

  #suspect({ value, comment, range }: Scalar): void {
    if (typeof value !== 'string' || range == null) return
    const sign = value.charCodeAt(0)
    if (comment != null) this.suspects.push({ kind: 'comment', start: range[0], end: range[1] })
    else if (sign >= 0x2018 && sign <= 0x201f) this.suspects.push({ kind: 'quote', start: range[0], end: range[1] })
  }

  #map(node: YAMLMap, depth: number): unknown {
    const values: Record<string, unknown> = {}
    for (const item of node.items) {
      const { key, value } = item
      const name = this.#key(item, values, { items: node.items, depth })
      const range = (key as { readonly range?: Range } | null)?.range
      if (name === undefined) this.places.open(undefined, undefined, range, 'plain')
      else values[name] = this.of(value, depth + 1, name, range)
    }
    return values
  }

  #list(node: YAMLSeq, depth: number): unknown {
    return node.items.map(item => this.of(item, depth + 1))
  }

  /** The name of a key, unless it may not be one. */
  #key(item: Pair, values: Readonly<Record<string, unknown>>, around: Around): string | undefined {
    const { key } = item
    const name = key instanceof Scalar ? nameOf(key) : undefined
    if (!(key instanceof Scalar) || name === undefined) {
      this.problems.push(syntax.keyNotText(this.#span(key)))
      return undefined
    }
    if (key.anchor !== undefined || key.tag !== undefined) this.#refuseProperties(key)
    if (name === '__proto__' || name === '<<') this.problems.push(syntax.forbiddenKey(this.#span(key), name))
    else if (Object.hasOwn(values, name)) this.#repeated(item, key, name, around)
    else return name
    return undefined
  }

  #repeated(item: Pair, key: Scalar, name: string, { items, depth }: Around): void {
    // Of very many no one reads where each was first, and each is looked for from the top.
    const isTold = this.#repeats++ < mostRepeats
    const at = isTold ? items.findIndex(one => one.key instanceof Scalar && nameOf(one.key) === name) : -1
    const first = items[at]
    const line = first === undefined ? undefined : new Lines(this.#text).position(this.#span(first.key).start).line
    const empty = first && items.slice(at, items.indexOf(item)).findLast(({ value }) => isEmpty(value))
    if (empty !== undefined && this.#tooFarIn.has(empty)) return
    if (empty !== undefined) this.#tooFarIn.add(empty)
    const span = this.#span(key)
    const isPart = depth === 0 && item.value instanceof YAMLMap
    if (isPart) this.partTwiceAt ??= span.start
    const emptyName = empty?.key instanceof Scalar ? nameOf(empty.key) : undefined
    this.problems.push(syntax.duplicateKey(span, name, { line, isPart, emptyName }))
  }

  #refused(node: YAMLMap | YAMLSeq, depth: number): boolean {
    if (node.anchor !== undefined || node.tag !== undefined) this.#refuseProperties(node)
    if (depth <= deepest) return false
    if (!this.isTooDeep) this.problems.push(syntax.tooDeep(this.#span(node)))
    this.isTooDeep = true
    return true
  }

  #refuseProperties(node: Scalar | YAMLMap | YAMLSeq): void {
    if (node.anchor !== undefined) this.#refuseAnchor(this.#spanBefore(node, `&${node.anchor}`), `&${node.anchor}`)
    const tag = node.tag?.replace('tag:yaml.org,2002:', '!!')
    if (tag !== undefined) this.problems.push(syntax.tag(this.#spanBefore(node, tag), tag))
  }

  /** Told once: who uses one uses many. */
  #refuseAnchor(span: Span, mark: string): void {
    if (this.problems.every(({ code }) => code !== syntax.anchorOrAlias.code))
      this.problems.push(syntax.anchorOrAlias(span, mark))
  }

  /** What stands before a value is not kept with it, so it is looked for there. */
  #spanBefore(node: Scalar | YAMLMap | YAMLSeq, name: string): Span {
    const span = this.#span(node)
    const start = this.#text.lastIndexOf(name, span.start)
    return start < 0 ? span : { ...span, start, end: start + name.length }
  }

  #span(node: unknown) {
    const range = (node as { readonly range?: readonly number[] | null } | null)?.range
    const [start = 0, end = 0] = range ?? []
    const isCollection = node instanceof YAMLMap || node instanceof YAMLSeq
    return { file: this.#file, start, end: isCollection ? start + 1 : end }
  }
}

/** An unquoted key may be a number, a truth value or nothing, and then has no name. */
function nameOf({ type, value }: Scalar): string | undefined {
  const name = type === 'PLAIN' ? coreScalar(String(value)) : value
  return typeof name === 'string' ? name : undefined
}

/** By YAML's core schema. The library tries eight patterns on every word; here the first letter rules out most. */
function coreScalar(source: string): unknown {
  switch (source.charCodeAt(0)) {
    case 0x7e: // ~
      return source === '~' ? null : source
    case 0x4e: // N
    case 0x6e: // n
      return /^(?:[Nn]ull|NULL)$/.test(source) ? null : source
    case 0x54: // T
    case 0x74: // t
      return /^(?:[Tt]rue|TRUE)$/.test(source) ? true : source
    case 0x46: // F
    case 0x66: // f
      return /^(?:[Ff]alse|FALSE)$/.test(source) ? false : source
    default:
      return mayBeNumber(source) ? number(source) : source
  }
}

/** Numbers begin with a digit, a sign or a point; an empty scalar is nothing. */
function mayBeNumber(source: string): boolean {
  const code = source.charCodeAt(0)
  return source === '' || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e
}

function number(source: string): unknown {
  if (source === '') return null
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8)
  if (/^(?:[-+]?\d+|0x[\da-fA-F]+)$/.test(source)) return Number(source)
  if (/^[-+]?(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?$/.test(source)) return Number(source)
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.startsWith('-') ? -Infinity : Infinity
  return /^\.(?:nan|NaN|NAN)$/.test(source) ? Number.NaN : source
}
