import { expect, test } from 'vitest'
import { reportFileName, trackingDownloads } from '../../../../src/app/ui/documents/report-files.ts'
import type { Findings } from '../../../../src/core/findings/findings.ts'
import type { Part } from '../../../../src/core/findings/part.ts'
import { reportOf } from '../../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../../src/core/findings/review.ts'
import { completeSession, findingsFor } from '../../../core/findings/support/samples.ts'
import { tenpennyHall } from '../../../core/findings/support/tenpenny-hall.ts'

const day = completeSession.startedAt.slice(0, 10)
const named = (findings: Findings) => reportFileName(findings, 'findings')
const exempt = { 'section:controls': { paragraphs: [7], why: 'It tells where to look.' } }
const marked = (part: Part) => findingsFor(completeSession, {}, { exempt }, part)

test('each part has a name of its own', () => {
  expect(named(findingsFor(completeSession))).toBe(`tenpenny-hall-findings-${day}-draft`)
  expect(named(marked('a'))).toBe(`tenpenny-hall-findings-${day}-part-a`)
  expect(named(marked('b'))).toBe(`tenpenny-hall-findings-${day}-part-b-not-for-publication`)
})

test('once something is marked exempt, the name of a draft says that it is not for publication', () => {
  expect(named(marked('draft'))).toBe(`tenpenny-hall-findings-${day}-draft-not-for-publication`)
})

test('a report on several sessions is not named as one on the last of them', () => {
  const plays = ['one', 'two'].map(id => ({ session: { ...completeSession, id }, logDigest: undefined }))
  const several = reportOf({ ...tenpennyHall, plays, review: emptyReview, part: 'draft' })
  expect(named(several)).toBe(`tenpenny-hall-findings-of-2-sessions-${day}-draft`)
})

test('where no recommendation is exempt, Part B offers neither a tracker nor a progress report', () => {
  const ids = (findings: Findings) => trackingDownloads(findings).map(({ id }) => id)
  expect(ids(marked('a'))).toEqual(['tracker', 'log', 'progress'])
  expect(ids(marked('b'))).not.toContain('tracker')
  expect(ids(marked('b'))).not.toContain('progress')
})
