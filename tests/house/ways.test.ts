import { Session as Inspector } from 'node:inspector/promises'
import { expect, test } from 'vitest'
import { reportOf } from '../../src/core/findings/report-of.ts'
import { emptyReview } from '../../src/core/findings/review.ts'
import { decide } from '../../src/core/session/decide.ts'
import type { Session } from '../../src/core/session/session.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { completeSession, fullDetails } from '../core/findings/support/samples.ts'
import { beginningOf } from '../documents/support/small-findings.ts'
import { tenpennyHall } from '../core/findings/support/tenpenny-hall.ts'

/** How often each function with a name, of each file of `src` is called, by the engine's own count. */
async function callsIn(run: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const inspector = new Inspector()
  inspector.connect()
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await inspector.post('Profiler.takePreciseCoverage')
  await run()
  const { result } = await inspector.post('Profiler.takePreciseCoverage')
  await inspector.post('Profiler.stopPreciseCoverage')
  inspector.disconnect()
  return new Map(
    result.flatMap(({ url, functions }) => {
      const [, path] = /\/src\/((?:core|documents)\/.*)$/.exec(url) ?? []
      return path === undefined
        ? []
        : functions
            .filter(({ functionName }) => functionName !== '')
            .map(({ functionName, ranges: [range] }): [string, number] => [
              `${path} ${functionName} ${range?.startOffset}`,
              range?.count ?? 0,
            ])
    }),
  )
}

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
  const more = [...withIt].filter(([name, count]) => count > (without.get(name) ?? 0))
  const files = new Set(more.map(([name]) => name.split(' ')[0] ?? ''))
  const passed = [...files].filter(path => !path.startsWith('core/findings/')).toSorted()
  expect(passed).toContain('core/session/decide.ts')
  expect(passed).toContain('documents/docx/text.ts')
  // The list tells more than its length.
  expect(passed.slice(20)).toEqual([])
})
