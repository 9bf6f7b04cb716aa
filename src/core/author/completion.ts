import type { NameKind } from '../scenario/reading/name-places.ts'
import { isProse } from '../scenario/reading/text-keys.ts'
import type { Path } from '../scenario/scenario.ts'
import { type CaseTexts, type Definition, definitionsIn, keysOf, type TextPlace, textAt, treeOf } from './case-texts.ts'
import { type FormatKey, type FormatKeys, kindWords, nameAt, type Part, wordsAmong } from './format-keys.ts'
import { type PlaceInText, placeAt } from './place-in-text.ts'
import { childOf, type TextNode, wordsOf } from './text-tree.ts'

/** Something that an editor can write for the author. */
export interface Offer {
  readonly kind: 'key' | 'word' | NameKind
  /** The key, the word or the name. */
  readonly label: string
  /** The title of a name, or what a key takes. */
  readonly detail: string
  /** The meaning of a key, and whether it must be there. */
  readonly says?: string
  /** What to write from `start` to `end`. */
  readonly insert: string
  readonly start: number
  readonly end: number
}

/** What fits at a place, the most needed first; nothing in prose and comments. The editor leaves out what does not begin as typed. */
export function complete(texts: CaseTexts, at: TextPlace): readonly Offer[] {
  const { file, text } = textAt(texts, at)
  const root = treeOf(text)
  const place = placeAt(root, text, at.offset)
  if (place === undefined) return []
  return new Completion({ root, text, place }, { keys: keysOf(file), scenario: texts.scenario.text }, at).offers()
}

interface Text {
  readonly root: TextNode
  readonly text: string
  readonly place: PlaceInText
}

interface Known {
  readonly keys: FormatKeys
  /** The text that defines the names. */
  readonly scenario: string
}

class Completion {
  readonly #root: TextNode
  readonly #text: string
  readonly #place: PlaceInText
  readonly #keys: FormatKeys
  readonly #scenario: string
  readonly #offset: number

  constructor({ root, text, place }: Text, { keys, scenario }: Known, { offset }: TextPlace) {
    this.#root = root
    this.#text = text
    this.#place = place
    this.#keys = keys
    this.#scenario = scenario
    this.#offset = offset
  }

  offers(): readonly Offer[] {
    const { kind, path, node } = this.#place
    if (kind === 'key') return this.#keysOf(path)
    if (kind === 'value') {
      const values = this.#valuesOf(path)
      return values.length > 0 ? values : this.#entriesOf(path, word => `[${word}]`)
    }
    const isFree = node === undefined || node.kind === 'empty' || node.kind === 'single'
    return [
      ...(isFree || node.kind === 'map' ? this.#keysOf(path) : []),
      ...(isFree ? this.#valuesOf(path) : []),
      ...(isFree || node.kind === 'list' ? this.#newEntriesOf(path) : []),
    ]
  }

  /** Keys of the format that are not there yet, and names that can be keys. */
  #keysOf(path: Path): readonly Offer[] {
    const present = this.#presentAt(path)
    const known = this.#keys.keysAt(path, at => this.#presentAt(at)).filter(({ key }) => !present.includes(key))
    const asked = this.#isOpenMap(path) ? nameAt(this.#keys.file, [...path, 'x'], 'key') : undefined
    const names = asked === undefined || asked.isDefinition ? [] : this.#namesFor(asked)
    return [
      ...known.map(key => this.#keyOffer(key, path)),
      ...names
        .filter(({ id }) => !present.includes(id))
        .map(name => this.#nameOffer(name, `${name.id}${this.#place.hasColon ? '' : ': '}`, this.#range())),
    ]
  }

  #isOpenMap(path: Path): boolean {
    return this.#keys.shapesAt(path).some(({ additionalProperties }) => Boolean(additionalProperties))
  }

  /** The keys at a path, without the one that is being typed. */
  #presentAt(path: Path): readonly string[] {
    const { kind, start } = this.#place
    const keys = nodeAt(this.#root, path)?.children.filter(child => kind === 'value' || child.keyStart !== start)
    return keys?.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])) ?? []
  }

  #keyOffer({ key, says, takes, isRequired, part }: FormatKey, path: Path): Offer {
    const insert = this.#place.hasColon ? key : `${key}:${this.#afterColon(part, [...path, key])}`
    const need = isRequired ? 'Required. ' : ''
    return { kind: 'key', label: key, detail: takes, says: `${need}${says}`, ...this.#put(insert, this.#range()) }
  }

  /** What a key needs before its value, on its own line or on the next. */
  #afterColon(part: Part, path: Path): string {
    if (this.#place.isInBrackets) return ' '
    const below = `\n${' '.repeat(this.#place.column + 2)}`
    if (isProse(path)) return ` |${below}`
    const types = new Set(this.#keys.shapesAt(path).map(({ type }) => type))
    if (types.size !== 1 || part.enum !== undefined) return ' '
    if (types.has('object')) return below
    return types.has('array') ? `${below}- ` : ' '
  }

  /** Words and names that can be the value of a path. */
  #valuesOf(path: Path, written: (word: string) => string = word => word): readonly Offer[] {
    const value = this.#text.slice(this.#place.start, this.#offset).replace(/^["']/, '')
    const [begun = ''] = /[\w-]*$/.exec(value) ?? []
    const asked = nameAt(this.#keys.file, path, 'value', value.slice(0, value.length - begun.length))
    const names = asked === undefined || asked.isDefinition ? [] : this.#namesFor(asked)
    const [rest = ''] = /^[\w-]*/.exec(this.#text.slice(this.#offset, this.#place.end)) ?? []
    const word = { start: this.#offset - begun.length, end: this.#offset + rest.length }
    return [
      ...names.map(name => this.#nameOffer(name, written(name.id), word)),
      ...this.#wordsOf(path).map((one): Offer => ({
        kind: 'word',
        label: one,
        detail: '',
        ...this.#put(written(one), this.#range()),
      })),
    ]
  }

  /** The words of the format that a path may have as its value; of a fact only those that fit its kind. */
  #wordsOf(path: Path): readonly string[] {
    const fact = this.#factAt(path)
    const shapes = this.#keys.shapesAt(path).filter(({ type }) => fact === undefined || type === fact.type)
    const words = shapes.flatMap(({ enum: several, const: only, examples = [] }) => [
      ...wordsAmong(several ?? (only === undefined ? [] : [only])),
      ...examples,
    ])
    return [...new Set([...words.map(String), ...(fact?.levels ?? [])])]
  }

  /** Where a fact is asked for or set: whether it is a flag, or the levels that it can have. */
  #factAt(path: Path): { readonly type: string; readonly levels: readonly string[] } | undefined {
    const key = path.at(-1)
    if (typeof key !== 'string' || nameAt(this.#keys.file, path, 'key')?.kind !== 'fact') return undefined
    const fact = definitionsIn(this.#scenario).find(({ kind, id }) => kind === 'fact' && id === key)?.node
    if (fact === undefined) return undefined
    const most = Number(wordsOf(childOf(fact, 'of'), this.#scenario) ?? Number.NaN)
    if (!(most >= 0 && most <= 12)) return { type: 'boolean', levels: [] }
    return { type: 'integer', levels: Array.from({ length: most + 1 }, (_, level) => String(level)) }
  }

  /** Values of a list that is not begun yet. */
  #entriesOf(path: Path, written: (word: string) => string): readonly Offer[] {
    const isList = this.#keys.shapesAt(path).some(({ type }) => type === 'array')
    return isList ? this.#valuesOf([...path, 0], written) : []
  }

  /** Entries on lines of their own: a value, or the first key of several. */
  #newEntriesOf(path: Path): readonly Offer[] {
    const first = this.#keys.shapesAt(path).some(({ type }) => type === 'array')
      ? this.#keys.keysAt([...path, 0]).map(key => ({ ...this.#keyOffer(key, [...path, 0]), insert: `- ${key.key}: ` }))
      : []
    return [...first, ...this.#entriesOf(path, word => `- ${word}`)]
  }

  #namesFor({ kind, scene }: { readonly kind: NameKind; readonly scene?: string | undefined }): readonly Definition[] {
    // What is a lead at a hub is a choice elsewhere, and the scene may not say yet which it is.
    const kinds: readonly NameKind[] = scene === undefined ? [kind] : ['choice', 'lead']
    return definitionsIn(this.#scenario).filter(
      name => kinds.includes(name.kind) && (scene === undefined || name.scene === scene),
    )
  }

  #nameOffer({ kind, id, title }: Definition, insert: string, range: Range): Offer {
    return { kind, label: id, detail: title === '' ? kindWords[kind] : title, ...this.#put(insert, range) }
  }

  #range(): Range {
    return this.#place
  }

  /** After a colon or a hyphen a space comes first. */
  #put(insert: string, { start, end }: Range) {
    const before = this.#text[start - 1]
    const needsSpace =
      (before === ':' && this.#place.kind === 'value') || (before === '-' && this.#place.kind === 'free')
    return { insert: needsSpace ? ` ${insert}` : insert, start, end }
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function nodeAt(root: TextNode, path: Path): TextNode | undefined {
  return path.reduce<TextNode | undefined>((node, step) => childOf(node, step), root)
}
