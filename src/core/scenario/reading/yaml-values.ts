import { Alias, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { countSigns, mostLetters, mostSigns } from '../prose.ts'
import { PlaceTable, type Range } from './place-table.ts'

/** Deeper than any scenario needs: conditions in conditions come to about twenty. */
export const deepest = 64

/** Unquoted text that may not be what the author meant: a comment follows it, or it begins with a curly quotation mark. */
export interface SuspectText {
  readonly kind: 'comment' | 'quote'
  readonly start: number
  readonly end: number
}

/** A key that its map has already. Its line is told once the whole text is there: a part of it may have been read alone. */
export interface RepeatedKey {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Where the first one begins. */
  readonly first: number
  /** Whether what stands below it was read as if it stood below the first. */
  readonly isJoined: boolean
}

type Values = Record<string, unknown>
type Item = YAMLMap['items'][number]

/** Plain values and their places. `toJS` would follow aliases, and let a tag make something else of a text. */
export class ValueReader {
  readonly problems: Diagnostic[] = []
  readonly repeats: RepeatedKey[] = []
  readonly suspects: SuspectText[] = []
  readonly places = new PlaceTable()
  readonly #file: string
  readonly #text: string
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

  /** @param joined what a map with the same key holds already, which keeps what both have */
  #map(node: YAMLMap, depth: number, joined?: Values): unknown {
    const values = joined ?? {}
    let firsts: ReadonlyMap<string, Item> | undefined
    for (const item of node.items) {
      const name = this.#key(item.key)
      const range = (item.key as { readonly range?: Range } | null)?.range
      const isRepeated = name !== undefined && Object.hasOwn(values, name)
      if (name !== undefined && !isRepeated) values[name] = this.of(item.value, depth + 1, name, range)
      else if (name === undefined || joined !== undefined) this.places.open(undefined, undefined, range, 'plain')
      else this.#repeated(name, item, { first: (firsts ??= firstItems(node)).get(name), depth, value: values[name] })
    }
    return values
  }

  #list(node: YAMLSeq, depth: number): unknown {
    return node.items.map(item => this.of(item, depth + 1))
  }

  /** The name of a key, unless it may not be one. */
  #key(key: unknown): string | undefined {
    const name = key instanceof Scalar ? nameOf(key) : undefined
    if (!(key instanceof Scalar) || name === undefined) {
      this.problems.push(syntax.keyNotText(this.#span(key)))
      return undefined
    }
    if (key.anchor !== undefined || key.tag !== undefined) this.#refuseProperties(key)
    if (name !== '__proto__' && name !== '<<') return name
    this.problems.push(syntax.forbiddenKey(this.#span(key), name))
    return undefined
  }

  /** What stands below a key is lost when the key is there already; but entries at the top of a file join those above. */
  #repeated(name: string, { key, value }: Item, { first, depth, value: above }: Repeated): void {
    const isJoined = depth === 0 && isBlock(value) && isBlock(first?.value)
    const { start, end } = this.#span(key)
    this.repeats.push({ name, start, end, first: this.#span(first?.key).start, isJoined })
    const range = [start, end]
    if (!isJoined) this.places.open(undefined, undefined, range, 'plain')
    else {
      const row = this.places.open(name, range, value.range, 'collection')
      if (!this.#refused(value, depth + 1)) this.#map(value, depth + 1, above as Values)
      this.places.close(row, value.range?.[1] ?? 0)
    }
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

interface Repeated {
  readonly first: Item | undefined
  readonly depth: number
  /** The value of the first. */
  readonly value: unknown
}

/** Whether it is a map with each key on a line of its own, without `{ }`. */
function isBlock(node: unknown): node is YAMLMap {
  return node instanceof YAMLMap && node.flow !== true
}

function firstItems({ items }: YAMLMap): ReadonlyMap<string, Item> {
  const firsts = new Map<string, Item>()
  for (const item of items) {
    const name = item.key instanceof Scalar ? nameOf(item.key) : undefined
    if (name !== undefined && !firsts.has(name)) firsts.set(name, item)
  }
  return firsts
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
