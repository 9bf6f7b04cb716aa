import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { badFormat, badId, nothingThere, unknownKey, wrongType, wrongValue } from '../../diagnostics/shape.ts'
import { commaStartsKey, keyNotText } from '../../diagnostics/syntax.ts'
import { nearest } from '../../diagnostics/wording.ts'
import { type Path, valueAt } from '../path.ts'
import { boundProblem } from './bound-problem.ts'
import type { Issue } from './issue.ts'
import { MissingKeys } from './missing-keys.ts'
import { pointsProblem } from './points-problem.ts'
import type { Source } from './source.ts'
import { typeProblem, versionFormat } from './type-problem.ts'
import { unionProblems } from './union-problems.ts'

/** More than these in one place nobody reads. */
const mostKeys = 100

/** What an issue is told about: the file, and the path of the value that was parsed. */
export interface Where {
  readonly source: Source
  readonly at: Path
}

/** The issues of the schema library in our words, each at the smallest place. */
export function shapeProblems(issues: readonly Issue[], { source, at }: Where): readonly Diagnostic[] {
  const missing = new MissingKeys()
  const problems = issues.flatMap(issue => {
    const path = [...at, ...(issue.path as Path)]
    if (issue.code !== 'unrecognized_keys' && !source.isTrusted(path)) return []
    const points = pointsProblem(issue, path, source)
    if (points !== undefined) return [points]
    return missing.take(issue, path, source) ? [] : problemsOf(issue, path, source)
  })
  return [...problems, ...missing.problems(issues, { source, at })]
}

function problemsOf(issue: Issue, path: Path, source: Source): readonly Diagnostic[] {
  const value = valueAt(source.value, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, mostKeys)
        .filter(key => source.isTrusted([...path, key]))
        .map(key => unknownKeyProblem(key, issue.known ?? [], path, source))
    case 'invalid_key':
      return [badKeyProblem(path, source)]
    case 'invalid_type':
      return [typeProblem(issue.expected, path, source)]
    case 'invalid_value':
      return [valueProblem(issue.values.map(String), value, path, source)]
    case 'invalid_format':
      return [formatProblem(issue.format, String(value), path, source)]
    case 'too_small':
    case 'too_big':
      return [boundProblem(issue, path, source)]
    case 'invalid_union':
      return unionProblems(issue, path, source, inner => shapeProblems(inner, { source, at: path }))
    case 'custom':
      return [customProblem(issue, path, source)]
    default:
      return [badFormat(source.spanOf(path), String(value), 'what should stand here')]
  }
}

function unknownKeyProblem(key: string, known: readonly string[], path: Path, source: Source): Diagnostic {
  const span = source.spanOf([...path, key], 'key')
  if (source.isBare([...path, key])) return commaStartsKey(span, key)
  const present = valueAt(source.value, path) ?? {}
  const free = known.filter(name => !Object.hasOwn(present, name))
  return unknownKey(span, key, nearest(key, free), known)
}

function badKeyProblem(path: Path, source: Source): Diagnostic {
  const key = String(path.at(-1))
  const span = source.spanOf(path, 'key')
  if (source.isBare(path)) return commaStartsKey(span, key)
  return key.trim() === '' ? keyNotText(span) : badId(span, key, asId(key))
}

function valueProblem(allowed: readonly string[], value: unknown, path: Path, source: Source): Diagnostic {
  if (value === undefined || value === null || typeof value === 'object')
    return typeProblem(expectedOf(allowed), path, source)
  const span = source.spanOf(path)
  const written = source.text.slice(span.start, span.end)
  return wrongValue(span, written, nearest(written, allowed), allowed)
}

function expectedOf(allowed: readonly string[]): string {
  return allowed.every(value => /^-?\d+$/.test(value)) ? 'number' : 'string'
}

function formatProblem(format: string, value: string, path: Path, source: Source): Diagnostic {
  const span = source.spanOf(path)
  if (format === 'date') return badFormat(span, value, 'a date as in 2026-12-01')
  if (path.at(-1) === 'version') return badFormat(span, value, versionFormat)
  return badId(span, value, whoseName(value, source) ?? asId(value))
}

/** The id of somebody in the cast who was named in full. */
function whoseName(name: string, source: Source): string | undefined {
  const cast = valueAt(source.value, ['cast'])
  if (typeof cast !== 'object' || cast === null) return undefined
  return Object.entries(cast).find(([, person]) => valueAt(person, ['name']) === name)?.[0]
}

/** What our own definitions ask beyond keys and types. */
function customProblem(issue: Extract<Issue, { code: 'custom' }>, path: Path, source: Source): Diagnostic {
  return issue.params?.['single'] === true
    ? wrongType(source.spanOf(path), 'one scene with what is done there', 'are several, or none')
    : nothingThere(source.spanOf(path), String(path.at(-1)), 'at least one entry')
}

/** A text as an id, when something is left of it. */
function asId(text: string): string | undefined {
  const id = text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
  return id === '' ? undefined : id
}
