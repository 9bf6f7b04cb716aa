import { nearest } from '../diagnostics/wording.ts'
import { valueAt } from '../scenario/scenario.ts'
import { entry } from '../session/script.ts'
import { keysOf, reviewShape } from './review-shape.ts'
import { type Added, emptyReview, type Review } from './review.ts'

/** A review, or what keeps a value from being one. */
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

/** The first mistake, and those after it. */
interface ReviewProblem extends ReviewMistake {
  readonly ok: false
  readonly others: readonly ReviewMistake[]
}

export interface ReviewMistake {
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
  if (newer !== undefined) return refused([newer])
  const shaped = reviewShape.safeParse(given)
  if (!shaped.success) return refused(shaped.error.issues.flatMap(issue => described(issue, given)))
  const { for: belongsTo, warning: _warning, ...data } = shaped.data
  const twice = idsGivenTwice(data.added ?? [])
  if (twice.length > 0) return refused(twice)
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

function refused([first, ...others]: readonly ReviewMistake[]): ReviewProblem {
  if (first === undefined) throw new Error('a shape that does not fit without an issue')
  return { ok: false, ...first, others }
}

function newerFormat(value: unknown): ReviewMistake | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined
  const { format } = value
  if (typeof format !== 'number' || format <= 1) return undefined
  return mistake(['format'], `is ${format}: this was written by a newer version of Desktop Audit. Read it there.`)
}

function idsGivenTwice(added: readonly Added[]): readonly ReviewMistake[] {
  return added.flatMap(({ id }, index) =>
    added.findIndex(one => one.id === id) < index
      ? [mistake(['added', index, 'id'], 'is the id of another one too: give each its own.')]
      : [],
  )
}

type Issue = NonNullable<ReturnType<typeof reviewShape.safeParse>['error']>['issues'][number]

function described(issue: Issue, given: unknown): readonly ReviewMistake[] {
  const path = issue.path.map(key => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key))
  const value = valueAt(given, path)
  if (path.length > 0 && value === undefined) return [mistake(path, 'is missing: add it.')]
  return [mistake(path, mending(issue, value))]
}

function unknownKey(path: ReviewMistake['path'], key: string): ReviewMistake {
  const known = entry(keysOf, String(path[0] ?? 'review')) ?? []
  const near = nearest(key, known)
  const instead = near === undefined ? `one of ${known.join(', ')}` : `\`${near}\``
  return mistake([...path, key], `is not known here: leave it out, or use ${instead}.`)
}

function mending(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `has to be ${entry(types, issue.expected) ?? issue.expected}${marked(issue.expected, value)}.`
    case 'invalid_value':
      return `has to be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}.`
    case 'invalid_format':
      return 'has to be a day such as 2026-11-24.'
    case 'too_small':
      return issue.origin === 'string' ? 'has to be words.' : `has to be at least ${issue.minimum}.`
    case 'too_big':
      return `has to be at most ${issue.maximum}.`
    case 'invalid_key':
      return 'has to be named by a key.'
    default:
      return 'cannot be this.'
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'text: put it in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: a line for each, which begins with a dash',
  object: 'keys and values, each on a line of its own',
  record: 'keys and values, each on a line of its own',
}

/** Text that reads as a number or a truth value was put in quotation marks. */
function marked(expected: string, value: unknown): string {
  const reads: Readonly<Record<string, RegExp>> = {
    boolean: /^(?:true|false)$/,
    number: /^\d+$/,
    int: /^\d+$/,
  }
  return typeof value === 'string' && entry(reads, expected)?.test(value) === true ? ', without quotation marks' : ''
}

function mistake(path: ReviewMistake['path'], what: string): ReviewMistake {
  const where = path.map(key => (typeof key === 'number' ? String(key + 1) : key)).join('.')
  return { path, sentence: `${where === '' ? 'The file' : `\`${where}\``} ${what}` }
}
