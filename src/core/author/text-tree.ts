import type { Path } from '../scenario/scenario.ts'

/** A key, or the hyphen of an entry. */
interface Mark {
  readonly key: string | number
  readonly keyStart: number
  /** The first offset after the key; of an entry the place of its value. */
  readonly keyEnd: number
  /** The first offset after the colon or the hyphen; none after a key without one. */
  readonly after: number | undefined
  /** Where the key or the hyphen stands in its line. */
  readonly column: number
}

/**
 * A key with its value, or an entry of a list, as indents and brackets tell. A text that is being typed is mostly wrong
 * somewhere: it still has a tree, in which only the wrong line is missing.
 */
export class TextNode implements Mark {
  readonly key: string | number
  readonly keyStart: number
  readonly keyEnd: number
  readonly after: number | undefined
  readonly column: number
  readonly parent: TextNode | undefined
  readonly children: TextNode[] = []
  kind: 'empty' | 'map' | 'list' | 'single' = 'empty'
  /** How a single value or a collection is written; a loose one may be a key that is not finished. */
  manner: 'plain' | 'quoted' | 'block' | 'brackets' | 'loose' = 'plain'
  /** Of the value, where there is one. */
  start: number
  /** After all that it holds. */
  end: number
  /** Whether its bracket or quotation mark is never closed. */
  isOpen = false

  constructor({ key, keyStart, keyEnd, after, column }: Mark, parent?: TextNode) {
    this.key = key
    this.keyStart = keyStart
    this.keyEnd = keyEnd
    this.after = after
    this.column = column
    this.parent = parent
    this.start = this.end = after ?? keyEnd
  }
}

/** Reads a text of any kind in one go, and never throws. */
export function readTree(text: string): TextNode {
  return new TreeReader(text).read()
}

export function pathOf(node: TextNode): Path {
  const path: (string | number)[] = []
  for (let at = node; at.parent !== undefined; at = at.parent) path.unshift(at.key)
  return path
}

export function childOf(node: TextNode | undefined, key: string | number): TextNode | undefined {
  return node?.children.find(child => child.key === key)
}

/** A single value in words, without its marks; a block of lines as one line. */
export function wordsOf(node: TextNode | undefined, text: string): string | undefined {
  if (node?.kind !== 'single') return undefined
  const written = text.slice(node.start, node.end)
  if (node.manner === 'quoted') return unquoted(written)
  const words = node.manner === 'block' ? written.slice(written.indexOf('\n') + 1) : written
  return words.replaceAll(/\s+/g, ' ').trim()
}

function unquoted(written: string): string {
  const inner = written.slice(1, /^(["']).*\1$/s.test(written) && written.length > 1 ? -1 : undefined)
  const plain = written.startsWith('"') ? inner.replaceAll(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'")
  return plain.replaceAll(/\s+/g, ' ').trim()
}

/** Far more than a scenario has; without a limit, a file of brackets or hyphens would exhaust the stack. */
const deepest = 100

/** What a plain key or text cannot begin with. */
const marks = `"'{}[],#|>&*!%@\``

class TreeReader {
  readonly #text: string
  readonly #root: TextNode
  /** The last key or entry, and all that it stands in. */
  #last: TextNode

  constructor(text: string) {
    this.#text = text
    this.#root = this.#last = new TextNode({ key: '', keyStart: 0, keyEnd: 0, after: 0, column: -1 })
    this.#root.end = text.length
  }

  read(): TextNode {
    for (let at = 0; at < this.#text.length;) at = this.#nextLine(this.#line(at))
    return this.#root
  }

  /** Reads what begins on a line, and gives the place where it ends. */
  #line(lineStart: number): number {
    let at = this.#pastSpaces(lineStart)
    let item: TextNode | undefined
    for (let depth = 0; depth < deepest && this.#isHyphen(at); depth++) {
      item = this.#open({ key: 0, keyStart: at, keyEnd: at + 1, after: at + 1, column: at - lineStart })
      if (item === undefined) return at
      at = this.#pastSpaces(at + 1)
    }
    if (this.#isLineEnd(at)) return at
    const key = this.#keyAt(at)
    if (key !== undefined) {
      const found = this.#open({ ...key, column: at - lineStart })
      return found === undefined ? at : this.#value(found, key.after)
    }
    if (item !== undefined) return this.#value(item, at)
    return this.#loose(at, at - lineStart)
  }

  /** A line without a key: the value of the key above it, or a key that is still being typed. */
  #loose(at: number, column: number): number {
    let holder = this.#last
    while (holder.parent !== undefined && holder.column >= column) holder = holder.parent
    if (holder.kind !== 'empty') return at
    const end = this.#value(holder, at)
    if (holder.manner === 'plain') holder.manner = 'loose'
    return end
  }

  /** Adds a key or an entry where its column says; `undefined` where the text above goes on instead. */
  #open(mark: Mark) {
    const isEntry = typeof mark.key === 'number'
    let holder = this.#last
    while (holder.parent !== undefined && !canHold(holder, mark.column, isEntry)) holder = holder.parent
    if (holder.kind === 'single' && holder.manner !== 'loose') return undefined
    if (holder.manner === 'brackets' || holder.kind === (isEntry ? 'map' : 'list')) return undefined
    holder.kind = isEntry ? 'list' : 'map'
    holder.manner = 'plain'
    return this.#add(holder, isEntry ? { ...mark, key: holder.children.length } : mark)
  }

  #add(holder: TextNode, mark: Mark): TextNode {
    const node = new TextNode(mark, holder)
    holder.children.push(node)
    this.#last = node
    this.#endAt(node, node.end)
    return node
  }

  #endAt(node: TextNode, end: number): number {
    for (let at: TextNode | undefined = node; at !== undefined && at !== this.#root; at = at.parent)
      if (at.end < end) at.end = end
    return end
  }

  /** Reads what stands after a colon or a hyphen. */
  #value(node: TextNode, from: number): number {
    const at = this.#pastSpaces(from)
    if (this.#isLineEnd(at)) return at
    const sign = this.#text[at] ?? ''
    if (sign === '|' || sign === '>') return this.#single(node, at, this.#blockEnd(at, node.column), 'block')
    if (sign === '{' || sign === '[') return this.#brackets(node, at, { floor: node.column, depth: 0 })
    if (sign === '"' || sign === "'") return this.#quoted(node, at, node.column)
    return this.#single(node, at, this.#plainEnd(at), 'plain')
  }

  #single(node: TextNode, start: number, end: number, manner: TextNode['manner']): number {
    node.kind = 'single'
    node.manner = manner
    node.start = start
    return this.#endAt(node, end)
  }

  /** Before a comment and the spaces at the end of the line. */
  #plainEnd(at: number): number {
    const line = this.#text.slice(at, this.#lineEnd(at))
    const comment = line.search(/\s#/)
    return at + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length
  }

  /** Lines further in than their key, and empty ones between them. */
  #blockEnd(at: number, column: number): number {
    let end = this.#lineEnd(at)
    for (let line = this.#nextLine(at); line < this.#text.length; line = this.#nextLine(line)) {
      const words = this.#pastSpaces(line)
      if (words - line > column && !this.#isBreak(words)) end = this.#lineEnd(line)
      else if (!this.#isBreak(words)) break
    }
    return end
  }

  #quoted(node: TextNode, at: number, floor: number): number {
    const mark = this.#text[at]
    for (let end = at + 1; end < this.#text.length; end++) {
      const sign = this.#text[end]
      if (sign === '\\' && mark === '"') end++
      else if (sign === mark && mark === "'" && this.#text[end + 1] === mark) end++
      else if (sign === mark) return this.#single(node, at, end + 1, 'quoted')
      else if (sign === '\n' && this.#endsAt(end, floor)) {
        node.isOpen = true
        return this.#single(node, at, end, 'quoted')
      }
    }
    node.isOpen = true
    return this.#single(node, at, this.#text.length, 'quoted')
  }

  /** What stands in brackets ends with them, or before a line that is no further in than its key. */
  #brackets(node: TextNode, start: number, { floor, depth }: { floor: number; depth: number }): number {
    const isMap = this.#text[start] === '{'
    node.kind = isMap ? 'map' : 'list'
    node.manner = 'brackets'
    node.start = start
    node.isOpen = true
    let at = start + 1
    if (depth > deepest) return at
    while (at < this.#text.length) {
      const sign = this.#text[at] ?? ''
      if (sign === '}' || sign === ']') {
        node.isOpen = false
        return this.#endAt(node, at + 1)
      }
      if (sign === '\n' && this.#endsAt(at, floor)) break
      if (sign === '#' && this.#isBlank(at - 1)) at = this.#lineEnd(at)
      else if (sign === ',' || this.#isBlank(at)) at++
      else at = Math.max(at + 1, this.#inBrackets(node, at, { floor, depth: depth + 1 }))
    }
    return this.#endAt(node, Math.min(at, this.#text.length))
  }

  /** A key with its value, or an entry. */
  #inBrackets(holder: TextNode, at: number, depth: { floor: number; depth: number }): number {
    const column = holder.column
    if (holder.kind === 'map') return this.#pair(holder, at, depth)
    const entry = this.#add(holder, { key: holder.children.length, keyStart: at, keyEnd: at, after: at, column })
    const isPair = this.#pairEnd(this.#tokenEnd(at)) !== undefined
    if (!isPair) return this.#valueInBrackets(entry, at, depth)
    entry.kind = 'map'
    return this.#pair(entry, at, depth)
  }

  #pair(holder: TextNode, at: number, depth: { floor: number; depth: number }): number {
    const keyEnd = this.#tokenEnd(at)
    const after = this.#pairEnd(keyEnd)
    // A sign that cannot begin a key.
    if (keyEnd === at && after === undefined) return at
    const key = keyName(this.#text.slice(at, keyEnd))
    const pair = this.#add(holder, {
      key,
      keyStart: at,
      keyEnd,
      column: holder.column,
      after,
    })
    return after === undefined ? keyEnd : this.#valueInBrackets(pair, this.#pastSpaces(after), depth)
  }

  #valueInBrackets(node: TextNode, at: number, depth: { floor: number; depth: number }): number {
    const sign = this.#text[at] ?? ''
    if (sign === '{' || sign === '[') return this.#brackets(node, at, depth)
    if (sign === '"' || sign === "'") return this.#quoted(node, at, depth.floor)
    const end = this.#tokenEnd(at)
    return end > at ? this.#single(node, at, end, 'plain') : at
  }

  /** The end of a quoted or plain word in brackets. */
  #tokenEnd(at: number): number {
    const isQuoted = this.#text[at] === '"' || this.#text[at] === "'"
    quotedToken.lastIndex = plainToken.lastIndex = at
    const found = (isQuoted ? quotedToken.exec(this.#text) : null) ?? plainToken.exec(this.#text)
    return at + (found?.[0].trimEnd().length ?? 0)
  }

  /** The offset after the colon, where there is one. */
  #pairEnd(keyEnd: number): number | undefined {
    const at = this.#pastSpaces(keyEnd)
    if (this.#text[at] !== ':') return undefined
    const isQuoted = `"'`.includes(this.#text[keyEnd - 1] ?? ' ')
    return isQuoted || this.#isBlank(at + 1) || ',{}[]'.includes(this.#text[at + 1] ?? ' ') ? at + 1 : undefined
  }

  #keyAt(at: number): (Omit<Mark, 'column'> & { readonly after: number }) | undefined {
    const sign = this.#text[at] ?? ''
    const isQuoted = sign === '"' || sign === "'"
    if (!isQuoted && marks.includes(sign)) return undefined
    const keyEnd = isQuoted ? this.#tokenEnd(at) : this.#plainKeyEnd(at)
    const colon = keyEnd === undefined ? -1 : this.#pastSpaces(keyEnd)
    if (keyEnd === undefined || this.#text[colon] !== ':' || !this.#isBlank(colon + 1)) return undefined
    return { key: keyName(this.#text.slice(at, keyEnd)), keyStart: at, keyEnd, after: colon + 1 }
  }

  /** Before the first colon of the line that a space or the end of the line follows. */
  #plainKeyEnd(at: number): number | undefined {
    const end = this.#lineEnd(at)
    let colon = this.#text.indexOf(':', at)
    while (colon >= 0 && colon < end && !this.#isBlank(colon + 1)) colon = this.#text.indexOf(':', colon + 1)
    if (colon < 0 || colon >= end) return undefined
    const key = this.#text.slice(at, colon)
    return key.includes(' #') ? undefined : at + key.trimEnd().length
  }

  #isHyphen(at: number): boolean {
    return this.#text.charCodeAt(at) === 0x2d && this.#isBlank(at + 1)
  }

  #isBlank(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    return code === 0x20 || code === 0x09 || this.#isBreak(at)
  }

  #endsAt(lineBreak: number, floor: number): boolean {
    let line = lineBreak + 1
    let words = this.#pastSpaces(line)
    while (words < this.#text.length && this.#isBreak(words)) {
      line = this.#nextLine(words)
      words = this.#pastSpaces(line)
    }
    return words - line <= floor && !/[}\]]/.test(this.#text[words] ?? '')
  }

  #pastSpaces(from: number): number {
    let at = from
    for (let code = this.#text.charCodeAt(at); code === 0x20 || code === 0x09; code = this.#text.charCodeAt(at)) at++
    return at
  }

  #isBreak(at: number): boolean {
    const code = this.#text.charCodeAt(at)
    return code === 0x0a || code === 0x0d || at >= this.#text.length
  }

  #isLineEnd(at: number): boolean {
    return this.#isBreak(at) || this.#text[at] === '#'
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from)
    const at = end < 0 ? this.#text.length : end
    return this.#text[at - 1] === '\r' && at > from ? at - 1 : at
  }

  #nextLine(from: number): number {
    const end = this.#text.indexOf('\n', from)
    return end < 0 ? this.#text.length : end + 1
  }
}

/** A list may stand as far in as the key that it belongs to. */
function canHold(holder: TextNode, column: number, isEntry: boolean): boolean {
  return holder.column < column || (isEntry && holder.column === column && typeof holder.key === 'string')
}

function keyName(written: string): string {
  return /^["']/.test(written) ? unquoted(written) : written
}

const quotedToken = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'/y
const plainToken = /(?:[^\s,:{}[\]#"']+|:(?![\s,{}[\]]|$)|[ \t]+(?![ \t#])|(?<=\S)#|["'])*/my
