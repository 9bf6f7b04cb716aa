import { Alias, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import {
  anchorOrAlias,
  duplicateKey,
  forbiddenKey,
  keyNotText,
  tag,
  tooDeep,
} from '../../diagnostics/catalogue/syntax.ts'

/** Deeper than any scenario needs: conditions in conditions come to about twenty. */
const deepest = 64

/** Unquoted text that may not be what the author meant: a comment follows it, or it begins with a curly quotation mark. */
export interface Suspect {
  readonly kind: 'comment' | 'quote'
  readonly start: number
  readonly end: number
}

/**
 * Turns the nodes of a document into plain values in one go, and refuses what the format does not have: the library's own
 * `toJS` would follow aliases, and would let a tag make something else of a text.
 */
export class PlainValues {
  readonly problems: Diagnostic[] = []
  readonly suspects: Suspect[] = []
  readonly #file: string
  readonly #text: string
  isTooDeep = false

  constructor({ file, text }: { readonly file: string; readonly text: string }) {
    this.#file = file
    this.#text = text
  }

  of(node: unknown, depth = 0): unknown {
    if (node instanceof Scalar) {
      if (node.anchor !== undefined || node.tag !== undefined) this.#refuseProperties(node)
      if (node.type === 'PLAIN') this.#suspect(node)
      return node.tag === undefined ? node.value : node.source
    }
    if (node instanceof YAMLMap) return this.#map(node, depth)
    if (node instanceof YAMLSeq) return this.#list(node, depth)
    if (node instanceof Alias) this.problems.push(anchorOrAlias(this.#span(node), `*${node.source}`))
    return node instanceof Alias ? undefined : null
  }

  #suspect({ value, comment, range }: Scalar): void {
    if (typeof value !== 'string' || range == null) return
    const sign = value.charCodeAt(0)
    if (comment != null) this.suspects.push({ kind: 'comment', start: range[0], end: range[1] })
    else if (sign >= 0x2018 && sign <= 0x201f)
      this.suspects.push({ kind: 'quote', start: range[0], end: range[1] })
  }

  #map(node: YAMLMap, depth: number): unknown {
    if (this.#refused(node, depth)) return undefined
    const values: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      const name = this.#key(key, values)
      if (name !== undefined) values[name] = this.of(value, depth + 1)
    }
    return values
  }

  #list(node: YAMLSeq, depth: number): unknown {
    if (this.#refused(node, depth)) return undefined
    // `[ a: b ]` is a list of maps, of which the library keeps bare pairs.
    return node.items.map(item =>
      item instanceof Pair ? this.#map(mapOf(item), depth + 1) : this.of(item, depth + 1),
    )
  }

  /** The name of a key, unless it may not be one. */
  #key(key: unknown, values: Readonly<Record<string, unknown>>): string | undefined {
    if (!(key instanceof Scalar) || typeof key.value !== 'string') {
      this.problems.push(keyNotText(this.#span(key)))
      return undefined
    }
    if (key.anchor !== undefined || key.tag !== undefined) this.#refuseProperties(key)
    const name = key.value
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

function mapOf(pair: Pair): YAMLMap {
  const map = new YAMLMap()
  map.items.push(pair)
  return map
}
