import { expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod/mini'
import { readReview } from '../../../src/core/findings/read-review.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import type { reviewShape } from '../../../src/core/findings/review-shape.ts'
import { writeReview } from '../../../src/core/findings/write-review.ts'

const whole: Review = {
  format: 1,
  details: {
    committee: 'Crime and Disorder Committee',
    date: '2027-01-19',
    respondWithin: '28-days',
    includeMarks: true,
  },
  include: ['session-1:3.0'],
  edits: { 'purpose:1x3f9k': { was: 'The purpose.', now: 'Our purpose.' } },
  added: [
    {
      id: 'added-1',
      text: 'That keys be counted.',
      owner: 'Head of Facilities',
      pillar: 'protect',
      months: 3,
      because: 'Nobody knows how many there are.',
    },
  ],
  order: ['added-1', 'banking'],
  leftOut: ['cash'],
  exempt: { 'section:controls': { paragraphs: [3, 7], why: 'It would tell where to look.' } },
  controlsOpen: false,
  responses: { banking: { decision: 'accepted', comment: 'Agreed.', date: '2027-03-01', minute: '12/27' } },
  progress: { banking: { status: 'done', note: 'Since May.', date: '2027-07-01' } },
}

test('a review is read as it was written', () => {
  expect(readReview(JSON.parse(JSON.stringify(whole)))).toEqual({ ok: true, review: whole })
})

test('a file may say which report it was made of', () => {
  const belongsTo = { scenario: 'tenpenny-hall', sessions: ['one', 'two'] }
  expect(readReview({ for: belongsTo })).toEqual({ ok: true, review: emptyReview, belongsTo })
})

test('what is left out, or left empty, is that of an empty review', () => {
  expect(readReview({})).toEqual({ ok: true, review: emptyReview })
  expect(readReview(null)).toEqual({ ok: true, review: emptyReview })
  expect(readReview({ details: { committee: 'Audit', wards: null }, order: null })).toEqual({
    ok: true,
    review: { ...emptyReview, details: { committee: 'Audit' } },
  })
})

const wrong = [
  [{ detials: {} }, ['detials'], '`detials` is not known here: leave it out, or use `details`.'],
  [{ for: { scenario: 'hall' } }, ['for', 'sessions'], '`for.sessions` is missing: add it.'],
  [
    { details: { commitee: 'x' } },
    ['details', 'commitee'],
    '`details.commitee` is not known here: leave it out, or use `committee`.',
  ],
  [
    { progress: { banking: { status: 'done', zzzzzzzz: 1 } } },
    ['progress', 'banking', 'zzzzzzzz'],
    '`progress.banking.zzzzzzzz` is not known here: leave it out, or use one of status, note, date.',
  ],
  [{ details: { date: '19 January' } }, ['details', 'date'], '`details.date` has to be a day such as 2026-11-24.'],
  [
    { responses: { a: { minute: 12 } } },
    ['responses', 'a', 'minute'],
    '`responses.a.minute` has to be text: put it in quotation marks.',
  ],
  [
    { progress: { a: { status: 'late' } } },
    ['progress', 'a', 'status'],
    '`progress.a.status` has to be one of not-started, in-progress, done, overdue, dropped.',
  ],
  [
    { exempt: { a: { paragraphs: [8], why: 'x' } } },
    ['exempt', 'a', 'paragraphs', 0],
    '`exempt.a.paragraphs.1` has to be at most 7.',
  ],
  [{ exempt: { a: { paragraphs: [3] } } }, ['exempt', 'a', 'why'], '`exempt.a.why` is missing: add it.'],
  [{ order: 'banking' }, ['order'], '`order` has to be a list: a line for each, which begins with a dash.'],
  [{ controlsOpen: 'true' }, ['controlsOpen'], '`controlsOpen` has to be true or false, without quotation marks.'],
  [{ controlsOpen: 'yes' }, ['controlsOpen'], '`controlsOpen` has to be true or false.'],
  [{ order: [''] }, ['order', 0], '`order.1` has to be words.'],
  [{ edits: { '': { was: 'a', now: 'b' } } }, ['edits', ''], '`edits.` has to be named by a key.'],
  [
    { format: 2, novelty: 1 },
    ['format'],
    '`format` is 2: this was written by a newer version of Desktop Audit. Read it there.',
  ],
  [{ format: 0 }, ['format'], '`format` has to be 1.'],
  ['committee', [], 'The file has to be keys and values, each on a line of its own.'],
  [
    { added: [whole.added[0], whole.added[0]] },
    ['added', 1, 'id'],
    '`added.2.id` is the id of another one too: give each its own.',
  ],
] as const

test.for(wrong)('%j is refused, with its place and what to do', ([value, path, sentence]) => {
  expect(readReview(value)).toEqual({ ok: false, path, sentence, others: [] })
})

test('of several mistakes all are told, the first before the others', () => {
  const reading = readReview({
    details: { date: 1, zz: 1, yy: 2 },
    added: [{ id: 'a', text: 'b', owner: 'c' }],
  })
  const paths = reading.ok ? [] : [reading, ...reading.others].map(({ path }) => path.join('.'))
  expect(paths).toEqual([
    'details.date',
    'details.zz',
    'details.yy',
    'added.0.pillar',
    'added.0.months',
    'added.0.because',
  ])
})

test('a review is read again from its file, which warns whoever opens it by itself', () => {
  const review = { ...emptyReview, exempt: { 'purpose:1': { paragraphs: [3], why: 'A claim is pending.' } } }
  const belongsTo = { scenario: 'larkspindle-parade', sessions: ['one'] }
  const file: unknown = JSON.parse(writeReview(review, belongsTo))
  expect(file).toMatchObject({ warning: 'May hold names and exempt matter. Not for publication.' })
  expect(readReview(file)).toEqual({ ok: true, review, belongsTo })
})

/** With every key told as one that has to be there: the compiler lets a key that may be left out pass for none. */
type Whole<Value> = Value extends readonly (infer Item)[]
  ? Whole<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]-?: Whole<Exclude<Value[Key], undefined>> }
    : Value

type Fits<One, Other> = [One] extends [Other] ? true : false

test('the shape and the interface have the same keys, with the same values', () => {
  type Shaped = Omit<z.infer<typeof reviewShape>, 'for' | 'warning'>
  expectTypeOf<Fits<Whole<Shaped>, Whole<Review>>>().toEqualTypeOf<true>()
  expectTypeOf<Fits<Whole<Review>, Whole<Shaped>>>().toEqualTypeOf<true>()
})
