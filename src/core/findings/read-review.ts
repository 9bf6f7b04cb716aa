import { nearest } from '../diagnostics/nearest.ts'
import { entry } from '../session/entry.ts'
import { valueAt } from '../session/value-at.ts'
import { keysOf, reviewShape } from './review-shape.ts'
import { emptyReview, type Review } from './review.ts'

/** A review, or the first thing that keeps a value from being one. */
export type ReviewReading = ReviewRead | ReviewProblem

interface ReviewRead {
  readonly ok: true
  readonly review: Review
  /** The report that it was made of, where the file says so. */
  readonly belongsTo?: Belonging
}

/** A report by what it is made of. */
export interface Belonging {
  readonly scenario: string
  /** Ids, in any order. */
  readonly sessions: readonly string[]
}

interface ReviewProblem {
  readonly ok: false
  /** The keys from the top down to it. */
  readonly path: readonly (string | number)[]
  /** Where it is, what is wrong, and how to mend it. */
  readonly sentence: string
}

/**
 * Reads what a file of details holds, strictly: a key that is not known is a problem. Every key may be left out or
 * left empty.
 */
export function readReview(value: unknown): ReviewReading {
  const given = withoutNulls(value ?? {})
  const newer = newerFormat(given)
  if (newer !== undefined) return newer
  const shaped = reviewShape.safeParse(given)
  if (!shaped.success) return describe(shaped.error.issues[0], given)
  const { for: belongsTo, ...data } = shaped.data
  const twice =
    data.added?.findIndex(({ id }, index, all) => all.findIndex(one => one.id === id) < index) ?? -1
  if (twice >= 0) return problem(['added', twice, 'id'], 'is the id of another one too: give each its own.')
  return {
    ok: true,
    review: { ...emptyReview, ...data },
    ...(belongsTo === undefined ? {} : { belongsTo }),
  }
}

/** An empty line of a form that somebody fills in says nothing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => (inside === null ? [] : [[key, withoutNulls(inside)]])),
  )
}

function newerFormat(value: unknown): ReviewProblem | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined
  const { format } = value
  if (typeof format !== 'number' || format <= 1) return undefined
  return problem(
    ['format'],
    `is ${format}: this was written by a newer version of Desktop Audit. Read it there.`,
  )
}

type Issue = NonNullable<ReturnType<typeof reviewShape.safeParse>['error']>['issues'][number]

function describe(issue: Issue | undefined, value: unknown): ReviewProblem {
  if (issue === undefined) throw new Error('a shape that does not fit without an issue')
  const path = issue.path.map(key => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') return unknownKey(path, issue.keys[0] ?? '')
  if (path.length > 0 && valueAt(value, path) === undefined) return problem(path, 'is missing: add it.')
  return problem(path, mending(issue))
}

function unknownKey(path: ReviewProblem['path'], key: string): ReviewProblem {
  const known = entry(keysOf, String(path[0] ?? 'review')) ?? []
  const near = nearest(key, known)
  const instead = near === undefined ? `one of ${known.join(', ')}` : `\`${near}\``
  return problem([...path, key], `is not known here: leave it out, or use ${instead}.`)
}

function mending(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `has to be ${entry(types, issue.expected) ?? issue.expected}.`
    case 'invalid_value':
      return `has to be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}.`
    case 'invalid_format':
      return 'has to be a day such as 2026-11-24.'
    case 'too_small':
      return `has to be at least ${issue.minimum}.`
    case 'too_big':
      return `has to be at most ${issue.maximum}.`
    default:
      return 'cannot be this.'
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'text: put it in quotation marks',
  number: 'a number, without quotation marks',
  int: 'a whole number',
  boolean: 'true or false, without quotation marks',
  array: 'a list: a line for each, which begins with a dash',
  object: 'keys and values, each on a line of its own',
  record: 'keys and values, each on a line of its own',
}

function problem(path: ReviewProblem['path'], what: string): ReviewProblem {
  const where = path.map(key => (typeof key === 'number' ? String(key + 1) : key)).join('.')
  return { ok: false, path, sentence: `${where === '' ? 'The file' : `\`${where}\``} ${what}` }
}
