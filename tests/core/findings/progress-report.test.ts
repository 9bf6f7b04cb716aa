import { expect, test } from 'vitest'
import { progressReport } from '../../../src/core/findings/progress-report.ts'
import { textsOfFindings } from '../../../src/core/findings/texts-of.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from './support/samples.ts'
import { detailsWithSecrets, reviewWithSecrets, secrets, sessionWithSecrets } from './support/secrets.ts'

test('it counts the recommendations by how they stand, and tells each', () => {
  const review = {
    progress: { cash: { status: 'done' as const, note: 'Cards only since May.', date: '2027-06-01' } },
  }
  const texts = textsOfFindings(progressReport(findingsFor(completeSession, fullDetails, review, 'a')))
  expect(texts).toEqual(
    expect.arrayContaining([
      'Progress on recommendations: Findings of a desktop audit: Tenpenny Hall (Part A)',
      'Two recommendations. How they stand:',
      'Done: 1',
      'Not yet reported: 1',
      'Done (1 June 2027)',
      'Cards only since May.',
      '19 July 2027',
      '[status and progress]',
    ]),
  )
})

test('a report without recommendations has none to follow up', () => {
  const none = findingsFor(stoppedSession, {}, { leftOut: ['cash', 'way-out'] })
  expect(textsOfFindings(progressReport(none))).toContain('The report made no recommendation.')
})

test('that of Part A holds nothing exempt, and every pointer in it leads somewhere', () => {
  const progress = JSON.stringify(
    progressReport(findingsFor(sessionWithSecrets, detailsWithSecrets, reviewWithSecrets(), 'a')),
  )
  expect(secrets.filter(secret => progress.includes(secret))).toEqual([])
  expect(progress).not.toContain('"ref"')
})
