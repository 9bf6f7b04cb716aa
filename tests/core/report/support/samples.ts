import { type PlayedSession, type Report, reportOf } from '../../../../src/core/report/report.ts'
import { emptyReview, type Part, type ReportDetails, type Review } from '../../../../src/core/report/review/review.ts'
import type { Form } from '../../../../src/core/report/telling.ts'
import type { Intent, Session } from '../../../../src/core/session/session.ts'
import { decided, played } from './played.ts'
import { tenpennyHall } from './tenpenny-hall.ts'

export const group = {
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
  { type: 'disagreed', scene: 'the-hire', choice: 'let-run', pillar: 'pursue', text: 'The police would have said no.' },
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

export interface Asked {
  readonly part?: Part
  readonly form?: Form
  readonly review?: Partial<Review>
}

/** A report of Tenpenny Hall, of one session or several. */
export function reportFor(
  sessions: Session | readonly Session[],
  { part = 'draft', form = 'full', review = {} }: Asked = {},
): Report {
  return reportOf({
    ...tenpennyHall,
    sessions: withDigests([sessions].flat()),
    review: { ...emptyReview, ...review },
    part,
    form,
  })
}

function withDigests(sessions: readonly Session[]): readonly PlayedSession[] {
  return sessions.map(session => ({ session, logDigest: 'd'.repeat(64) }))
}
