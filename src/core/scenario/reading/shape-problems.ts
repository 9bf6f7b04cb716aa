import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { shape } from '../../diagnostics/shape.ts'
import { syntax, useBar } from '../../diagnostics/syntax.ts'
import { nearest, quoted } from '../../diagnostics/wording.ts'
import { pillars } from '../pillar.ts'
import { contactKeys } from '../contacts.ts'
import { type Path, valueAt } from '../scenario.ts'
import { type Issue, placeName, typeProblem, unionProblems, versionFormat } from './issues.ts'
import type { Belonging, MisplacedKeys } from './misplaced-keys.ts'
import type { Source } from './source.ts'

/** More than these in one place no one reads. */
const mostKeys = 100

/** What an issue is told about: the file, and the path of the value that was parsed. */
interface ParsedAt {
  readonly source: Source
  readonly at: Path
  /** Left out for files whose keys are not looked for further in. */
  readonly misplaced?: MisplacedKeys | undefined
}

/** The issues of the schema library in our words, each at the smallest place. */
export function shapeProblems(issues: readonly Issue[], parsedAt: ParsedAt): readonly Diagnostic[] {
  const { source, at } = parsedAt
  const missing = new MissingKeys()
  const entries = new EntriesAstray(parsedAt)
  const problems = issues.flatMap(issue => {
    const path = [...at, ...(issue.path as Path)]
    if (issue.code !== 'unrecognized_keys' && !source.isTrusted(path)) return []
    const astray = entries.problems(path)
    if (astray !== undefined) return astray
    const points = pointsProblem(issue, path, source)
    if (points !== undefined) return [points]
    return missing.take(issue, path, source) ? [] : problemsOf(issue, path, parsedAt)
  })
  return [...problems, ...missing.problems(issues, parsedAt)]
}

function problemsOf(issue: Issue, path: Path, parsedAt: ParsedAt): readonly Diagnostic[] {
  const { source } = parsedAt
  const value = valueAt(source.value, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, mostKeys)
        .filter(key => source.isTrusted([...path, key]))
        .map(key => unknownKeyProblem(key, issue.known ?? [], path, parsedAt))
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
      return unionProblems(issue, path, source, inner => shapeProblems(inner, { ...parsedAt, at: path }))
    case 'custom':
      return [customProblem(issue, path, source)]
    default:
      return [shape.badFormat(source.spanOf(path), String(value), 'allowed here')]
  }
}

function unknownKeyProblem(
  key: string,
  known: readonly string[],
  path: Path,
  { source, misplaced }: ParsedAt,
): Diagnostic {
  const span = source.spanOf([...path, key], 'key')
  if (source.isBare([...path, key])) return syntax.commaStartsKey(span, key)
  const present = valueAt(source.value, path) ?? {}
  const free = known.filter(name => !Object.hasOwn(present, name))
  const near = nearest(key, free)
  const isText = near === undefined && key.trim().split(/\s+/).length > 2
  const help = isText ? useBar : misplaced?.unknownKey([...path, key])?.help
  return shape.unknownKey(span, key, near, known, help)
}

/** Keys that are taken for entries, each told once, in place of all that is wrong with it as an entry. */
class EntriesAstray {
  readonly #parsedAt: ParsedAt
  readonly #belongings = new Map<string, Belonging | undefined>()

  constructor(parsedAt: ParsedAt) {
    this.#parsedAt = parsedAt
  }

  /** The problem when a path leads to or through such a key, none where it was told; `undefined` for other paths. */
  problems(path: Path): readonly Diagnostic[] | undefined {
    const { source, misplaced } = this.#parsedAt
    if (misplaced === undefined) return undefined
    for (let length = 2; length <= path.length; length++) {
      const id = path.slice(0, length)
      const key = id.join('\n')
      const wasAsked = this.#belongings.has(key)
      const belonging = wasAsked ? this.#belongings.get(key) : misplaced.entryAstray(id)
      this.#belongings.set(key, belonging)
      if (belonging === undefined) continue
      const word = String(id.at(-1))
      return wasAsked || !source.isTrusted(id)
        ? []
        : [shape.unknownKey(source.spanOf(id, 'key'), word, undefined, [], belonging.help)]
    }
    return undefined
  }
}

function badKeyProblem(path: Path, source: Source): Diagnostic {
  const key = String(path.at(-1))
  const span = source.spanOf(path, 'key')
  if (source.isBare(path)) return syntax.commaStartsKey(span, key)
  return key.trim() === '' ? syntax.keyNotText(span) : shape.badId(span, key, asId(key))
}

function valueProblem(allowed: readonly string[], value: unknown, path: Path, source: Source): Diagnostic {
  if (value === undefined || value === null || typeof value === 'object')
    return typeProblem(allowed.every(one => /^-?\d+$/.test(one)) ? 'number' : 'string', path, source)
  const span = source.spanOf(path)
  const written = source.text.slice(span.start, span.end)
  return shape.wrongValue(span, written, nearest(written, allowed), allowed)
}

function formatProblem(format: string, value: string, path: Path, source: Source): Diagnostic {
  const span = source.spanOf(path)
  if (format === 'date') return shape.badFormat(span, value, 'a date such as 2026-12-01', britishDate(value))
  if (path.at(-1) === 'version') return shape.badFormat(span, value, versionFormat)
  if (path.at(-1) === 'for') return shape.badFormat(span, value, 'a length of time such as 3 days')
  return shape.badId(span, value, whoseName(value, source) ?? asId(value))
}

/** `30/11/2026` or `30.11.2026` as the format has it. */
function britishDate(value: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? []
  return Number(month) < 1 || Number(month) > 12
    ? undefined
    : `Write \`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}\`.`
}

/** The id of someone in the cast who was named in full. */
function whoseName(name: string, source: Source): string | undefined {
  const cast = valueAt(source.value, ['cast'])
  if (typeof cast !== 'object' || cast === null) return undefined
  return Object.entries(cast).find(([, person]) => valueAt(person, ['name']) === name)?.[0]
}

/** What our own definitions ask beyond keys and types. */
function customProblem(issue: Extract<Issue, { code: 'custom' }>, path: Path, source: Source): Diagnostic {
  if (issue.params?.['reportKey'] === true)
    return reportKeyProblem(String(valueAt(source.value, path)), source.spanOf(path))
  if (issue.params?.['contact'] === true) {
    const key = String(valueAt(source.value, path))
    return shape.wrongValue(source.spanOf(path), key, nearest(key, contactKeys), contactKeys)
  }
  const words: unknown = issue.params?.['words']
  if (typeof words === 'number') return shape.outOfRange(source.spanOf(path), 'This', `at most ${words} words`)
  return issue.params?.['single'] === true
    ? shape.wrongType(source.spanOf(path), 'one scene with its pick', 'several, or none')
    : shape.nothingThere(source.spanOf(path), String(path.at(-1)), 'at least one entry')
}

function reportKeyProblem(key: string, span: Span): Diagnostic {
  const ids = key.split('/').map(asId)
  const better = ids.includes(undefined) ? undefined : `Write ${quoted(ids.join('/'))}.`
  return shape.badFormat(span, key, 'a scene, or a choice such as scene/choice', better)
}

/** A text as an id, when something is left of it. */
export function asId(text: string): string | undefined {
  const id = text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
  return id === '' ? undefined : id
}

/** One problem for all keys that a place lacks. A key that is only mistyped or too far out has a problem of its own. */
class MissingKeys {
  readonly #byPlace = new Map<string, { readonly path: Path; readonly keys: string[] }>()

  /** Takes the issue when it is about a missing key. */
  take(issue: Issue, path: Path, source: Source): boolean {
    const isAboutAbsence = ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)
    if (path.length === 0 || !isAboutAbsence || valueAt(source.value, path) !== undefined) return false
    // What was refused has been told.
    if (source.has(path)) return true
    const container = path.slice(0, -1)
    const place = this.#byPlace.get(container.join('\n')) ?? { path: container, keys: [] }
    place.keys.push(String(path.at(-1)))
    this.#byPlace.set(container.join('\n'), place)
    return true
  }

  problems(issues: readonly Issue[], { source, at, misplaced }: ParsedAt): readonly Diagnostic[] {
    const mistyped = new Map(
      issues.flatMap(issue =>
        issue.code === 'unrecognized_keys' ? [[[...at, ...issue.path].join('\n'), issue.keys]] : [],
      ),
    )
    return [...this.#byPlace].flatMap(([place, { path, keys }]) => {
      const missing = keys.filter(
        key =>
          misplaced?.hasFound([...path, key]) !== true &&
          !mistyped.get(place)?.some(unknown => nearest(unknown, keys) === key),
      )
      return missing.length === 0 ? [] : [shape.missingKey(source.spanOf(path, 'key'), missing, placeName(path))]
    })
  }
}

/** Too little or too much: of a number, or of a text or list that holds nothing. */
function boundProblem(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  path: Path,
  source: Source,
): Diagnostic {
  const key = String(path.at(-1))
  const span = source.spanOf(path)
  if (issue.origin === 'string') return shape.nothingThere(span, key, 'text')
  const range = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
  if (issue.origin === 'array' && range === 'at least 1') return shape.nothingThere(span, key, 'at least one entry')
  if (issue.origin === 'array') {
    const size = issue.exact === true ? range.replace(/^at \w+/, 'exactly') : range
    return shape.outOfRange(span, `The list ${quoted(key)}`, `${size} entries long`)
  }
  return shape.outOfRange(span, quoted(key), range)
}

/** What is wrong with a score has words of its own, as it is what authors get wrong most; `undefined` for other issues. */
function pointsProblem(issue: Issue, path: Path, source: Source): Diagnostic | undefined {
  const at = path.lastIndexOf('score')
  const pillar = String(path[at + 1])
  if (at < 0 || !(pillars as readonly string[]).includes(pillar)) return undefined
  const value = valueAt(source.value, path)
  const rest = path.slice(at + 2)
  if (rest.length === 0)
    return issue.code === 'invalid_type' && value !== null ? bare(value, pillar, path, source) : undefined
  if (rest[0] === 'points' && value !== undefined && value !== null) return pointsOf(value, pillar, path, source)
  if (rest[0] !== 'why' || (value !== undefined && value !== null && value !== '')) return undefined
  const points = valueAt(source.value, [...path.slice(0, -1), 'points'])
  const span = source.spanOf(value === undefined ? path.slice(0, -1) : path, 'key')
  return shape.pointsWithoutReason(span, pillar, typeof points === 'number' && points !== 0 ? points : undefined)
}

/** `pursue: 2`, as some would write it. */
function bare(value: unknown, pillar: string, path: Path, source: Source): Diagnostic | undefined {
  return typeof value === 'number' && value !== 0
    ? shape.pointsWithoutReason(source.spanOf(path), pillar, value)
    : pointsOf(value, pillar, path, source)
}

function pointsOf(value: unknown, pillar: string, path: Path, source: Source): Diagnostic | undefined {
  if (typeof value === 'object' || value === undefined) return undefined
  const span = source.spanOf(path)
  return value === 0
    ? shape.noPoints(span, pillar)
    : shape.pointsOutOfRange(span, source.text.slice(span.start, span.end))
}
