import type { Path } from '../scenario/scenario.ts'
import { pathOf, type TextNode } from './text-tree.ts'

/** What can be written at an offset. */
export interface PlaceInText {
  /** A key of the map at the path, a value of the path, or at a free place either, or the hyphen of an entry. */
  readonly kind: 'key' | 'value' | 'free'
  readonly path: Path
  /** What holds the keys, or has the value; `undefined` for an entry that is not there yet. */
  readonly node: TextNode | undefined
  /** What stands there now, which something else would replace. */
  readonly start: number
  readonly end: number
  /** Where it begins in its line. */
  readonly column: number
  readonly isInBrackets: boolean
  /** Whether a colon follows the key. */
  readonly hasColon: boolean
}

/** `undefined` in prose and comments, and after the end of a value. */
export function placeAt(root: TextNode, text: string, offset: number): PlaceInText | undefined {
  const inner = innermost(root, offset)
  const line = { start: text.lastIndexOf('\n', offset - 1) + 1, offset }
  const bracket = bracketAround(inner, offset)
  if (bracket !== undefined) return new Finder(text, line).inBrackets(bracket)
  if (inner.kind === 'single' && offset >= inner.start && inner.manner !== 'loose')
    return inner.manner === 'block' && offset > inner.start ? undefined : new Finder(text, line).valueOf(inner)
  return new Finder(text, line).inLines(root, inner)
}

/** The last key or entry whose text an offset touches. */
export function innermost(root: TextNode, offset: number): TextNode {
  let at = root
  for (;;) {
    const inside = at.children.findLast(child => child.keyStart <= offset && offset <= child.end)
    if (inside === undefined) return at
    at = inside
  }
}

function bracketAround(inner: TextNode, offset: number): TextNode | undefined {
  for (let at: TextNode | undefined = inner; at !== undefined; at = at.parent)
    if (at.manner === 'brackets' && offset > at.start && (at.isOpen || offset < at.end)) return at
  return undefined
}

class Finder {
  readonly #text: string
  readonly #lineStart: number
  readonly #offset: number

  constructor(text: string, { start, offset }: { readonly start: number; readonly offset: number }) {
    this.#text = text
    this.#lineStart = start
    this.#offset = offset
  }

  inBrackets(holder: TextNode): PlaceInText {
    const last = holder.children.findLast(child => child.keyStart <= this.#offset)
    const isNew = last === undefined || this.#isPast(last)
    if (holder.kind === 'map')
      return isNew ? this.#keyIn(holder, this.#empty()) : (this.#ofPair(last) ?? this.valueOf(last))
    if (isNew)
      return {
        ...this.#at('value', this.#empty(), true),
        path: [...pathOf(holder), holder.children.length],
        node: undefined,
      }
    // An entry such as `start: stay`.
    const [pair] = last.kind === 'map' && last.manner !== 'brackets' ? last.children : []
    return pair === undefined ? this.valueOf(last) : (this.#ofPair(pair) ?? this.valueOf(pair))
  }

  /** Past the comma after a pair or an entry, or where the comma is still to be written. */
  #isPast({ end, kind, key, after }: TextNode): boolean {
    const gap = this.#text.slice(end, this.#offset)
    const isBare = typeof key === 'string' && after === undefined
    return gap.includes(',') || (isBare && gap !== '') || (kind !== 'empty' && gap.includes('\n'))
  }

  #ofPair(pair: TextNode): PlaceInText | undefined {
    const isKey = pair.after === undefined || this.#offset < pair.after
    return isKey && pair.parent !== undefined
      ? this.#keyIn(pair.parent, keyOf(pair, this.#offset), pair.after !== undefined)
      : undefined
  }

  valueOf(node: TextNode): PlaceInText {
    const isThere = node.kind === 'single' && node.manner !== 'block' && this.#offset >= node.start
    const range = isThere ? { start: node.start, end: Math.max(node.end, this.#offset) } : this.#empty()
    return { ...this.#at('value', range, isWithinBrackets(node)), path: pathOf(node), node }
  }

  #keyIn(holder: TextNode, range: Range, hasColon = false): PlaceInText {
    return { ...this.#at('key', range, isWithinBrackets(holder)), path: pathOf(holder), node: holder, hasColon }
  }

  #at(kind: PlaceInText['kind'], range: Range, isInBrackets: boolean) {
    return { kind, ...range, column: range.start - this.#lineStart, isInBrackets, hasColon: false }
  }

  #empty(): Range {
    return { start: this.#offset, end: this.#offset }
  }

  /** Where lines and their indents say what belongs to what. */
  inLines(root: TextNode, inner: TextNode): PlaceInText | undefined {
    if (/(?:^|\s)#/.test(this.#text.slice(this.#lineStart, this.#offset))) return undefined
    const onLine = this.#lastOnLine(root)
    if (onLine?.after !== undefined && this.#offset >= onLine.after) return this.#afterMark(onLine)
    if (onLine !== undefined && typeof onLine.key === 'string' && onLine.parent !== undefined)
      return this.#keyIn(onLine.parent, keyOf(onLine, this.#offset), true)
    // On a hyphen, or at the end of a text that is over.
    if (onLine !== undefined || (inner.kind === 'single' && inner.manner !== 'loose' && inner.start < this.#lineStart))
      return undefined
    const range = this.#wordOfLine(this.#lineStart)
    const holder = this.#holderAt(root, range.start - this.#lineStart)
    return holder && this.#freeIn(holder, range)
  }

  /** Behind a colon stands its value; behind a hyphen a value, or the first key of an entry. */
  #afterMark(node: TextNode): PlaceInText | undefined {
    if (typeof node.key === 'string')
      return node.kind === 'single' || node.kind === 'empty' ? this.valueOf(node) : undefined
    const range = this.#wordOfLine(node.after ?? node.keyEnd)
    return this.#freeIn(node, range)
  }

  #freeIn(holder: TextNode, range: Range): PlaceInText | undefined {
    const isText = holder.kind === 'single' && holder.start !== range.start
    if (isText || holder.manner === 'brackets') return undefined
    return { ...this.#at('free', range, false), path: pathOf(holder), node: holder }
  }

  /** What is written from an offset to the end of its line; where that is nothing, the place of the cursor. */
  #wordOfLine(from: number): Range {
    const [, blank = '', word = ''] =
      /^([ \t]*)([^\n\r]*?)[ \t]*(?:\r?\n|$)/.exec(this.#text.slice(from, from + 1000)) ?? []
    const start = from + blank.length
    return word === '' || this.#offset < start
      ? this.#empty()
      : { start, end: Math.max(start + word.length, this.#offset) }
  }

  /** The last key or entry that begins on this line, up to the offset. */
  #lastOnLine(root: TextNode): TextNode | undefined {
    let found: TextNode | undefined
    for (let at: TextNode | undefined = root; at !== undefined && at.manner !== 'brackets';) {
      at = at.children.findLast(child => child.keyStart <= this.#offset)
      if (at !== undefined && at.keyStart >= this.#lineStart) found = at
    }
    return found
  }

  /** What a new line with this indent would belong to. */
  #holderAt(root: TextNode, column: number): TextNode | undefined {
    let holder = root
    for (;;) {
      const last = holder.children.findLast(child => child.keyStart < this.#lineStart)
      if (last === undefined || last.column >= column) return holder
      holder = last
    }
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** With the space before its colon, if the place is there. */
function keyOf({ keyStart, keyEnd }: TextNode, offset: number): Range {
  return { start: keyStart, end: Math.max(keyEnd, offset) }
}

function isWithinBrackets(node: TextNode): boolean {
  for (let at: TextNode | undefined = node; at !== undefined; at = at.parent) if (at.manner === 'brackets') return true
  return false
}
