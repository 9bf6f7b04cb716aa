import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { reportName } from '../../../src/app/store/report-sets.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { completeSession } from '../../core/report/support/samples.ts'
import { savedReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview, type Review } from '../../../src/core/report/review/review.ts'
import { keptFiles, openReport } from '../support/open-report.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

const saved = () => savedReview(completeSession.id)

/** The last step, with work that was done before. */
async function openStep(before: Partial<Review> = {}) {
  localStorage.setItem(reportName(completeSession.id), JSON.stringify({ review: before }))
  const opened = await openReport(completeSession, 'take-away')
  return { ...opened, open: screen.getByLabelText('Open saved work') }
}

test('work on a report is saved as a file and opened again, and what is no such file changes nothing', async () => {
  const { blobs, names } = keptFiles()
  const { user, unmount } = await openStep({ details: { committee: 'Scrutiny' } })
  await user.click(screen.getByRole('button', { name: 'Save your work as a file' }))
  await vi.waitFor(() => expect(names).toEqual(['tenpenny-hall-not-for-publication-review.json']))
  const text = (await blobs[0]?.text()) ?? ''
  expect(text.split('\n')[1]).toBe('  "warning": "May hold names and exempt matter. Not for publication.",')
  unmount()
  const { open } = await openStep()
  await user.upload(open, new File(['{"details":{"committe":"x"}}'], 'x-review.json'))
  expect(await screen.findByText(/^Not opened: .*committe/)).toBeDefined()
  await user.upload(open, new File([text], 'tenpenny-hall-not-for-publication-review.json'))
  expect(await screen.findByText(/^Opened\. The report is as you saved it\./)).toBeDefined()
  expect(saved().details).toEqual({ committee: 'Scrutiny' })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(saved()).toEqual(emptyReview)
})

const isASession =
  'Not opened: this is a session file, and not saved work on a report. Open it on the page “This device”.'

test.for([
  ['a session', writeSession(completeSession), isASession],
  ['a set of sessions', '{"format":1,"kind":"sessions","sessions":[]}', isASession],
  ['the data of a report', '{"kind":"report"}', 'Not opened: this is the data of a report, and not saved work on it.'],
] as const)('%s is no saved work, and is told by what it is', async ([, text, says]) => {
  const { user, open } = await openStep()
  await user.upload(open, new File([text], 'x.json'))
  expect(await screen.findByText(says)).toBeDefined()
})

test('saved work that is not UTF-8 is refused, and not opened with letters missing', async () => {
  const { user, open } = await openStep()
  const work = JSON.stringify({ details: { committee: 'Café' } })
  await user.upload(open, new File([Buffer.from(work, 'latin1')], 'x-review.json'))
  expect(await screen.findByText(/^Not opened: this file is not saved as UTF-8/)).toBeDefined()
})

/** Saved work, as a file of another report or of this one has it. */
function workFile(belongsTo: object): File {
  return new File([JSON.stringify({ controls: 'open', ...belongsTo })], 'x-review.json')
}

test.for([
  [
    { for: { scenario: 'tenpenny-hall', sessions: ['another'] } },
    /^The file belongs to another report\. One session is/,
  ],
  [{ for: { scenario: 'elsewhere', sessions: [completeSession.id] } }, /^The file belongs to a report of another scen/],
  [{}, /^The file does not say which report/],
] as const)('saved work of %j is opened here only after a question', async ([belongsTo, doubt]) => {
  const { user, open } = await openStep()
  await user.upload(open, workFile(belongsTo))
  expect(await screen.findByText(doubt)).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Please confirm' }))
  await user.click(screen.getByRole('button', { name: 'Keep what is here' }))
  expect(document.activeElement).toBe(open)
  expect(saved().controls).toBe('undecided')
  await user.upload(open, workFile(belongsTo))
  await user.click(await screen.findByRole('button', { name: 'Replace what is here' }))
  expect(saved().controls).toBe('open')
})

const mark = { paragraphs: [3], why: 'It names a firm.' }

test.for([
  [['scene:a', 'scene:b'], ['scene:a'], 'You would lose one mark of exemption made here.'],
  [['scene:a', 'scene:b'], ['scene:c'], 'You would lose two marks of exemption made here.'],
  [['scene:a'], ['scene:a', 'scene:b'], undefined],
] as const)('of the marks %j here and %j in the file, the question says: %s', async ([here, inFile, says]) => {
  const { id, scenario } = completeSession
  const marks = (keys: readonly string[]) => Object.fromEntries(keys.map(key => [key, mark]))
  const { user, open } = await openStep({ exempt: marks(here) })
  const belongsTo = { for: { scenario: scenario.id, sessions: [id] } }
  await user.upload(open, workFile({ ...belongsTo, exempt: marks(inFile) }))
  const question = await screen.findByRole('group', { name: 'Please confirm' })
  const said = [...question.querySelectorAll('p')].map(line => line.textContent)
  const begun = 'The file would replace your work on this report.'
  expect(said).toEqual([begun, ...(says === undefined ? [] : [says])])
})
