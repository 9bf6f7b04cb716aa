import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import {
  unknownChoice,
  unknownExhibit,
  unknownFact,
  unknownLaw,
  unknownMeasure,
  unknownPerson,
  unknownRecommendation,
  unknownScene,
} from '../../diagnostics/references.ts'
import { nearest } from '../../diagnostics/wording.ts'
import type { NamedScene, Names, ReadScenario } from '../../scenario/reading/read-scenario.ts'
import type { Source } from '../../scenario/reading/source.ts'
import type { Path } from '../../scenario/scenario.ts'

const kinds = {
  law: unknownLaw,
  exhibits: unknownExhibit,
  measures: unknownMeasure,
  cast: unknownPerson,
  recommendations: unknownRecommendation,
}

const mostAsked = 100

/** Holds names that are used against names that there are, and keeps what it finds. */
export class NameCheck {
  readonly problems: Diagnostic[] = []
  readonly read: ReadScenario
  readonly #names: Names
  #asked = 0
  readonly #source: Source

  constructor(read: ReadScenario) {
    this.read = read
    this.#names = read.names
    this.#source = read.source
  }

  named(kind: keyof typeof kinds, id: string, path: Path): void {
    const known = this.#names[kind]
    if (known === undefined || known.has(id)) return
    this.#unknown(id, path, span => kinds[kind](span, id, this.#near(id, known)))
  }

  all(kind: keyof typeof kinds, ids: readonly string[] | undefined, path: Path): void {
    ids?.forEach((id, index) => this.named(kind, id, [...path, index]))
  }

  /** Whether the fact is there; where facts cannot be read, none is held against anybody. */
  fact(id: string, path: Path, others: readonly string[] = []): void {
    const known = this.#names.facts
    if (known === undefined || known.has(id)) return
    this.#unknown(id, path, span => unknownFact(span, id, this.#near(id, [...known, ...others])), 'key')
  }

  /** The scene of a name, unless there is none. */
  scene(id: string, path: Path, part: 'key' | 'value' = 'value'): NamedScene | undefined {
    const known = this.#names.scenes
    const scene = known?.get(id)
    if (known !== undefined && scene === undefined)
      this.#unknown(id, path, span => unknownScene(span, id, this.#near(id, known.keys())), part)
    return scene
  }

  choice(id: string, of: NamedScene, path: Path): void {
    if (of.choices === undefined || of.choices.includes(id)) return
    this.#unknown(id, path, span => unknownChoice(span, id, of.id, this.#near(id, of.choices ?? [])))
  }

  problem(make: (span: Span) => Diagnostic, path: Path, part: 'key' | 'value' = 'value'): void {
    this.problems.push(make(this.#source.spanOf(path, part)))
  }

  /** Looking for the nearest of thousands takes a while, so in a file where nearly all names are wrong it stops. */
  #near(name: string, known: Iterable<string>): string | undefined {
    this.#asked++
    return this.#asked > mostAsked ? undefined : nearest(name, known)
  }

  /** After an error of syntax a name may be there and yet not be seen. */
  #unknown(id: string, path: Path, make: (span: Span) => Diagnostic, part: 'key' | 'value' = 'value'): void {
    const { brokenAt, text } = this.#source
    const span = this.#source.spanOf(path, part)
    if (brokenAt !== undefined && (span.end > brokenAt || text.includes(`${id}:`))) return
    this.problems.push(make(span))
  }
}
