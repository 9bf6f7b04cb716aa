import { CST, Parser } from 'yaml'
import { coreScalar } from './core-scalar.ts'
import { deepest, type Suspect } from './plain-values.ts'
import { Places } from './places.ts'
import { comma, flowLayout, hasBreak, hasSign, layout, NotQuick } from './token-layout.ts'

/** What a file holds in which nothing at all is wrong or odd. */
export interface QuickValues {
  readonly value: unknown
  readonly places: Places
  readonly suspects: readonly Suspect[]
}

type Token = NonNullable<CST.Document['value']>
type Item = CST.FlowCollection['items'][number]
type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection

/**
 * Reads a text whose every line is as plain as nearly all lines are, straight from the library's tokens; `undefined` when
 * something in it is not. To make the library's nodes of the tokens first takes half as long again, and is needed only to
 * tell what is wrong. A test holds the two ways against each other.
 */
export function quickValues(text: string): QuickValues | undefined {
  try {
    const walk = new Walk()
    return { value: walk.document(text), places: walk.places, suspects: walk.suspects }
  } catch {
    // A stack that overflows, too, is for the other way to tell.
    return undefined
  }
}

class Walk {
  readonly places = new Places()
  readonly suspects: Suspect[] = []
  /** Where the value read last ends, and where what follows it on its line does. */
  #end = 0
  #lineEnd = 0

  document(text: string): unknown {
    const { start, value, end = [] } = onlyDocument(text)
    if (value?.type !== 'block-map' && value?.type !== 'block-seq') throw new NotQuick()
    layout(start, undefined, true)
    layout(end, undefined, false)
    return this.#collection(value, 0)
  }

  #value(token: Token, depth: number, name?: string, keyRange?: readonly number[]): unknown {
    switch (token.type) {
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        return this.#collection(token, depth, name, keyRange)
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'block-scalar':
        return this.#scalar(token, name, keyRange)
      default:
        throw new NotQuick()
    }
  }

  #scalar(
    token: CST.FlowScalar | CST.BlockScalar,
    name: string | undefined,
    keyRange: readonly number[] | undefined,
  ): unknown {
    if (token.source === '') throw new NotQuick()
    const scalar = CST.resolveAsScalar(token)
    const { value, type, comment, range } = scalar
    const [start, end, lineEnd] = range
    this.places.open(name, keyRange, range, type === 'PLAIN' ? 'plain' : 'enclosed')
    this.#end = end
    this.#lineEnd = lineEnd
    if (type !== 'PLAIN') return value
    const sign = value.charCodeAt(0)
    if (comment !== '') this.suspects.push({ kind: 'comment', start, end })
    else if (sign >= 0x2018 && sign <= 0x201f) this.suspects.push({ kind: 'quote', start, end })
    return coreScalar(value)
  }

  #collection(token: Collection, depth: number, name?: string, keyRange?: readonly number[]): unknown {
    if (depth > deepest) throw new NotQuick()
    const row = this.places.open(name, keyRange, [token.offset, token.offset], 'collection')
    const values = this.#entries(token, depth + 1)
    if (token.type === 'flow-collection') this.#closeBracket(token)
    this.places.close(row, this.#end)
    return values
  }

  #entries(token: Collection, depth: number): unknown {
    if (token.type === 'block-map') return this.#blockMap(token, depth)
    if (token.type === 'block-seq') return this.#blockList(token, depth)
    return token.start.source === '{' ? this.#flowMap(token.items, depth) : this.#flowList(token.items, depth)
  }

  #blockMap({ items, indent }: CST.BlockMap, depth: number): unknown {
    const values: Record<string, unknown> = {}
    let commentEnd: number | undefined
    for (const { start, key, sep, value } of items) {
      layout(start, undefined, true)
      if (isNothing(key) && sep === undefined) {
        commentEnd = endOf(start)
        continue
      }
      if (isNothing(key) || sep === undefined || value === undefined || commentEnd !== undefined)
        throw new NotQuick()
      if (!('indent' in key) || key.indent !== indent) throw new NotQuick()
      const between = layout(sep, 'map-value-ind', false)
      if ((between & hasSign) === 0 || (value.type === 'block-map' && (between & hasBreak) === 0))
        throw new NotQuick()
      this.#entry(values, key, value, depth)
    }
    this.#closeBlock(commentEnd)
    return values
  }

  #blockList({ items }: CST.BlockSequence, depth: number): unknown {
    const values: unknown[] = []
    let commentEnd: number | undefined
    for (const { start, value } of items) {
      const isEntry = (layout(start, 'seq-item-ind', true) & hasSign) !== 0
      if (isEntry !== (value !== undefined) || (isEntry && commentEnd !== undefined)) throw new NotQuick()
      if (value === undefined) commentEnd = endOf(start)
      else values.push(this.#value(value, depth))
    }
    this.#closeBlock(commentEnd)
    return values
  }

  /** The comments after the last entry of a block belong to its line, so to say, but not to its value. */
  #closeBlock(commentEnd: number | undefined): void {
    this.#end = this.#lineEnd
    this.#lineEnd = commentEnd ?? this.#lineEnd
  }

  #flowMap(items: readonly Item[], depth: number): unknown {
    const values: Record<string, unknown> = {}
    for (const { key, sep, value } of flowEntries(items)) {
      if (isNothing(key) || sep === undefined || value === undefined || isBlock(value)) throw new NotQuick()
      const between = flowLayout(sep, 'map-value-ind')
      if ((between & hasSign) === 0 || between >= comma) throw new NotQuick()
      this.#entry(values, key, value, depth)
    }
    return values
  }

  #flowList(items: readonly Item[], depth: number): unknown {
    return flowEntries(items).map(({ key, sep, value }) => {
      if (value === undefined || isBlock(value)) throw new NotQuick()
      if (sep === undefined && isNothing(key)) return this.#value(value, depth)
      if (isNothing(key) || sep === undefined || flowLayout(sep, 'map-value-ind') !== hasSign)
        throw new NotQuick()
      return this.#pair(key, value, depth)
    })
  }

  /** `[ a: b ]` is a list of maps. */
  #pair(key: Token, value: Token, depth: number): unknown {
    if (depth > deepest) throw new NotQuick()
    const row = this.places.open(undefined, undefined, [key.offset, key.offset], 'collection')
    const pair: Record<string, unknown> = {}
    this.#entry(pair, key, value, depth + 1)
    this.places.close(row, this.#end)
    return pair
  }

  #entry(values: Record<string, unknown>, key: Token, value: Token, depth: number): void {
    const { name, range } = keyOf(key)
    if (Object.hasOwn(values, name)) throw new NotQuick()
    values[name] = this.#value(value, depth, name, range)
  }

  #closeBracket({ start, end: [bracket, ...rest] }: CST.FlowCollection): void {
    if (bracket?.source !== (start.source === '{' ? '}' : ']')) throw new NotQuick()
    layout(rest, undefined, false)
    this.#end = bracket.offset + 1
    this.#lineEnd = endOf(rest) ?? this.#end
  }
}

function onlyDocument(text: string): CST.Document {
  let document: CST.Document | undefined
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document' && document === undefined) document = token
    else if (token.type !== 'comment' && token.type !== 'newline' && token.type !== 'space')
      throw new NotQuick()
  }
  if (document === undefined) throw new NotQuick()
  return document
}

/** The entries within brackets, a comma between each two and perhaps one after the last. */
function flowEntries(items: readonly Item[]): readonly Item[] {
  const isEmpty = ({ key, sep, value }: Item) => isNothing(key) && sep === undefined && value === undefined
  items.forEach((item, index) => {
    const commas = flowLayout(item.start) >> 2
    if (commas !== (index === 0 ? 0 : 1) && !(isEmpty(item) && index > 0 && commas === 0))
      throw new NotQuick()
    if (isEmpty(item) && index < items.length - 1) throw new NotQuick()
  })
  return items.filter(item => !isEmpty(item))
}

/** A key that is a word, on one line. */
function keyOf(token: Token): { readonly name: string; readonly range: readonly number[] } {
  if (
    token.type !== 'scalar' &&
    token.type !== 'single-quoted-scalar' &&
    token.type !== 'double-quoted-scalar'
  )
    throw new NotQuick()
  layout(token.end ?? [], undefined, false)
  const scalar = CST.resolveAsScalar(token)
  const name = scalar.type === 'PLAIN' ? coreScalar(scalar.value) : scalar.value
  const isOdd = token.source.includes('\n') || token.source.length > 1000 || scalar.comment !== ''
  if (typeof name !== 'string' || isOdd || name === '__proto__' || name === '<<') throw new NotQuick()
  if (token.end?.some(({ type }) => type !== 'space') === true) throw new NotQuick()
  return { name, range: scalar.range }
}

function isNothing(token: Token | null | undefined): token is null | undefined {
  return token == null
}

function isBlock({ type }: Token): boolean {
  return type === 'block-map' || type === 'block-seq'
}

function endOf(tokens: readonly CST.SourceToken[]): number | undefined {
  const last = tokens.at(-1)
  return last === undefined ? undefined : last.offset + last.source.length
}
