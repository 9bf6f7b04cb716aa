import { Alias, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import {
  anchorOrAlias,
  duplicateKey,
  forbiddenKey,
  keyNotText,
  tag,
  tooDeep,
} from '../../diagnostics/catalogue/syntax.ts'
import { coreScalar } from './core-scalar.ts'
import { Places } from './places.ts'

/** Deeper than any scenario needs: conditions in conditions come to about twenty. */
const deepest = 64

/** Unquoted text that may not be what the author meant: a comment follows it, or it begins with a curly quotation mark. */
export interface Suspect {
  readonly kind: 'comment' | 'quote'
  readonly start: number
  readonly end: number
}

interface Key {
  readonly name: string | undefined
  readonly extent: { readonly start: number; readonly end: number } | undefined
}

const noKey: Key = { name: undefined, extent: undefined }

/**
 * Turns the nodes of a document into plain values in one go, notes where each stands, and refuses what the format does not
 * have: the library's own `toJS` would follow aliases, and would let a tag make something else of a text.
 */
export class PlainValues {
  readonly problems: Diagnostic[] = []
  readonly suspects: Suspect[] = []
  readonly places = new Places()
  readonly #file: string
  readonly #text: string
  isTooDeep = false

  constructor({ file, text }: { readonly file: string; readonly text: string }) {
    this.#file = file
    this.#text = text
  }

  of(node: unknown, key: Key = noKey, depth = 0): unknown {
    if (node instanceof Scalar) return this.#single(node, key)
    if (node instanceof YAMLMap || node instanceof YAMLSeq) return this.#collection(node, key, depth)
    // An alias, or a key in `{ }` that stands alone.
    const alias = node instanceof Alias ? node : undefined
    this.places.open(
      key.name,
      key.extent,
      alias === undefined ? (key.extent ?? nowhere) : this.#span(alias),
      alias === undefined ? 'bare' : 'plain',
    )
    if (alias !== undefined) this.problems.push(anchorOrAlias(this.#span(alias), `*${alias.source}`))
    return alias === undefined ? null : undefined
  }

  #single(node: Scalar, key: Key): unknown {
    if (node.anchor !== undefined || node.tag !== undefined) this.#refuseProperties(node)
    const isPlain = node.type === 'PLAIN'
    if (isPlain) this.#suspect(node)
    this.places.open(key.name, key.extent, extentOf(node), isPlain ? 'plain' : 'enclosed')
    const text = String(node.value)
    return isPlain && node.tag === undefined ? coreScalar(text) : text
  }

  #collection(node: YAMLMap | YAMLSeq, key: Key, depth: number): unknown {
    const row = this.places.open(key.name, key.extent, extentOf(node), 'collection')
    if (this.#refused(node, depth)) return undefined
    const values = node instanceof YAMLMap ? this.#map(node, depth) : this.#list(node, depth)
    this.places.close(row)
    return values
  }

  #suspect({ value, comment, range }: Scalar): void {
    if (typeof value !== 'string' || range == null) return
    const sign = value.charCodeAt(0)
    if (comment != null) this.suspects.push({ kind: 'comment', start: range[0], end: range[1] })
    else if (sign >= 0x2018 && sign <= 0x201f)
      this.suspects.push({ kind: 'quote', start: range[0], end: range[1] })
  }

  #map(node: YAMLMap, depth: number): unknown {
    const values: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      const name = this.#key(key, values)
      if (name === undefined) this.places.open(undefined, undefined, extentOf(key), 'plain')
      else values[name] = this.of(value, { name, extent: extentOf(key) }, depth + 1)
    }
    return values
  }

  #list(node: YAMLSeq, depth: number): unknown {
    return node.items.map(item => this.of(item, noKey, depth + 1))
  }

  /** The name of a key, unless it may not be one. */
  #key(key: unknown, values: Readonly<Record<string, unknown>>): string | undefined {
    const name = key instanceof Scalar ? nameOf(key) : undefined
    if (!(key instanceof Scalar) || name === undefined) {
      this.problems.push(keyNotText(this.#span(key)))
      return undefined
    }
    if (key.anchor !== undefined || key.tag !== undefined) this.#refuseProperties(key)
    if (name === '__proto__' || name === '<<') this.problems.push(forbiddenKey(this.#span(key), name))
    else if (Object.hasOwn(values, name)) this.problems.push(duplicateKey(this.#span(key), name))
    else return name
    return undefined
  }

  #refused(node: YAMLMap | YAMLSeq, depth: number): boolean {
    if (node.anchor !== undefined || node.tag !== undefined) this.#refuseProperties(node)
    if (depth <= deepest) return false
    if (!this.isTooDeep) this.problems.push(tooDeep(this.#span(node)))
    this.isTooDeep = true
    return true
  }

  #refuseProperties(node: Scalar | YAMLMap | YAMLSeq): void {
    if (node.anchor !== undefined) this.#refuse(node, `&${node.anchor}`, anchorOrAlias)
    if (node.tag !== undefined) this.#refuse(node, node.tag.replace('tag:yaml.org,2002:', '!!'), tag)
  }

  /** What stands before a value is not kept with it, so it is looked for there. */
  #refuse(node: Scalar | YAMLMap | YAMLSeq, name: string, problem: typeof tag): void {
    const span = this.#span(node)
    const start = this.#text.lastIndexOf(name, span.start)
    this.problems.push(problem(start < 0 ? span : { ...span, start, end: start + name.length }, name))
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

const nowhere = { start: 0, end: 0 }

function extentOf(node: unknown): { readonly start: number; readonly end: number } {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range
  return range == null ? nowhere : { start: range[0] ?? 0, end: range[1] ?? 0 }
}
