import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import type { Source } from '../scenario/reading/source.ts'
import type { Path } from '../scenario/scenario.ts'

/** Keeps what a check finds, each at a path of the file. */
export class Problems {
  readonly found: Diagnostic[] = []
  readonly #source: Source

  constructor(source: Source) {
    this.#source = source
  }

  /** Whether the text has the path, even where its value was refused. */
  has(path: Path): boolean {
    return this.#source.has(path)
  }

  atKey(path: Path, make: (span: Span) => Diagnostic): void {
    this.found.push(make(this.#source.spanOf(path, 'key')))
  }

  atValue(path: Path, make: (span: Span) => Diagnostic): void {
    this.found.push(make(this.#source.spanOf(path)))
  }
}
