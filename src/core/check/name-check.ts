import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import { references } from '../diagnostics/references.ts'
import { nearest } from '../diagnostics/wording.ts'
import { asId } from '../scenario/reading/shape-problems.ts'
import type { NamedScene, ReadScenario } from '../scenario/reading/read-scenario.ts'
import { Problems } from '../scenario/reading/source.ts'
import type { Path } from '../scenario/scenario.ts'

const kinds = {
  law: references.unknownLaw,
  exhibits: references.unknownExhibit,
  measures: references.unknownMeasure,
  cast: references.unknownPerson,
  recommendations: references.unknownRecommendation,
}

const mostAsked = 100

/** Holds names that are used against names that there are, right or wrong in themselves, and keeps what it finds. */
export class NameCheck {
  readonly problems: Problems
  readonly parts: ReadScenario['parts']
  readonly #names: ReadScenario['names']
  /** Whether every key is where it belongs. */
  readonly #isWhole: boolean
  #written: ReadonlySet<string> | undefined
  #asked = 0

  constructor({ source, parts, names, scenario }: ReadScenario) {
    this.problems = new Problems(source)
    this.parts = parts
    this.#names = names
    this.#isWhole = scenario !== undefined
  }

  named(kind: keyof typeof kinds, id: string, path: Path): void {
    const known = this.#names[kind]
    if (known === undefined || known.has(id)) return
    this.unknown(id, path, 'value', span => kinds[kind](span, id, this.#near(id, known)))
  }

  all(kind: keyof typeof kinds, ids: readonly string[] | undefined, path: Path): void {
    ids?.forEach((id, index) => this.named(kind, id, [...path, index]))
  }

  /** Whether the fact is there; where facts cannot be read, none is held against anybody. */
  fact(id: string, path: Path, others: readonly string[] = []): void {
    const known = this.#names.facts
    if (known === undefined || known.has(id)) return
    this.unknown(id, path, 'key', span => references.unknownFact(span, id, this.#near(id, [...known, ...others])))
  }

  scene(id: string, path: Path, part: 'key' | 'value' = 'value'): NamedScene | undefined {
    const known = this.#names.scenes
    const scene = known?.get(id)
    if (known !== undefined && scene === undefined)
      this.unknown(id, path, part, span => references.unknownScene(span, id, this.#near(id, known.keys())))
    return scene
  }

  choice(id: string, { id: scene, choices }: Pick<NamedScene, 'id' | 'choices'>, path: Path): void {
    if (choices === undefined || choices.includes(id)) return
    this.unknown(id, path, 'value', span => references.unknownChoice(span, id, scene, this.#near(id, choices)))
  }

  /** Keeps a problem, unless the name may be there and only not be seen: after an error of syntax, or as a key at a wrong place. */
  unknown(id: string, path: Path, part: 'key' | 'value', make: (span: Span) => Diagnostic): void {
    const { source, found } = this.problems
    const span = source.spanOf(path, part)
    if (source.brokenAt !== undefined && span.end > source.brokenAt) return
    this.#written ??= this.#isWhole ? new Set() : keysWithContents(source.text)
    if (!this.#written.has(id)) found.push(make(span))
  }

  /** Looking for the nearest of thousands takes a while, so in a file where nearly all names are wrong it stops. */
  #near(name: string, known: Iterable<string>): string | undefined {
    this.#asked++
    return this.#asked > mostAsked ? undefined : nearest(name, known)
  }
}

/**
 * Every key that seems to have keys of its own, at any place: in the format, what has a name is written so. A name that is not
 * an id counts as the id that we tell its author to write.
 */
function keysWithContents(text: string): ReadonlySet<string> {
  const keys = text.matchAll(/(?<![\w-])([a-z][\w-]*):[ \t]*(?:\{|(?:#.*)?\r?$)/gm)
  const lines = text.matchAll(/^ *([A-Za-z][\w’' -]*):[ \t]*\r?$/gm)
  return new Set([...[...keys].map(([, key = '']) => key), ...[...lines].flatMap(([, key = '']) => asId(key) ?? [])])
}
