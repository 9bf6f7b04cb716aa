import type { Block } from '../../../src/core/report/block.ts'
import type { LoggedDecision, Report } from '../../../src/core/report/report.ts'
import type { Review } from '../../../src/core/report/review/review.ts'
import { wordsOffered } from '../../../src/core/report/sections/words.ts'
import { wordsOfReport } from '../../../src/documents/report-words.ts'
import { decided, played } from '../../core/report/support/played.ts'
import { completeSession, fullDetails, reportFor, stoppedSession } from '../../core/report/support/samples.ts'
import { tenpennyHall } from '../../core/report/support/tenpenny-hall.ts'

const implications = {
  financial: { says: 'About 30 days of staff time.', by: 'Section 151 Officer', on: '2026-12-02' },
  legal: { says: 'None beyond those of Appendix D.', by: 'Monitoring Officer', on: '2026-12-02' },
} as const

/** As an officer leaves it who worked on all of it: pictures, votes, answers, results, and what members typed. */
export const workedOn: Partial<Review> = {
  details: { ...fullDetails, showVotes: true, showPictures: true, respondWithin: '28-days', implications },
  include: wordsOffered(tenpennyHall.script, completeSession).map(({ source }) => source),
  controls: 'open',
  forward: ['cash', 'way-out'],
  planned: {
    cash: {
      lead: 'Head of Property',
      start: '2027-01-11',
      due: '2027-03-31',
      cost: 'No extra cost',
      success: 'A count',
    },
    'way-out': { lead: 'Head of People', start: '2027-02-01', due: '2027-06-30', cost: '5 days', success: 'Ten asked' },
  },
  responses: {
    cash: {
      decision: 'accepted',
      comment: 'Agreed.',
      reasons: 'It costs little.',
      date: '2027-01-20',
      minute: '44',
    },
    'way-out': { decision: 'in-principle', change: 'It begins with apprentices.', date: '2027-01-20' },
  },
  results: { 'two-signatures': { of: 10, good: 9, note: 'One was signed late.', date: '2027-02-01' } },
}

/** Before anybody has ticked or filled in anything. */
export const untouched = reportFor(completeSession)

export const whole = reportFor(completeSession, { review: workedOn })

export const brief = reportFor(completeSession, { form: 'brief', review: workedOn })

/** Where one decision and one recommendation are exempt. */
export const parts: Partial<Review> = {
  ...workedOn,
  exempt: {
    'decision:the-hire': { paragraphs: [7], why: 'The police are still looking into it.' },
    'recommendation:way-out': { paragraphs: [1, 3], why: 'It points at one caretaker.' },
  },
}

/** A report of one section, made by hand: for what no play brings about. */
export function smallReport(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return {
    ...whole,
    title: 'Tenpenny Hall: findings of an exercise',
    header: [{ name: 'Committee', value: [{ fill: 'committee' }] }],
    opening: [],
    sections: [{ id: 'only', number: '1', title: 'Only', isAppendix: false, blocks }],
    decisions: [],
    ...more,
  }
}

export const aDecision: LoggedDecision = {
  session: 'session-1',
  number: 'D1',
  at: '2026-11-24T19:05:30.000Z',
  scene: 'the-book',
  title: 'The booking book',
  actor: 'Ward councillor',
  asks: 'Whom do you tell?',
  decided: ['Tell internal audit'],
  others: ['Ask the caretaker', 'Watch the hall'],
  settled: 'majority',
  struck: false,
}

/** For what must hold of each. */
export const samples = [
  ['a whole report', whole],
  ['a brief', brief],
  ['a stopped session', reportFor(stoppedSession)],
] as const

const longest = 'a'.repeat(4_000)

/** What people paste: what it is, as typed, and as a file can bear it. */
export const nasty = [
  ['control characters', 'a\u0000b\u0007c\u000Bd\u001Be', 'abcde'],
  ['halves of characters', 'x\uD83Dy\uDC00z', 'x\uFFFDy\uFFFDz'],
  ['emoji and other scripts', '👩🏽‍⚖️ 🇬🇧 עברית العربية 中文', '👩🏽‍⚖️ 🇬🇧 עברית العربية 中文'],
  ['the end of a CDATA section', ']]> <![CDATA[ <w:t> &amp; &#0;', ']]> <![CDATA[ <w:t> &amp; &#0;'],
  ['tags and quotes', `</w:t><script>alert('1')</script>"`, `</w:t><script>alert('1')</script>"`],
  ['brackets and backslashes', String.raw`) Tj (\) \( ]>> endstream`, String.raw`) Tj (\) \( ]>> endstream`],
  ['a very long word', longest, longest],
  ['Welsh, Polish and Greek names', 'Siôn Ŵyn-Tŷ, Łukasz Żak, Νίκος', 'Siôn Ŵyn-Tŷ, Łukasz Żak, Νίκος'],
] as const

/** The same words where an officer types, and where a member does. */
export function reportWith(words: string): Report {
  const session = played(tenpennyHall, [
    { type: 'noted', scene: 'the-book', text: words },
    decided('the-book', 'tell-audit'),
    { type: 'stopped', scene: 'the-hire' },
  ])
  const include = wordsOffered(tenpennyHall.script, session).map(({ source }) => source)
  return reportFor(session, { review: { details: { contact: words }, include } })
}

/** Where lines break, and what parts a number from its words, is the format's affair; so are places for writing. */
const flat = (text: string) => text.replaceAll(/[\s\\/]+|\[\s*\]/g, '')

/** What a text does not hold of a report. The header of a brief leaves the committee to its subtitle. */
export function missingIn(report: Report, text: string): readonly string[] {
  const all = flat(text)
  return wordsOfReport(report).filter(words => words !== 'Committee' && !all.includes(flat(words)))
}
