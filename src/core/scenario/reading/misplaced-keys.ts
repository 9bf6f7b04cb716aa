import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { nearest, spacesInWords } from '../../diagnostics/wording.ts'
import { type Path, valueAt } from '../scenario.ts'
import { placeName } from './issues.ts'
import type { KnownKeys } from './known-keys.ts'
import type { Source } from './source.ts'

/** Where a key belongs that is too far out or too far in. */
export interface Belonging {
  /** The path that it would have there. */
  readonly path: Path
  /** What to do, for the author. */
  readonly help: string
}

/** How many levels a key can be too far out: a scene on the top level of a file with stages is three. */
const mostLevels = 3

/** Finds where keys belong that are indented too little or too much. */
export class MisplacedKeys {
  readonly #source: Source
  readonly #known: KnownKeys
  readonly #found = new Map<string, Path>()
  readonly #results = new Set<Diagnostic>()

  constructor(source: Source, known: KnownKeys) {
    this.#source = source
    this.#known = known
  }

  /** Whether every key is where it belongs. */
  get areNone(): boolean {
    return this.#found.size === 0
  }

  /** Whether a key was found further out than at this path, so that it is not missing. */
  hasFound(path: Path): boolean {
    return this.#found.has(path.join('\n'))
  }

  /** The ids of entries that belong to a collection, and were found elsewhere. */
  idsFoundFor(collection: Path): readonly string[] {
    if (this.areNone) return []
    const place = collection.join('\n')
    const found = [...this.#found.values()].filter(path => path.slice(0, -1).join('\n') === place)
    return found.map(path => String(path.at(-1)))
  }

  /** Whether a problem only follows from a key that was found too far in. */
  hasCaused(problem: Diagnostic): boolean {
    return this.#results.has(problem)
  }

  /** Where an unknown key belongs, if a place further in knows it, or a place further in or out has entries of its shape. */
  unknownKey(path: Path): Belonging | undefined {
    if (!this.#beginsLine(path)) return undefined
    const value = valueAt(this.#source.value, path)
    const above = this.#placesAbove(path)
    for (const place of above) {
      const found = this.#asEntry(path, place) ?? this.#asKey(path, place, value)
      if (found !== undefined) return found
    }
    const beside = this.#known.at(path.slice(0, -1)).map(key => [...path.slice(0, -1), key])
    return (
      beside.map(place => this.#asEntry(path, place)).find(found => found !== undefined) ?? this.#asOuterEntry(path)
    )
  }

  /** Where a key belongs that is taken for an entry, such as `consequence` among the choices, or a choice among the scenes. */
  entryAstray(path: Path): Belonging | undefined {
    if (!this.#known.isCollection(path.slice(0, -1)) || !this.#beginsLine(path) || this.#fits(path, path))
      return undefined
    const key = String(path.at(-1))
    const value = valueAt(this.#source.value, path)
    const above = this.#placesAbove(path)
    const [place] = above
    const isKey = this.#known.takes([...path, key], value) || this.#fits(path, [...path, key])
    return isKey && place !== undefined
      ? this.#asKey(path, place, value)
      : above.map(outer => this.#asEntry(path, outer)).find(found => found !== undefined)
  }

  /** The last thing before the key at each level further in: there the author was when the key came. */
  #placesAbove(path: Path): readonly Path[] {
    const place = path.slice(0, -1)
    const keys = this.#keysIn(place)
    return this.#lastPlaces(place, keys.slice(0, keys.indexOf(String(path.at(-1)))), mostLevels)
  }

  #lastPlaces(place: Path, keys: readonly string[], levels: number): readonly Path[] {
    const last = keys.at(-1)
    if (last === undefined || levels === 0) return []
    const inside = [...place, last]
    return [inside, ...this.#lastPlaces(inside, this.#keysIn(inside), levels - 1)]
  }

  #keysIn(path: Path): readonly string[] {
    const value = valueAt(this.#source.value, path)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  }

  #asKey(path: Path, place: Path, value: unknown): Belonging | undefined {
    const key = String(path.at(-1))
    if (!this.#known.at(place).includes(key) || this.#keysIn(place).includes(key)) return undefined
    const at = [...place, key]
    if (typeof value !== 'object' && !this.#known.takes(at, value)) return undefined
    const spaces = this.#spacesTo(path, place)
    return spaces > 0
      ? this.#belonging(at, `It belongs to ${inSentence(place)}. Move it ${spacesInWords(spaces)} in.`)
      : undefined
  }

  /** As an entry of a collection further in. */
  #asEntry(path: Path, place: Path): Belonging | undefined {
    if (!this.#known.isCollection(place)) return undefined
    const at = [...place, String(path.at(-1))]
    const spaces = this.#spacesTo(path, place)
    if (!this.#fits(path, at) || spaces <= 0) return undefined
    const where = `in, below \`${String(place.at(-1))}:\``
    return this.#belonging(at, `It looks like ${kindAt(at)}. Move it ${spacesInWords(spaces)} ${where}.`)
  }

  /** As an entry of a collection in one of whose entries it is: a scene inside the scene above it. */
  #asOuterEntry(path: Path): Belonging | undefined {
    for (let length = path.length - 2; length > 0; length--) {
      const place = path.slice(0, length)
      const at = [...place, String(path.at(-1))]
      const spaces = -this.#spacesTo(path, place)
      if (!this.#known.isCollection(place) || spaces <= 0) continue
      const repeats = length === path.length - 2 ? this.#repeatsBelow(path, at) : []
      const what = repeats.length > 0 ? 'this line' : 'it'
      if (repeats.length === 0 && !this.#fits(path, at)) continue
      for (const repeat of repeats) this.#results.add(repeat)
      const around = inSentence(path.slice(0, length + 1))
      const looks = `It looks like ${kindAt(at)}, and is inside ${around}.`
      return this.#belonging(at, `${looks} Move ${what} ${spacesInWords(spaces)} out.`)
    }
    return undefined
  }

  #belonging(path: Path, help: string): Belonging {
    this.#found.set(path.join('\n'), path)
    return { path, help }
  }

  /** Where the line of a key alone is too far in, what should stand below it is taken for keys that are there twice. */
  #repeatsBelow(path: Path, at: Path): readonly Diagnostic[] {
    const { value, problems, text } = this.#source
    const known = this.#known.at(at)
    if (valueAt(value, path) !== null || nearest(String(path.at(-1)), known) !== undefined) return []
    const { end: start } = this.#source.spanOf(path, 'key')
    const { end } = this.#source.extentOf(path.slice(0, -1))
    return problems.filter(
      ({ code, span }) =>
        code === syntax.duplicateKey.code &&
        span.start > start &&
        span.end <= end &&
        this.#columnOf(span.start) === this.#column(path) &&
        known.includes(text.slice(span.start, span.end)),
    )
  }

  /** Whether most keys of a map are those that an entry has. */
  #fits(path: Path, entry: Path): boolean {
    const known = this.#known.at(entry)
    const keys = this.#keysIn(path)
    const fitting = keys.filter(key => known.includes(key)).length
    return fitting >= 2 && fitting * 2 > keys.length
  }

  /** From the column of a key to that of the keys at a place. */
  #spacesTo(path: Path, place: Path): number {
    const [first] = this.#keysIn(place)
    return first === undefined ? 0 : this.#column([...place, first]) - this.#column(path)
  }

  #column(path: Path): number {
    return this.#columnOf(this.#source.spanOf(path, 'key').start)
  }

  #columnOf(offset: number): number {
    return offset - this.#lineStart(offset)
  }

  #beginsLine(path: Path): boolean {
    const { start } = this.#source.spanOf(path, 'key')
    return this.#source.text.slice(this.#lineStart(start), start).trim() === ''
  }

  #lineStart(offset: number): number {
    return offset === 0 ? 0 : this.#source.text.lastIndexOf('\n', offset - 1) + 1
  }
}

/** As in: the scene `tip-off`. */
function inSentence(path: Path): string {
  return placeName(path).replace(/^The /, 'the ')
}

/** As in: a scene, a legal note. */
function kindAt(path: Path): string {
  const kind = placeName(path).replace(/^The /, '').replace(/ `.*$/s, '')
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}
