import { spacesInWords } from '../../diagnostics/wording.ts'
import { type Path, valueAt } from '../scenario.ts'
import { placeName } from './issues.ts'
import type { KnownKeys } from './known-keys.ts'
import type { Source } from './source.ts'

/** Where a key belongs that is too far out. */
export interface Belonging {
  /** The path that it would have there. */
  readonly path: Path
  /** What to do, for the author. */
  readonly help: string
}

/** How many levels a key can be too far out: a scene on the top level of a file with stages is three. */
const mostLevels = 3

/** Finds where keys belong that are not indented far enough. */
export class MisplacedKeys {
  readonly #source: Source
  readonly #known: KnownKeys
  readonly #found = new Set<string>()

  constructor(source: Source, known: KnownKeys) {
    this.#source = source
    this.#known = known
  }

  /** Whether a key was found further out than at this path, so that it is not missing. */
  hasFound(path: Path): boolean {
    return this.#found.has(path.join('\n'))
  }

  /** Where an unknown key belongs, if a place further in knows it or has entries of its shape. */
  unknownKey(path: Path): Belonging | undefined {
    if (!this.#beginsLine(path)) return undefined
    const value = valueAt(this.#source.value, path)
    const above = this.#placesAbove(path)
    for (const place of above) {
      const found = this.#asEntry(path, place) ?? this.#asKey(path, place, value)
      if (found !== undefined) return found
    }
    const beside = this.#known.at(path.slice(0, -1)).map(key => [...path.slice(0, -1), key])
    return beside.map(place => this.#asEntry(path, place)).find(found => found !== undefined) ?? this.#tooFarIn(path)
  }

  /** An entry of a collection that stands inside the entry before it, or whose key alone does. */
  #tooFarIn(path: Path): Belonging | undefined {
    const key = String(path.at(-1))
    const outside = path.map((_, length) => path.slice(0, length)).filter(place => this.#known.isCollection(place))
    const place = outside.findLast(one => this.#fits(path, [...one, key])) ?? this.#holderOfEmpty(path, outside)
    const spaces = place === undefined ? 0 : -this.#spacesTo(path, place)
    if (place === undefined || spaces <= 0) return undefined
    const at = [...place, key]
    return { path: at, help: `It looks like a ${kindOf(at)}. Move it ${spacesInWords(spaces)} out.` }
  }

  #holderOfEmpty(path: Path, outside: readonly Path[]): Path | undefined {
    return valueAt(this.#source.value, path) === null ? outside.at(-1) : undefined
  }

  /** Where a key belongs that is taken for an id, such as `consequence` among the choices. */
  idThatIsKey(path: Path): Belonging | undefined {
    const key = String(path.at(-1))
    const value = valueAt(this.#source.value, path)
    if (!this.#known.isCollection(path.slice(0, -1)) || !this.#known.at(path).includes(key)) return undefined
    const [place] = this.#placesAbove(path)
    if (place === undefined || !this.#known.takes([...path, key], value)) return undefined
    return this.#beginsLine(path) ? this.#asKey(path, place, value) : undefined
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
    const name = placeName(place).replace(/^The /, 'the ')
    if (spaces > 0) this.#found.add(at.join('\n'))
    return spaces > 0 ? { path: at, help: `It belongs to ${name}. Move it ${spacesInWords(spaces)} in.` } : undefined
  }

  /** As an entry of a collection: a map most of whose keys are those that its entries have. */
  #asEntry(path: Path, place: Path): Belonging | undefined {
    if (!this.#known.isCollection(place)) return undefined
    const at = [...place, String(path.at(-1))]
    const spaces = this.#spacesTo(path, place)
    if (!this.#fits(path, at) || spaces <= 0) return undefined
    return {
      path: at,
      help: `It looks like a ${kindOf(at)}. Move it ${spacesInWords(spaces)} in, below \`${String(place.at(-1))}:\`.`,
    }
  }

  #fits(path: Path, at: Path): boolean {
    const known = this.#known.at(at)
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
    const { start } = this.#source.spanOf(path, 'key')
    return start - this.#lineStart(start)
  }

  #beginsLine(path: Path): boolean {
    const { start } = this.#source.spanOf(path, 'key')
    return this.#source.text.slice(this.#lineStart(start), start).trim() === ''
  }

  #lineStart(offset: number): number {
    return offset === 0 ? 0 : this.#source.text.lastIndexOf('\n', offset - 1) + 1
  }
}

function kindOf(at: Path): string {
  return placeName(at).split(' ')[1] ?? 'entry'
}
