import { expect, test } from 'vitest'
import { differences } from '../../src/cli/differences.ts'
import { implications, type Review } from '../../src/core/report/review/review.ts'
import { forms } from '../../src/core/report/telling.ts'
import { completeSession, fullDetails, reportFor, stoppedSession } from '../core/report/support/samples.ts'
import { tenpennyHall } from '../core/report/support/tenpenny-hall.ts'

const ids = Object.keys(tenpennyHall.notes.recommendations)
const each = <Value>(keys: readonly string[], value: Value) => Object.fromEntries(keys.map(key => [key, value]))

/** All that officers can write of a report, but for marks and what they leave out. */
const written: Partial<Review> = {
  details: {
    ...fullDetails,
    progressDate: '2027-07-19',
    decisionMaker: 'Cabinet',
    classification: 'Official',
    partNames: ['Part 1', 'Part 2'],
    why: 'We asked for it.',
    consultation: 'No one.',
    options: 'None.',
    backgroundPapers: 'A plan',
    respondWithin: '28-days',
    implications: each(implications, { says: 'None.', by: 'An officer' }),
    showVotes: true,
    showPictures: true,
  },
  forward: ids.slice(1),
  changed: each(ids, { to: 'Head of Parks' }),
  planned: each(ids, { lead: 'Head of Parks', start: '2027-02-01', due: '2027-03-01' }),
  responses: each(ids, { decision: 'accepted' as const }),
  progress: each(ids, { state: 'done' as const }),
  results: each(Object.keys(tenpennyHall.notes.measures), { of: 10, good: 9 }),
  controls: 'open',
}

test.for(forms.flatMap(form => (['draft', 'a'] as const).map(part => [form, part] as const)))(
  '%s, part %s: only what names officers’ words as its source is other than without them',
  ([form, part]) => {
    for (const session of [completeSession, stoppedSession]) {
      const report = reportFor(session, { form, part, review: written })
      const found = differences(
        report,
        reportFor(session, {
          form,
          part,
          review: { details: { showVotes: true, showPictures: true }, controls: 'open' },
        }),
      )
      expect(found.filter(one => one.restsOn === 'session' && one.report !== undefined)).toEqual([])
      expect(found.some(one => one.restsOn === 'officers')).toBe(true)
    }
  },
)
