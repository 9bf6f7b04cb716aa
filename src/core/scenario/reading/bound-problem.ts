import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { nothingThere, outOfRange } from '../../diagnostics/shape.ts'
import { quoted } from '../../diagnostics/wording.ts'
import type { Path } from '../path.ts'
import type { Issue } from './issue.ts'
import type { Source } from './source.ts'

/** Too little or too much: of a number, or of a text or list that holds nothing. */
export function boundProblem(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  path: Path,
  source: Source,
): Diagnostic {
  const key = String(path.at(-1))
  const span = source.spanOf(path)
  if (issue.origin === 'string') return nothingThere(span, key, 'text')
  if (issue.origin === 'array') return nothingThere(span, key, 'at least one entry')
  const range = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
  return outOfRange(span, quoted(key), range)
}
