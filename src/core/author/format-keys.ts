import { anyOf } from '../diagnostics/wording.ts'
import { jsonSchema } from '../scenario/json-schema.ts'
import { type Name, type NameKind, namePlaces } from '../scenario/reading/name-places.ts'
import { readYaml } from '../scenario/reading/read-yaml.ts'
import type { Path } from '../scenario/scenario.ts'

/** The files that authors write. */
export type AuthorFile = Parameters<typeof jsonSchema>[0]

/** A part of the JSON Schema, with as much of that language as ours uses. */
export interface Part {
  readonly $ref?: string
  readonly allOf?: readonly Part[]
  readonly anyOf?: readonly Part[]
  readonly type?: string | readonly string[]
  readonly const?: string | number | boolean
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Part | readonly Part[]
  readonly properties?: Readonly<Record<string, Part>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Part | false
  readonly description?: string
  readonly default?: unknown
  /** Of a part that others refer to, its name: `condition`. */
  readonly name?: string
}

/** A key of the format at one place, in words that the editor, the reference and the JSON Schema share. */
export interface FormatKey {
  readonly key: string
  /** Its meaning, in one line. */
  readonly says: string
  /** What is written after it. */
  readonly takes: string
  readonly isRequired: boolean
  readonly part: Part
}

/** A place that has keys of its own. */
export interface FormatPlace {
  readonly path: Path
  readonly shape: Part
  /** The parts with a name that the path leads through, each with the number of steps that lead to it. */
  readonly within: readonly { readonly name: string; readonly depth: number }[]
}

/** In a path, a key that authors choose themselves. */
export const anyKey = '*'

/** What the schema says of a place. Made from the schema alone, so that a new key needs no line here. */
export class FormatKeys {
  readonly file: AuthorFile
  readonly #root: Part
  readonly #definitions: Readonly<Record<string, Part>>
  readonly #takesAt = new Map<string, string>()

  constructor(file: AuthorFile) {
    this.file = file
    const { definitions = {}, ...root } = JSON.parse(jsonSchema(file)) as Part & { definitions?: Record<string, Part> }
    this.#root = root
    this.#definitions = definitions
  }

  /**
   * What can stand at a path, each shape by itself. At a place that has keys already, only the shapes that know them.
   *
   * @param present the keys at a path of the text
   */
  shapesAt(path: Path, present: (path: Path) => readonly string[] = () => []): readonly Part[] {
    return this.#placeAt(path, present).shapes
  }

  /** The path in its general form, with one sign for every id that an author chooses. */
  #placeAt(path: Path, present: (path: Path) => readonly string[]) {
    let shapes = this.#shapes(this.#root)
    const general: (string | number)[] = []
    for (const [at, step] of path.entries()) {
      const holders = fitting(shapes, present(path.slice(0, at)))
      const isKnown = typeof step === 'string' && holders.some(({ properties = {} }) => Object.hasOwn(properties, step))
      const key = isKnown ? step : anyKey
      general.push(typeof step === 'number' ? 0 : key)
      shapes = holders.flatMap(shape => {
        const inside = insideOf(shape, step)
        return inside === undefined ? [] : this.#shapes(inside)
      })
    }
    return { shapes: fitting(shapes, present(path)), general }
  }

  /** The keys that the format knows at a path, those that must be there first. */
  keysAt(path: Path, present: (path: Path) => readonly string[] = () => []): readonly FormatKey[] {
    const { shapes, general } = this.#placeAt(path, present)
    const keys = new Map<string, FormatKey>()
    for (const shape of shapes)
      for (const [key, part] of Object.entries(shape.properties ?? {}))
        if (!keys.has(key)) keys.set(key, this.#keyOf(shape, key, { part, path: [...general, key] }))
    return [...keys.values()].toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired))
  }

  #keyOf({ required = [] }: Part, key: string, { part, path }: { readonly part: Part; readonly path: Path }) {
    const isRequired = required.includes(key) && part.default === undefined
    const takes = this.#takesAt.get(path.join('/')) ?? this.takes(path, this.#shapes(part))
    this.#takesAt.set(path.join('/'), takes)
    return { key, says: part.description ?? '', takes, isRequired, part }
  }

  /** Every place that has keys of its own, from the top; a condition in a condition is left out. */
  *places(): Generator<FormatPlace> {
    yield* this.#placesIn(this.#root, [], [])
  }

  *#placesIn(part: Part, path: Path, within: FormatPlace['within']): Generator<FormatPlace> {
    const name = (part.$ref ?? part.allOf?.[0]?.$ref)?.replace('#/definitions/', '')
    if (name !== undefined && within.some(one => one.name === name)) return
    const inner = name === undefined ? within : [...within, { name, depth: path.length }]
    for (const shape of this.#shapes(part)) {
      if (shape.type === 'object') yield { path, shape, within: inner }
      for (const [key, inside] of Object.entries(shape.properties ?? {}))
        yield* this.#placesIn(inside, [...path, key], inner)
      if (shape.additionalProperties) yield* this.#placesIn(shape.additionalProperties, [...path, anyKey], inner)
      const entry = insideOf(shape, 0)
      if (shape.type === 'array' && entry !== undefined) yield* this.#placesIn(entry, [...path, 0], inner)
    }
  }

  /** A part without references, and each of several that it may be. */
  #shapes(part: Part): readonly Part[] {
    const [only] = part.allOf ?? []
    const ref = part.$ref ?? only?.$ref
    if (ref !== undefined) {
      const name = ref.replace('#/definitions/', '')
      return this.#shapes({ name, ...this.#definitions[name] })
    }
    if (part.anyOf !== undefined) return part.anyOf.flatMap(one => this.#shapes(one))
    return Array.isArray(part.type) ? (part.type as readonly string[]).map(type => ({ ...part, type })) : [part]
  }

  /** What is written at a path, in words. */
  takes(path: Path, shapes: readonly Part[] = this.shapesAt(path)): string {
    const words = shapes.map(shape => this.#shapeWords(shape, path))
    return [...new Set(words)].join(', or ')
  }

  #shapeWords(shape: Part, path: Path): string {
    if (shape.type === 'array') return this.#listWords(shape, path)
    if (shape.type === 'object') {
      const inside = shape.additionalProperties
      if (shape.name !== undefined) return `a ${shape.name}`
      if (shape.properties !== undefined || !inside) return 'keys of its own'
      const { kind, isDefinition } = nameAt(this.file, [...path, 'x'], 'key') ?? {}
      const isReportKey = nameAt(this.file, [...path, 'x'], 'key', 'x/')?.kind === 'choice'
      const value = this.takes([...path, 'x'], this.#shapes(inside))
      if (isReportKey) return `report keys, each with ${value}`
      if (kind === undefined) return `words of your own, each with ${value}`
      return isDefinition === true
        ? `ids of your own, one for each ${kindWords[kind]}`
        : `ids of ${plural(kind)}, each with ${value}`
    }
    return this.#singleWords(shape, path)
  }

  #listWords({ items = {} }: Part, path: Path): string {
    if (Array.isArray(items)) return `a list of ${items.length}`
    const entries = this.#shapes(items as Part)
    const { kind } = nameAt(this.file, [...path, 0], 'value') ?? {}
    if (kind !== undefined && entries.every(({ pattern }) => pattern === idPatternText))
      return `a list of ids of ${plural(kind)}`
    const words = this.takes([...path, 0], entries)
    return `a list, each entry ${/^(?:keys|ids|words|report keys) /.test(words) ? 'with ' : ''}${words}`
  }

  #singleWords(shape: Part, path: Path): string {
    const { examples = [] } = shape
    const words = this.#plainWords(shape, path)
    return examples.length === 0 ? words : `${words}, or ${anyOf(examples.map(String))}`
  }

  #plainWords({ type, enum: words, const: only, format, pattern, ...limits }: Part, path: Path): string {
    if (words !== undefined) return anyOf(wordsAmong(words).map(String))
    if (only !== undefined) return anyOf([String(only)])
    if (type === 'integer' || type === 'number') return numberWords(limits)
    if (format === 'date') return 'a date such as `2026-12-01`'
    const { kind } = nameAt(this.file, path, 'value') ?? {}
    if (nameAt(this.file, path, 'value', 'x/') !== undefined) return 'a report key such as `scene/choice`'
    // A schema without the pattern of ids allows a description as well, as in `from: a resident`.
    if (kind !== undefined) return `the id of ${withArticle(kind)}${pattern === undefined ? ', or text' : ''}`
    return pattern === idPatternText ? 'an id' : 'text'
  }
}

/** Without true and false, beside which `yes` and `no` stand. */
export function wordsAmong(values: readonly unknown[]): readonly unknown[] {
  return values.filter(value => typeof value !== 'boolean')
}

/** The shapes that have all the keys which are there; all of them if none has. */
function fitting(shapes: readonly Part[], present: readonly string[]): readonly Part[] {
  if (present.length === 0 || shapes.length < 2) return shapes
  const known = shapes.filter(shape =>
    present.every(key => shape.additionalProperties || Object.hasOwn(shape.properties ?? {}, key)),
  )
  return known.length === 0 ? shapes : known
}

function insideOf(shape: Part, step: string | number): Part | undefined {
  if (typeof step === 'number') {
    const { items } = shape
    return Array.isArray(items) ? (items as readonly Part[])[step] : (items as Part | undefined)
  }
  if (Object.hasOwn(shape.properties ?? {}, step)) return shape.properties?.[step]
  return shape.additionalProperties === false ? undefined : shape.additionalProperties
}

function numberWords({ minimum, maximum }: Part): string {
  if (minimum !== undefined && maximum !== undefined) return `a whole number from ${minimum} to ${maximum}`
  return minimum === undefined ? 'a whole number' : `a whole number, ${minimum} or more`
}

const idPatternText = '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$'

/** What each kind of name is called in a sentence, after “a” or “each”. */
export const kindWords: Readonly<Record<NameKind, string>> = {
  scene: 'scene',
  choice: 'choice',
  lead: 'lead',
  stage: 'stage',
  fact: 'fact',
  person: 'person in the cast',
  measure: 'measure',
  recommendation: 'recommendation',
  exhibit: 'exhibit',
  law: 'legal note',
  finding: 'finding',
  interrupt: 'scene that cuts in',
}

export function withArticle(kind: NameKind): string {
  return `${/^[aeio]/.test(kindWords[kind]) ? 'an' : 'a'} ${kindWords[kind]}`
}

function plural(kind: NameKind): string {
  return kind === 'person' ? 'people in the cast' : `${kindWords[kind]}s`
}

/** A name that no author has: it marks the place which is asked about. */
const probe = 'zz-probe'

export interface NameAt extends Name {
  readonly isDefinition: boolean
}

/**
 * What a name at a path would name. We write a text that has only this place and ask `namePlaces`: one list of places
 * then serves the editor, `rename` and `uses`.
 *
 * @param before what stands before the name in the same word, as in `scene/`
 */
export function nameAt(file: AuthorFile, path: Path, part: 'key' | 'value', before = ''): NameAt | undefined {
  const steps = part === 'key' ? path.slice(0, -1) : path
  const start: unknown = part === 'key' ? { [before + probe]: {} } : before + probe
  const value = steps.reduceRight<unknown>(
    (inside, step) => (typeof step === 'number' ? [inside] : { [step === anyKey ? 'x' : step]: inside }),
    start,
  )
  const text = readYaml(JSON.stringify(value), file)
  const places = file === 'scenario' ? namePlaces(text) : namePlaces(readYaml('{}', 'none'), text)
  const found = places.find(({ name }) => name.id === probe)
  return found === undefined ? undefined : { ...found.name, isDefinition: found.isDefinition }
}

/** The maps in which each kind of name is defined, as paths from the top. */
export function definingMaps(keys: FormatKeys): readonly { readonly kind: NameKind; readonly path: Path }[] {
  return [...keys.places()].flatMap(({ path, shape }) => {
    if (!shape.additionalProperties) return []
    const name = nameAt(keys.file, [...path, probe], 'key')
    return name?.isDefinition === true ? [{ kind: name.kind, path }] : []
  })
}
