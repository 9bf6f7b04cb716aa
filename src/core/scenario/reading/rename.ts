import type { Span } from '../../diagnostics/diagnostic.ts'
import { quoted } from '../../diagnostics/wording.ts'
import { idPattern } from '../condition-schema.ts'
import { isSameName, type Name, type NamePlace, namePlaces } from './name-places.ts'
import { readYaml } from './read-yaml.ts'
import type { Source } from './source.ts'

/** The two texts of a scenario that have names. */
export interface NamedTexts {
  readonly scenario: Source
  readonly playthroughs: Source | undefined
}

export type RenameRefusal =
  | { readonly code: 'unknown'; readonly known: readonly string[] }
  | { readonly code: 'not-an-id' }
  | { readonly code: 'taken'; readonly at: Span }
  /** The text spells the name in a way that cannot be replaced, as with `"\x61"`. */
  | { readonly code: 'spelt-otherwise'; readonly at: Span }
  /** In its new form, the text would be read as something else. */
  | { readonly code: 'other-meaning' }

/** `choice start/stay` */
export function nameWords({ kind, id, scene }: Name): string {
  return `${kind} ${quoted(scene === undefined ? id : `${scene}/${id}`)}`
}

/** Why something was not renamed, and what to do. */
export function refusalWords(refusal: RenameRefusal, name: Name, newId: string): string {
  switch (refusal.code) {
    case 'unknown':
      return `there is no ${nameWords(name)}`
    case 'not-an-id':
      return `${quoted(newId)} cannot be a name. Use small letters, figures and hyphens, beginning with a letter.`
    case 'taken':
      return `there is already a ${nameWords({ ...name, id: newId })}. Choose another name.`
    case 'spelt-otherwise':
      return `the name has an unusual spelling here. Write ${quoted(name.id)}, then try again.`
    case 'other-meaning':
      return `${quoted(newId)} has a meaning of its own in the format. Choose another name.`
  }
}

export type Renamed =
  | { readonly ok: true; readonly texts: NamedTexts; /** In the new texts. */ readonly changed: readonly Span[] }
  | { readonly ok: false; readonly refusal: RenameRefusal }

/** Gives something another id in each place that names it. All other bytes of the texts stay. */
export function renamed(texts: NamedTexts, name: Name, id: string): Renamed {
  const places = namePlaces(texts.scenario, texts.playthroughs)
  const refusal = refusalOf(places, name, id)
  if (refusal !== undefined) return { ok: false, refusal }
  const uses = places.filter(place => isSameName(place.name, name)).map(placed)
  const textOf = ({ file }: Span) => (file === texts.scenario.file ? texts.scenario : texts.playthroughs)?.text ?? ''
  const odd = uses.find(span => textOf(span).slice(span.start, span.end) !== name.id)
  if (odd !== undefined) return { ok: false, refusal: { code: 'spelt-otherwise', at: odd } }
  const after = {
    scenario: replaced(texts.scenario, uses, id),
    playthroughs: texts.playthroughs && replaced(texts.playthroughs, uses, id),
  }
  // A fact called `all` or a scene called `true` is read as a word of the format.
  const expected = places.map(place => renamedIn(place.name, name, id))
  const found = namePlaces(after.scenario, after.playthroughs)
  const isSame = expected.length === found.length && found.every((one, at) => isExpected(one, expected[at]))
  if (!isSame) return { ok: false, refusal: { code: 'other-meaning' } }
  return { ok: true, texts: after, changed: found.filter(one => isSameName(one.name, { ...name, id })).map(placed) }
}

function placed({ span }: NamePlace): Span {
  return span
}

function refusalOf(places: readonly NamePlace[], name: Name, id: string): RenameRefusal | undefined {
  const rivals = places.filter(
    ({ name: { kind, scene }, isDefinition }) => isDefinition && kind === name.kind && scene === name.scene,
  )
  if (!rivals.some(place => place.name.id === name.id))
    return { code: 'unknown', known: rivals.map(place => place.name.id) }
  if (!idPattern.test(id)) return { code: 'not-an-id' }
  const taken = rivals.find(place => place.name.id === id)
  return taken === undefined ? undefined : { code: 'taken', at: taken.span }
}

function isExpected({ name }: NamePlace, expected: Name | undefined): boolean {
  return expected !== undefined && isSameName(name, expected)
}

/** What a name is called once another was renamed, which may be itself or the scene that it belongs to. */
function renamedIn(name: Name, renaming: Name, id: string): Name {
  if (isSameName(name, renaming)) return { ...name, id }
  return renaming.kind === 'scene' && name.scene === renaming.id ? { ...name, scene: id } : name
}

function replaced({ file, text }: Source, spans: readonly Span[], id: string): Source {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of spans.filter(span => span.file === file).toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), id)
    from = end
  }
  return readYaml(parts.join('') + text.slice(from), file)
}
