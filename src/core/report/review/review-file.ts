import * as z from 'zod/mini'
import { nearest } from '../../diagnostics/wording.ts'
import { valueAt } from '../../scenario/scenario.ts'
import { sourceKinds } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import { fromOlderReview, olderReviewShape } from './older-review.ts'
import { emptyReview, implications, type Review, reviewShape, shapes } from './review.ts'
import { capital, counted } from '../say.ts'

const id = z.string().check(z.minLength(1))

const belonging = z.strictObject({ scenario: id, sessions: z.array(id) })

/** A review as a file holds it: every key may be left out. `for` says which report it was made of. */
const fileShape = z.strictObject({
  format: z.exactOptional(z.literal(2)),
  for: z.exactOptional(belonging),
  ...z.exactPartial(reviewShape).shape,
  warning: z.optional(z.string()),
})

/** The keys that an object may have that is at this path, for the person who mistypes one. */
export function keysAt([first, second, third]: ReviewMistake['path']): readonly string[] {
  // The warning is nothing that anybody types.
  if (first === undefined) return Object.keys(fileShape.shape).filter(key => key !== 'warning')
  if (second === 'implications') return third === undefined ? implications : Object.keys(shapes.implications.shape)
  return Object.keys(entry({ ...shapes, for: belonging }, String(first))?.shape ?? {})
}

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
  /** Where it is, what is wrong, and how to correct it. */
  readonly sentence: string
}

/** Reads a file of details strictly. One of format 1 is read too, and keeps all that still has a place. */
export function readReview(value: unknown): ReviewReading {
  const given = withoutNulls(value ?? {})
  const newer = newerFormat(given)
  if (newer !== undefined) return refused([newer])
  const shaped = fileShape.safeParse(given)
  if (shaped.success) return read(shaped.data)
  const older = olderReviewShape.safeParse(given)
  if (older.success) return read(fromOlderReview(older.data))
  const { issues } = formatOf(given) === 1 ? older.error : shaped.error
  return refused(issues.flatMap(issue => described(issue, given)))
}

function read({ for: belongsTo, warning: _warning, format: _format, ...data }: ReviewData): ReviewReading {
  const twice = idsGivenTwice(data.added ?? [])
  if (twice.length > 0) return refused(twice)
  return { ok: true, review: { ...emptyReview, ...data }, ...(belongsTo === undefined ? {} : { belongsTo }) }
}

/** An empty line of a form that someone fills in says nothing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => (inside === null ? [] : [[key, withoutNulls(inside)]])),
  )
}

function refused([first, ...others]: readonly ReviewMistake[]): ReviewProblem {
  if (first === undefined) throw new Error('the shape does not fit, but no issue was given')
  return { ok: false, ...first, others }
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
}

function newerFormat(value: unknown): ReviewMistake | undefined {
  const format = formatOf(value)
  if (typeof format !== 'number' || format <= 2) return undefined
  return mistake(['format'], `is ${format}: a newer version of Desktop Audit wrote this. Open it in that version.`)
}

function idsGivenTwice(all: readonly { readonly id: string }[]): readonly ReviewMistake[] {
  return all.flatMap(({ id: own }, index) =>
    all.findIndex(one => one.id === own) < index
      ? [mistake(['added', index, 'id'], 'is the id of another one too: give each its own.')]
      : [],
  )
}

type ReviewData = Partial<Omit<Review, 'format'>> & Pick<z.infer<typeof fileShape>, 'for' | 'warning' | 'format'>

type Issue = NonNullable<ReturnType<typeof fileShape.safeParse>['error']>['issues'][number]

function described(issue: Issue, given: unknown): readonly ReviewMistake[] {
  const path = issue.path.map(key => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key))
  const value = valueAt(given, path)
  if (path.length > 0 && value === undefined) return [mistake(path, 'is missing: add it.')]
  return [mistake(path, mending(issue, value))]
}

function unknownKey(path: ReviewMistake['path'], key: string): ReviewMistake {
  const known = keysAt(path)
  const near = nearest(key, known)
  const instead = near === undefined ? `one of ${known.join(', ')}` : `\`${near}\``
  return mistake([...path, key], `is not known here: leave it out, or use ${instead}.`)
}

function mending(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${entry(types, issue.expected) ?? issue.expected}${quoted(issue.expected, value)}.`
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}.`
    case 'invalid_format':
      return 'must be a day such as 2026-11-24.'
    case 'invalid_union':
      return `must be \`session\`, or one of ${sourceKinds.join(', ')} with a colon and an id.`
    case 'too_small':
      if (issue.origin === 'array') return 'must be a list of two.'
      return issue.origin === 'string' ? 'must not be empty.' : `must be at least ${issue.minimum}.`
    case 'too_big':
      return issue.origin === 'array' ? 'must be a list of two.' : `must be at most ${issue.maximum}.`
    case 'invalid_key':
      return 'must have a key.'
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
  tuple: 'a list of two',
  object: 'keys and values, each on a line of its own',
  record: 'keys and values, each on a line of its own',
}

/** Text that reads as a number or a truth value was put in quotation marks. */
function quoted(expected: string, value: unknown): string {
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

/** For the person who opens the file by itself: what is marked as exempt is in it, with the reasons, and who wrote what. */
const warning = 'May hold names and exempt matter. Not for publication.'

/** A review as a file holds it, with the report that it was made of. */
export function writeReview(review: Review, belongsTo: Belonging): string {
  return `${JSON.stringify({ warning, for: belongsTo, ...review }, null, 2)}\n`
}

/** That a review was written on another report than this one, in a sentence; nothing where it is this one. */
export function otherReport(belongsTo: Belonging, here: Belonging): string | undefined {
  if (belongsTo.scenario !== here.scenario) return 'The file belongs to a report of another scenario.'
  const theirs = new Set(belongsTo.sessions)
  const ours = new Set(here.sessions)
  const shared = [...theirs].filter(one => ours.has(one)).length
  if (shared === theirs.size && shared === ours.size) return undefined
  return (
    `The file belongs to another report. ${capital(many(theirs.size))} named in it, ${many(ours.size)} in this report, ` +
    `and ${shared === 0 ? 'none are' : many(shared)} in both.`
  )
}

function many(sessions: number): string {
  return `${counted(sessions, 'session')} ${sessions === 1 ? 'is' : 'are'}`
}
