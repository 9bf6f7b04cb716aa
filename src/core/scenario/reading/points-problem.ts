import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { noPoints, pointsOutOfRange, pointsWithoutReason } from '../../diagnostics/shape.ts'
import { type Path, valueAt } from '../path.ts'
import { pillars } from '../pillar.ts'
import type { Issue } from './issue.ts'
import type { Source } from './source.ts'

/** What is wrong with a score has words of its own, as it is what authors get wrong most; `undefined` for other issues. */
export function pointsProblem(issue: Issue, path: Path, source: Source): Diagnostic | undefined {
  const at = path.lastIndexOf('score')
  const pillar = String(path[at + 1])
  if (at < 0 || !(pillars as readonly string[]).includes(pillar)) return undefined
  const value = valueAt(source.value, path)
  const rest = path.slice(at + 2)
  if (rest.length === 0)
    return issue.code === 'invalid_type' && value !== null ? bare(value, pillar, path, source) : undefined
  if (rest[0] === 'points' && value !== undefined && value !== null)
    return pointsOf(value, pillar, path, source)
  return rest[0] === 'why' && (value === undefined || value === null || value === '')
    ? pointsWithoutReason(source.spanOf(value === undefined ? path.slice(0, -1) : path, 'key'), pillar)
    : undefined
}

/** `pursue: 2`, as some would write it. */
function bare(value: unknown, pillar: string, path: Path, source: Source): Diagnostic | undefined {
  return typeof value === 'number' && value !== 0
    ? pointsWithoutReason(source.spanOf(path), pillar)
    : pointsOf(value, pillar, path, source)
}

function pointsOf(value: unknown, pillar: string, path: Path, source: Source): Diagnostic | undefined {
  if (typeof value === 'object' || value === undefined) return undefined
  const span = source.spanOf(path)
  return value === 0
    ? noPoints(span, pillar)
    : pointsOutOfRange(span, source.text.slice(span.start, span.end))
}
