import { expect, test } from 'vitest'
import { reportOf } from '../../src/core/findings/report-of.ts'
import { emptyReview, type Review } from '../../src/core/findings/review.ts'
import { decide } from '../../src/core/session/decide.ts'
import type { Session } from '../../src/core/session/session.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { completeSession, fullDetails } from '../core/findings/support/samples.ts'
import { beginningOf } from '../documents/support/small-findings.ts'
import { callsIn, filesOnTheWay } from './calls.ts'
import { tenpennyHall } from '../core/findings/support/tenpenny-hall.ts'

const report = (session: Session) =>
  toDocx(
    beginningOf(
      reportOf({
        ...tenpennyHall,
        plays: [{ session, logDigest: 'd'.repeat(64) }],
        review: { ...emptyReview, details: fullDetails },
        part: 'draft',
      }),
    ),
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
  const passed = filesOnTheWay(withIt, without).filter(path => !path.startsWith('core/findings/'))
  expect(passed).toContain('core/session/decide.ts')
  expect(passed).toContain('documents/docx/text.ts')
  // The list tells more than its length.
  expect(passed.slice(20)).toEqual([])
})

test('an exempt mark passes at most 15 files from the review to Part A', async () => {
  const plays = [{ session: completeSession, logDigest: 'd'.repeat(64) }]
  const partA = (exempt: Review['exempt']) => () => {
    const review = { ...emptyReview, controlsOpen: true, details: fullDetails, exempt }
    return Promise.resolve(reportOf({ ...tenpennyHall, plays, review, part: 'a' }))
  }
  const marked = partA({ 'helped:pursue': { paragraphs: [3], why: 'A claim is pending.' } })
  // Once beforehand, so that what is made only once counts for neither.
  await partA({})()
  await marked()
  const without = await callsIn(partA({}))
  const passed = filesOnTheWay(await callsIn(marked), without)
  expect(passed).toContain('core/findings/part-of.ts')
  expect(passed.slice(15)).toEqual([])
})
