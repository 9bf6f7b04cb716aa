import { evidenceOf } from '../../../../src/core/findings/evidence-of.ts'
import type { Evidence } from '../../../../src/core/findings/evidence.ts'
import type { Findings } from '../../../../src/core/findings/findings.ts'
import type { Part } from '../../../../src/core/findings/part.ts'
import type { ReportDetails } from '../../../../src/core/findings/report-details.ts'
import { reportOf, wordsOffered } from '../../../../src/core/findings/report-of.ts'
import { emptyReview, type Review } from '../../../../src/core/findings/review.ts'
import { playedPath } from '../../../../src/core/session/played-path.ts'
import type { Intent, Session } from '../../../../src/core/session/session.ts'
import { decided, played } from './played.ts'
import { tenpennyHall } from './tenpenny-hall.ts'

const group = {
  name: 'The back table',
  present: ['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee', 'Ed You'],
  rule: 'majority',
} as const

const whole: readonly Intent[] = [
  decided('the-book', 'watch-hall'),
  { type: 'corrected' },
  {
    type: 'decided',
    scene: 'the-book',
    picks: ['tell-audit'],
    vote: {
      tally: [
        { choice: 'tell-audit', votes: 3 },
        { choice: 'ask-caretaker', votes: 2 },
      ],
      abstentions: 0,
      settled: 'majority',
      reason: 'It is what audit is for.',
      minority: 'He should have been asked first.',
    },
  },
  { type: 'noted', scene: 'the-book', text: 'Do we still take cash?\nAsk Facilities.', pillar: 'protect' },
  { type: 'timed-out', scene: 'the-hire' },
  decided('three-steps', 'bank', 'talk'),
  {
    type: 'disagreed',
    scene: 'the-hire',
    choice: 'let-run',
    pillar: 'pursue',
    text: 'The police would have said no.',
  },
  { type: 'finished', scene: 'kept' },
  { type: 'marked-key-event', scene: 'the-book' },
  {
    type: 'hindsight-answered',
    scene: 'the-book',
    measures: ['two-signatures'],
    own: ['A second key holder'],
  },
  { type: 'hindsight-finished' },
]

/** A group that corrected one decision, let the time run out at the next, and looked back at the end. */
export const completeSession: Session = played(tenpennyHall, whole, group)

/** One person who crossed a boundary and then stopped. */
export const stoppedSession: Session = played(tenpennyHall, [
  decided('the-book', 'watch-hall'),
  { type: 'stopped', scene: 'the-hire' },
])

export const fullDetails: ReportDetails = {
  committee: 'Crime and Disorder Committee',
  date: '2027-01-19',
  reportOf: 'Chief Internal Auditor',
  contact: 'Democratic Services, 01632 960 001',
  wards: 'All',
}

/** What a test asks of a report: `includeMembersWords` includes each text and name that there is. */
export interface Asked extends ReportDetails {
  readonly includeMembersWords?: boolean
}

export function findingsFor(
  session: Session,
  { includeMembersWords = false, ...details }: Asked = {},
  rest: Partial<Review> = {},
  part: Part = 'draft',
): Findings {
  const input = {
    ...tenpennyHall,
    plays: [{ session, logDigest: 'd'.repeat(64) }],
    review: { ...emptyReview, ...rest, details },
  }
  const include = includeMembersWords ? wordsOffered(input).map(({ key }) => key) : input.review.include
  return reportOf({ ...input, review: { ...input.review, include }, part })
}

export function evidenceFor(session: Session): Evidence {
  const { script, notes } = tenpennyHall
  return evidenceOf(script, notes, session, playedPath(script, session))
}
