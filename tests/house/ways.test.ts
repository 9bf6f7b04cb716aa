import { expect, test } from 'vitest'
import { reportOf } from '../../src/core/report/report.ts'
import { emptyReview, type Review } from '../../src/core/report/review/review.ts'
import { decide } from '../../src/core/session/decide.ts'
import type { Session } from '../../src/core/session/session.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { completeSession, fullDetails } from '../core/report/support/samples.ts'
import { callsIn, filesOnTheWay } from './calls.ts'
import { tenpennyHall } from '../core/report/support/tenpenny-hall.ts'

const report = (session: Session) =>
  toDocx(
    reportOf({
      ...tenpennyHall,
      sessions: [{ session, logDigest: 'd'.repeat(64) }],
      review: { ...emptyReview, details: fullDetails },
      part: 'draft',
      form: 'brief',
    }),
  )

test('a decision passes at most 20 files on its way to the Word file, the report’s own aside', async () => {
  const place = completeSession.log.findLastIndex(({ type }) => type === 'decided')
  const event = completeSession.log[place]
  if (event?.type !== 'decided') throw new Error('the sample decides nothing')
  const { at, ...intent } = event
  const before = { ...completeSession, log: completeSession.log.slice(0, place) }
  // Once beforehand, so that what is made only once counts for neither.
  await report(completeSession)
  await report(before)
  const without = await callsIn(() => report(before))
  const withIt = await callsIn(() => {
    const decided = decide(tenpennyHall.script, before, intent, at)
    if (!decided.ok) throw new Error(decided.refusal.code)
    return report(decided.session)
  })
  const passed = filesOnTheWay(withIt, without).filter(path => !path.startsWith('core/report/'))
  expect(passed).toContain('core/session/decide.ts')
  expect(passed).toContain('core/session/decide.ts')
  // The list tells more than its length.
  expect(passed.slice(20)).toEqual([])
})

test('an exempt mark passes at most 8 files from the review to Part A', async () => {
  const sessions = [{ session: completeSession, logDigest: 'd'.repeat(64) }]
  const partA = (exempt: Review['exempt']) => () => {
    const review: Review = { ...emptyReview, controls: 'open', details: fullDetails, exempt }
    return Promise.resolve(reportOf({ ...tenpennyHall, sessions, review, part: 'a', form: 'full' }))
  }
  const marked = partA({ 'decision:the-hire': { paragraphs: [3], why: 'A claim is pending.' } })
  // Once beforehand, so that what is made only once counts for neither.
  await partA({})()
  await marked()
  const without = await callsIn(partA({}))
  const passed = filesOnTheWay(await callsIn(marked), without)
  expect(passed).toContain('core/report/review/review.ts')
  expect(passed.slice(8)).toEqual([])
})
