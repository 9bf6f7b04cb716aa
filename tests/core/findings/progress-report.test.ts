import { expect, test } from 'vitest'
import { lacksProgress, progressReport } from '../../../src/core/findings/progress-report.ts'
import { lacksTracker } from '../../../src/core/findings/lacks-tracker.ts'
import { placesToFill } from '../../../src/core/findings/places-to-fill.ts'
import type { Review } from '../../../src/core/findings/review.ts'
import { textsOf, textsOfFindings } from '../../../src/core/findings/texts-of.ts'
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
      'Due: 19 July 2027',
      'Decision: [decision]',
      '[status and progress]',
    ]),
  )
})

test('a report without recommendations has none to follow up', () => {
  const none = findingsFor(stoppedSession, {}, { leftOut: ['cash', 'way-out'] })
  expect(textsOfFindings(progressReport(none))).toContain('The report made no recommendation.')
})

const mark = { paragraphs: [3], why: 'It is a secret.' }
const why =
  'It is information within paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972, and the public interest in ' +
  'withholding it was judged to outweigh that in disclosing it.'

/** A progress report of a report in which these are marked, and all was told. */
function followed(part: 'a' | 'b', keys: readonly string[], rest: Partial<Review> = {}) {
  const review: Partial<Review> = {
    responses: { cash: { decision: 'accepted' }, 'way-out': { decision: 'accepted' } },
    progress: { cash: { status: 'done' }, 'way-out': { status: 'overdue' } },
    controlsOpen: true,
    exempt: Object.fromEntries(keys.map(key => [key, mark])),
    ...rest,
  }
  return progressReport(findingsFor(completeSession, fullDetails, review, part))
}

const inShort = (...args: Parameters<typeof followed>) => textsOf(followed(...args).sections.slice(0, 1))

test.for([[['cash', 'way-out']], [['section:recommendations']]] as const)(
  'where all recommendations are exempt the public one says so, and does not say that there was none: %j',
  ([keys]) => {
    const what = keys.length === 1 ? 'The section' : 'Something in the section'
    expect(followed('a', keys).sections.map(({ title }) => title)).toEqual(['In short'])
    expect(inShort('a', keys)).toEqual(['In short', `${what} “Recommendations” is exempt and is in Part B. ${why}`])
  },
)

test.for(['cash', 'way-out'])('where one is exempt, first or last, it is not counted: %s', key => {
  expect(inShort('a', [key])).toEqual([
    'In short',
    `Something in the section “Recommendations” is exempt and is in Part B. ${why}`,
    'One recommendation is told here. How it stands:',
    key === 'cash' ? 'Overdue: 1' : 'Done: 1',
  ])
})

test('where the section on monitoring is exempt, nothing says that nobody has reported', () => {
  const report = followed('a', ['section:monitoring'])
  expect(inShort('a', ['section:monitoring'])).toEqual([
    'In short',
    `The section “Monitoring” is exempt and is in Part B. ${why}`,
    'Two recommendations. How they stand is not told here.',
  ])
  expect(textsOfFindings(report).filter(text => text === 'Progress: Exempt, and in Part B')).toHaveLength(2)
  expect(placesToFill({ ...report, titleBlock: [] })).toBe(0)
})

test('where the section on the response is exempt, no decision is asked for', () => {
  const report = followed('a', ['section:response'])
  expect(inShort('a', ['section:response'])[1]).toBe(`The section “Response” is exempt and is in Part B. ${why}`)
  expect(textsOfFindings(report).filter(text => text === 'Decision: Exempt, and in Part B')).toHaveLength(2)
  expect(placesToFill({ ...report, titleBlock: [] })).toBe(0)
})

test('where a section is exempt and was left out as well, nothing is denied either', () => {
  const report = followed('a', ['section:monitoring', 'section:response'], {
    leftOut: ['section:monitoring', 'section:response'],
  })
  expect(textsOf(report.sections.slice(0, 1))).toEqual([
    'In short',
    'Two recommendations. How they stand is not told here.',
  ])
  expect(placesToFill({ ...report, titleBlock: [] })).toBe(0)
})

test('that of Part B counts what is exempt, and says where the rest is', () => {
  expect(inShort('b', ['cash'])).toEqual([
    'In short',
    'This part tells of what is exempt and of nothing else. What is not exempt is in Part A.',
    'One recommendation is exempt. How it stands:',
    'Done: 1',
  ])
})

test('that of Part B says where no recommendation is exempt, and has no empty section', () => {
  const report = followed('b', ['section:controls'])
  expect(textsOf(report.sections)).toEqual(['In short', 'No recommendation is exempt.'])
})

test('that of Part B gives what is exempt of the response and of monitoring', () => {
  const report = followed('b', ['section:monitoring'])
  expect(report.sections.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 In short', '2 Monitoring'])
  expect(textsOf(report.sections)).toContain('Overdue')
})

test('that of Part B denies nothing where a section is exempt and no recommendation is', () => {
  const says = (...keys: readonly string[]) => inShort('b', keys)[1]
  expect(says('section:monitoring')).toBe(
    'No recommendation is exempt; what is exempt in the section “Monitoring” stands below.',
  )
  expect(says('section:response', 'section:monitoring')).toBe(
    'No recommendation is exempt; what is exempt in the sections “Response” and “Monitoring” stands below.',
  )
})

test('a part that has nothing to follow says why, and others have', () => {
  const marked = (part: 'draft' | 'a' | 'b', ...keys: readonly string[]) =>
    findingsFor(
      completeSession,
      {},
      { controlsOpen: true, exempt: Object.fromEntries(keys.map(key => [key, mark])) },
      part,
    )
  const lack = 'No recommendation is exempt, so Part B has none to follow: they are all in Part A.'
  const both = (findings: ReturnType<typeof marked>) => [lacksTracker(findings), lacksProgress(findings)]
  expect(both(marked('b', 'section:controls'))).toEqual([lack, lack])
  expect(both(marked('b', 'section:monitoring'))).toEqual([lack, undefined])
  expect(both(marked('b', 'cash'))).toEqual([undefined, undefined])
  expect(both(marked('a', 'section:recommendations'))).toEqual([undefined, undefined])
  expect(both(marked('draft'))).toEqual([undefined, undefined])
})

test('that of Part A holds nothing exempt, and every pointer in it leads somewhere', () => {
  const progress = JSON.stringify(
    progressReport(findingsFor(sessionWithSecrets, detailsWithSecrets, reviewWithSecrets(), 'a')),
  )
  expect(secrets.filter(secret => progress.includes(secret))).toEqual([])
  expect(progress).not.toContain('"ref"')
})
