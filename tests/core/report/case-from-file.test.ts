import { describe, expect, test } from 'vitest'
import { type Report, reportOf } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { type Form, forms } from '../../../src/core/report/telling.ts'
import { completeSession } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'
import { textsIn } from './support/texts.ts'

const limit = 'Its case came from a file, and is not from the council’s own set of cases.'
const method =
  'Someone opened the case from a file, so it was not checked with the council’s own set of cases. Before the council relies on it, an officer should find out who wrote it, and the Monitoring Officer should check its legal notes.'

function made(form: Form, part: 'draft' | 'a', isFromFile?: true): Report {
  const { script, notes } = tenpennyHall
  const sessions = [{ session: completeSession, logDigest: undefined }]
  return reportOf({ script: { ...script, isFromFile }, notes, sessions, review: emptyReview, part, form })
}

describe('a report on a case that someone opened from a file', () => {
  test('the brief, the paper and the full report say so among their limits, in the public part too', () => {
    for (const part of ['draft', 'a'] as const) {
      expect(textsIn(made('brief', part, true), 'brief/limits')).toContain(limit)
      for (const form of ['paper', 'full'] as const) expect(textsIn(made(form, part, true), 'limits')).toContain(limit)
    }
  })

  test('the appendix on the method says what to check', () => {
    expect(textsIn(made('full', 'a', true), 'appendix/method')).toContain(method)
  })

  test('no other report does', () => {
    for (const form of forms) expect(JSON.stringify(made(form, 'draft'))).not.toMatch(/from a file/)
  })
})
