import type { Span } from '../diagnostics/diagnostic.ts'
import { Lines } from '../diagnostics/source-lines.ts'
import { counted } from '../diagnostics/wording.ts'
import { isSameName, type Name, type NamePlace } from '../scenario/reading/name-places.ts'
import { renamed, type RenameRefusal } from '../scenario/reading/rename.ts'
import type { Path } from '../scenario/scenario.ts'
import {
  type CaseTexts,
  definitionsIn,
  keysOf,
  namedTexts,
  placesIn,
  type TextPlace,
  textAt,
  treeOf,
} from './case-texts.ts'
import { kindWords } from './format-keys.ts'
import { innermost } from './place-in-text.ts'
import { childOf, pathOf, type TextNode } from './text-tree.ts'

/** What an editor says of a place while the pointer rests on it. Only backticks are marks. */
export interface Hover {
  readonly span: Span
  /** `Scene “plan”`, or the key. */
  readonly heading: string
  readonly lines: readonly string[]
}

/** Of a name, what it names; of a key of the format, its meaning. */
export function hover(texts: CaseTexts, at: TextPlace): Hover | undefined {
  const place = nameUnder(texts, at)
  return place === undefined ? keyHover(texts, at) : nameHover(texts, place)
}

function nameHover(texts: CaseTexts, { name, span }: NamePlace): Hover {
  const places = placesIn(texts).filter(place => isSameName(place.name, name))
  const defined = places.find(({ isDefinition }) => isDefinition)
  const found = definitionsIn(texts.scenario.text).find(
    ({ kind, id, scene }) => kind === name.kind && id === name.id && scene === name.scene,
  )
  const { title = '', about = '' } = found ?? {}
  const count = places.filter(({ isDefinition }) => !isDefinition).length
  const used = count === 0 ? 'Not used.' : `Used ${count === 1 ? 'once' : counted(count, 'time')}.`
  const where =
    defined === undefined
      ? 'Not defined yet.'
      : `Defined on line ${new Lines(texts.scenario.text).position(defined.span.start).line}. ${used}`
  return { span, heading: headingOf(name), lines: [title, firstWords(about), where].filter(line => line !== '') }
}

function headingOf({ kind, id }: Name): string {
  const [initial = '', ...rest] = kindWords[kind]
  return `${initial.toUpperCase()}${rest.join('')} “${id}”`
}

const mostLetters = 160

function firstWords(words: string): string {
  return words.length <= mostLetters ? words : `${words.slice(0, words.lastIndexOf(' ', mostLetters))} …`
}

function keyHover(texts: CaseTexts, at: TextPlace): Hover | undefined {
  const { file, path, text } = textAt(texts, at)
  const root = treeOf(text)
  const node = innermost(root, at.offset)
  const isOnKey = typeof node.key === 'string' && at.offset <= node.keyEnd
  if (!isOnKey || node.parent === undefined) return undefined
  const present = (of: Path) => keysIn(of.reduce<TextNode | undefined>((inside, step) => childOf(inside, step), root))
  const key = keysOf(file)
    .keysAt(pathOf(node.parent), present)
    .find(one => one.key === node.key)
  if (key === undefined) return undefined
  const need = key.isRequired ? 'Required.' : 'Optional.'
  return {
    span: { file: path, start: node.keyStart, end: node.keyEnd },
    heading: key.key,
    lines: [key.says, `${need} Takes ${key.takes}.`].filter(line => line !== ''),
  }
}

function keysIn(node: TextNode | undefined): readonly string[] {
  return node?.children.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])) ?? []
}

/** The name that an offset touches; of two that touch it, the one that begins there. */
export function nameUnder(texts: CaseTexts, { path, offset }: TextPlace): NamePlace | undefined {
  return placesIn(texts).findLast(
    ({ span }) => span.file === path && span.start <= offset && offset <= span.end && span.end > span.start,
  )
}

/** Where the name at a place is defined. */
export function definition(texts: CaseTexts, at: TextPlace): Span | undefined {
  const place = nameUnder(texts, at)
  return place && namesakes(texts, place.name).find(({ isDefinition }) => isDefinition)?.span
}

/** Every place of the name at a place, its definition among them, in the order of the texts. */
export function uses(texts: CaseTexts, at: TextPlace): readonly Span[] {
  const place = nameUnder(texts, at)
  return place === undefined ? [] : namesakes(texts, place.name).map(({ span }) => span)
}

function namesakes(texts: CaseTexts, name: Name): readonly NamePlace[] {
  return placesIn(texts).filter(place => isSameName(place.name, name))
}

export type Rename =
  | { readonly ok: true; /** The places of today’s texts to replace. */ readonly spans: readonly Span[] }
  | { readonly ok: false; readonly name: Name; readonly refusal: RenameRefusal }

/** Gives the name at a place another id everywhere, or says why not; `undefined` where there is no name. */
export function rename(texts: CaseTexts, at: TextPlace, id: string): Rename | undefined {
  const place = nameUnder(texts, at)
  if (place === undefined) return undefined
  const result = renamed(namedTexts(texts), place.name, id)
  return result.ok
    ? { ok: true, spans: namesakes(texts, place.name).map(({ span }) => span) }
    : { ok: false, name: place.name, refusal: result.refusal }
}
