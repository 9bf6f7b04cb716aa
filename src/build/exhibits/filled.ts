import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import type { Issue } from '../../core/scenario/reading/issues.ts'
import type { Path } from '../../core/scenario/scenario.ts'

/** What an author filled a shape with, wherever it stands: texts, lists and maps, and the way back to their places. */
export interface Filled {
  /** Keys in kebab case, as the format has them. */
  readonly value: unknown
  readonly spanOf: (path: Path) => Span
  /** What is wrong with it, in the words of the place where it stands. */
  readonly problemsOf: (issues: readonly Issue[]) => readonly Diagnostic[]
}
