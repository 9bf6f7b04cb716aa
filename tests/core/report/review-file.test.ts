import { describe, expect, test } from 'vitest'
import { otherReport, readReview, writeReview } from '../../../src/core/report/review/review-file.ts'
import { emptyReview, type Review } from '../../../src/core/report/review/review.ts'

const whole: Review = {
  format: 2,
  details: {
    committee: 'Crime and Disorder Committee',
    date: '2027-01-19',
    partNames: ['Part 1', 'Part 2'],
    respondWithin: '28-days',
    implications: { financial: { says: 'None.', by: 'Section 151 officer', on: '2027-01-04' } },
    showVotes: true,
  },
  include: ['event:session-1/3.0'],
  edits: { 'purpose/what': { was: 'The purpose.', now: 'Our purpose.', sources: ['session'] } },
  leftOut: ['appendix/law', 'recommendation:cash'],
  exempt: { 'decision:the-book': { paragraphs: [3, 7], why: 'It would tell where to look.' } },
  forward: ['banking', 'added-1'],
  changed: { banking: { to: 'Head of Property' } },
  added: [
    {
      id: 'added-1',
      text: 'count the keys each month',
      short: 'Count the keys',
      to: 'Head of Facilities',
      pillar: 'protect',
      partner: false,
      why: 'Nobody knows how many there are.',
      cost: '',
      success: '',
    },
  ],
  planned: { banking: { lead: 'Head of Property', start: '2027-02-01', due: '2027-04-30' } },
  responses: { banking: { decision: 'in-principle', change: 'One hall first.', date: '2027-03-01', minute: '12/27' } },
  progress: { banking: { state: 'lasts', shows: 'Ten of ten.', date: '2027-07-01' } },
  results: { 'two-signatures': { of: 10, good: 9, date: '2027-02-01' } },
  controls: 'closed',
  areResultsOpen: false,
}

test('a review is read as it was written, from a file that warns whoever opens it by itself', () => {
  const belongsTo = { scenario: 'tenpenny-hall', sessions: ['one', 'two'] }
  const file: unknown = JSON.parse(writeReview(whole, belongsTo))
  expect(file).toMatchObject({ warning: 'May hold names and exempt matter. Not for publication.' })
  expect(readReview(file)).toEqual({ ok: true, review: whole, belongsTo })
})

test('what is left out, or left empty, is that of an empty review', () => {
  expect(readReview(null)).toEqual({ ok: true, review: emptyReview })
  expect(readReview({ details: { committee: 'Audit', wards: null }, leftOut: null })).toEqual({
    ok: true,
    review: { ...emptyReview, details: { committee: 'Audit' } },
  })
})

const wrong = [
  [{ detials: {} }, ['detials'], '`detials` is not known here: leave it out, or use `details`.'],
  [{ for: { scenario: 'hall' } }, ['for', 'sessions'], '`for.sessions` is missing: add it.'],
  [
    { details: { implications: { financal: {} } } },
    ['details', 'implications', 'financal'],
    '`details.implications.financal` is not known here: leave it out, or use `financial`.',
  ],
  [
    { details: { implications: { legal: { zzzz: 'x' } } } },
    ['details', 'implications', 'legal', 'zzzz'],
    '`details.implications.legal.zzzz` is not known here: leave it out, or use one of says, by, on.',
  ],
  [{ details: { date: '19 January' } }, ['details', 'date'], '`details.date` must be a day such as 2026-11-24.'],
  [{ details: { partNames: ['One'] } }, ['details', 'partNames'], '`details.partNames` must be a list of two.'],
  [
    { responses: { a: { minute: 12 } } },
    ['responses', 'a', 'minute'],
    '`responses.a.minute` must be text: put it in quotation marks.',
  ],
  [
    { progress: { a: { state: 'late' } } },
    ['progress', 'a', 'state'],
    '`progress.a.state` must be one of agreed, done, lasts.',
  ],
  [
    { results: { a: { of: '10' } } },
    ['results', 'a', 'of'],
    '`results.a.of` must be a number, without quotation marks.',
  ],
  [
    { exempt: { a: { paragraphs: [8], why: 'x' } } },
    ['exempt', 'a', 'paragraphs', 0],
    '`exempt.a.paragraphs.1` must be at most 7.',
  ],
  [
    { edits: { a: { was: '', now: '', sources: ['scene'] } } },
    ['edits', 'a', 'sources', 0],
    '`edits.a.sources.1` must be `session`, or one of scene, decision, given, lead, passed, votes, measure, recommendation, finding, detail, event with a colon and an id.',
  ],
  [{ forward: 'banking' }, ['forward'], '`forward` must be a list: a line for each, which begins with a dash.'],
  [{ leftOut: [''] }, ['leftOut', 0], '`leftOut.1` must not be empty.'],
  [{ edits: { '': { was: 'a', now: 'b', sources: [] } } }, ['edits', ''], '`edits.` must have a key.'],
  [
    { format: 3, novelty: 1 },
    ['format'],
    '`format` is 3: a newer version of Desktop Audit wrote this. Open it in that version.',
  ],
  [{ format: 0 }, ['format'], '`format` must be 2.'],
  ['committee', [], 'The file must be keys and values, each on a line of its own.'],
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
  const reading = readReview({ details: { date: 1, zz: 1 }, added: [{ id: 'a', text: 'b' }] })
  const paths = reading.ok ? [] : [reading, ...reading.others].map(({ path }) => path.join('.'))
  expect(paths).toEqual([
    'details.date',
    'details.zz',
    'added.0.short',
    'added.0.to',
    'added.0.cost',
    'added.0.success',
    'added.0.pillar',
    'added.0.partner',
    'added.0.why',
  ])
})

describe('a review of format 1', () => {
  const older = {
    format: 1,
    for: { scenario: 'tenpenny-hall', sessions: ['one'] },
    details: { committee: 'Audit', respondWithin: 'two-months', includeMarks: true, foreword: 'We thank all.' },
    include: ['5c0e:12.0'],
    edits: { 'purpose:1x3f9k': { was: 'The purpose.', now: 'Our purpose.' } },
    added: [
      {
        id: 'added-1',
        text: 'That officers be requested to count the keys of every hall once a month.',
        owner: 'Head of Facilities',
        pillar: 'protect',
        months: 3,
        because: 'Nobody knows how many there are.',
      },
    ],
    order: ['added-1', 'banking'],
    leftOut: ['cash', 'section:log', 'section:made-from'],
    exempt: {
      banking: { paragraphs: [3], why: 'A claim is pending.' },
      'helped:protect': { paragraphs: [7], why: 'It would tell where to look.' },
    },
    controlsOpen: true,
    responses: { banking: { decision: 'accepted', comment: 'Agreed.' } },
    progress: {
      banking: { status: 'done', note: 'Since May.', date: '2027-07-01' },
      cash: { status: 'overdue', note: 'No post yet.' },
    },
  }

  test('is read, and all that has a place in a report of today keeps it', () => {
    expect(readReview(older)).toEqual({
      ok: true,
      belongsTo: older.for,
      review: {
        ...emptyReview,
        details: { committee: 'Audit', respondWithin: 'two-months' },
        include: ['event:5c0e/12.0'],
        edits: {
          'format-1:details.foreword': { was: '', now: 'We thank all.', sources: [] },
          'format-1:purpose:1x3f9k': { was: 'The purpose.', now: 'Our purpose.', sources: [] },
        },
        added: [
          {
            id: 'added-1',
            text: 'count the keys of every hall once a month',
            short: 'Count the keys of every hall …',
            to: 'Head of Facilities',
            pillar: 'protect',
            partner: false,
            why: 'Nobody knows how many there are.',
            cost: '',
            success: '',
          },
        ],
        leftOut: ['recommendation:cash', 'appendix/decisions', 'format-1:section:made-from'],
        exempt: {
          'recommendation:banking': { paragraphs: [3], why: 'A claim is pending.' },
          'format-1:helped:protect': { paragraphs: [7], why: 'It would tell where to look.' },
        },
        controls: 'open',
        responses: { banking: { decision: 'accepted', comment: 'Agreed.' } },
        progress: {
          banking: { state: 'done', shows: 'Since May.', date: '2027-07-01' },
          cash: { state: 'agreed', shows: 'Overdue. No post yet.' },
        },
      },
    })
  })

  test('need not say that it is one', () => {
    const { format: _format, ...unsaid } = older
    expect(readReview(unsaid)).toEqual(readReview(older))
  })

  test('closes the controls where their section was exempt', () => {
    const reading = readReview({
      format: 1,
      exempt: { 'section:controls': { paragraphs: [7], why: 'It tells where.' } },
    })
    expect(reading.ok && reading.review.controls).toBe('closed')
  })

  test('is refused with its own mistakes', () => {
    expect(readReview({ format: 1, progress: { a: { status: 'late' } } })).toMatchObject({
      sentence: '`progress.a.status` must be one of not-started, in-progress, done, overdue, dropped.',
    })
  })
})

test('a review of another report is told by what both have', () => {
  const here = { scenario: 'hall', sessions: ['a', 'b'] }
  expect(otherReport({ scenario: 'hall', sessions: ['b', 'a'] }, here)).toBeUndefined()
  expect(otherReport({ scenario: 'shop', sessions: ['a', 'b'] }, here)).toBe(
    'The file belongs to a report of another scenario.',
  )
  expect(otherReport({ scenario: 'hall', sessions: ['a'] }, here)).toBe(
    'The file belongs to another report. One session is named in it, two sessions are in this report, and one session is in both.',
  )
})
