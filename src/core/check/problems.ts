import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import type { Source } from '../scenario/reading/source.ts'
import type { Path } from '../scenario/scenario.ts'

type Kind<About extends unknown[]> = (span: Span, ...about: About) => Diagnostic

/** Keeps what a check finds, each at a path of the file. */
export class Problems {
  readonly found: Diagnostic[] = []
  readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  atKey<About extends unknown[]>(path: Path, kind: Kind<About>, ...about: About): void {
    this.found.push(kind(this.source.spanOf(path, 'key'), ...about))
  }

  atValue<About extends unknown[]>(path: Path, kind: Kind<About>, ...about: About): void {
    this.found.push(kind(this.source.spanOf(path), ...about))
  }
}
