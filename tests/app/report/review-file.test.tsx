import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { reportName } from '../../../src/app/store/report-sets.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { completeSession } from '../../core/findings/support/samples.ts'
import { keptFiles, openFindings, ready, steps, unfold } from '../support/open-findings.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// jsdom has createObjectURL only when something gives it one.
Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} })

test('work on a report is saved as a file and opened again, and what is no such file changes nothing', async () => {
  const { blobs, names } = keptFiles()
  const { user, unmount } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  await user.type(screen.getByLabelText('Committee'), 'Scrutiny')
  await user.click(screen.getByRole('button', { name: 'Save your work as a file' }))
  await vi.waitFor(() => expect(names).toEqual(['tenpenny-hall-not-for-publication-review.json']))
  const text = (await blobs[0]?.text()) ?? ''
  expect(text.split('\n')[1]).toBe('  "warning": "May hold names and exempt matter. Not for publication.",')
  unmount()
  localStorage.clear()
  await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  const open = screen.getByLabelText('Open saved work')
  await user.upload(open, new File(['{"details":{"committe":"x"}}'], 'x-review.json'))
  expect(await screen.findByText(/^Not opened: .*committe/)).toBeDefined()
  await user.upload(open, new File([text], 'tenpenny-hall-not-for-publication-review.json'))
  expect(await screen.findByText('Opened. The report is as it was left.')).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('Committee').value).toBe('Scrutiny')
})

const isASession =
  'Not opened: this is a session file, and not saved work on a report. Open it on the page “This device”, or take it in where one report of several sessions is made.'

test.for([
  ['a session', writeSession(completeSession), isASession],
  ['a set of sessions', '{"format":1,"kind":"sessions","sessions":[]}', isASession],
  [
    'the data of a report',
    '{"kind":"findings"}',
    'Not opened: this is the data of a report that was made, and not saved work on it.',
  ],
] as const)('%s is no saved work, and is told by what it is', async ([, text, says]) => {
  const { user } = await openFindings(completeSession)
  await ready()
  await user.upload(screen.getByLabelText('Open saved work'), new File([text], 'x.json'))
  expect(await screen.findByText(says)).toBeDefined()
})

test('saved work that is not UTF-8 is refused, and not opened with letters missing', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  const work = JSON.stringify({ details: { committee: 'Café' } })
  await user.upload(screen.getByLabelText('Open saved work'), new File([Buffer.from(work, 'latin1')], 'x-review.json'))
  expect(await screen.findByText(/^Not opened: this file is not saved as UTF-8/)).toBeDefined()
})

/** Saved work, as a file of another report or of this one has it. */
function workFile(belongsTo: object): File {
  return new File([JSON.stringify({ ...belongsTo, controlsOpen: true })], 'x-review.json')
}

test.for([
  [
    { for: { scenario: 'tenpenny-hall', sessions: ['another'] } },
    /^The file belongs to another report\. One session is/,
  ],
  [{ for: { scenario: 'elsewhere', sessions: [completeSession.id] } }, /^The file belongs to a report of another scen/],
  [{}, /^The file does not say which report/],
] as const)('saved work of %j is opened here only after a question', async ([belongsTo, doubt]) => {
  const { user } = await openFindings(completeSession)
  await ready()
  await user.upload(screen.getByLabelText('Open saved work'), workFile(belongsTo))
  expect(await screen.findByText(doubt)).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Please confirm' }))
  await user.click(screen.getByRole('button', { name: 'Keep what is here' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Open saved work'))
  expect(screen.getByText(/^Controls to test: decide/)).toBeDefined()
  await user.upload(screen.getByLabelText('Open saved work'), workFile(belongsTo))
  await user.click(await screen.findByRole('button', { name: 'Open it in place of what is here' }))
  expect(screen.getByText('Nothing is marked as exempt')).toBeDefined()
})

test('work that was done here is not replaced by the same report’s file without a question', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  await user.type(screen.getByLabelText('Committee'), 'S')
  const { id, scenario } = completeSession
  await user.upload(
    screen.getByLabelText('Open saved work'),
    workFile({ for: { scenario: scenario.id, sessions: [id] } }),
  )
  expect(await screen.findByText(/^You have worked on this report/)).toBeDefined()
  expect(screen.queryByText(/belongs to/)).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('Committee').value).toBe('S')
})

test.for([
  [['purpose:1', 'purpose:2'], ['purpose:1'], 'One mark of exemption made here would be gone.'],
  [['purpose:1', 'purpose:2'], ['purpose:3'], 'Two marks of exemption made here would be gone.'],
  [['purpose:1'], ['purpose:1', 'purpose:2'], null],
] as const)('of the marks %j here and %j in the file, the question says: %s', async ([here, inFile, says]) => {
  const { id, scenario } = completeSession
  localStorage.setItem(reportName(id), JSON.stringify({ review: { exempt: marks(here) } }))
  const { user } = await openFindings(completeSession)
  await ready()
  const belongsTo = { for: { scenario: scenario.id, sessions: [id] } }
  await user.upload(screen.getByLabelText('Open saved work'), workFile({ ...belongsTo, exempt: marks(inFile) }))
  const begun = 'You have worked on this report. What you did here would be gone.'
  const question = await screen.findByRole('group', { name: 'Please confirm' })
  const said = [...question.querySelectorAll('p')].map(line => line.textContent)
  expect(said).toEqual([begun, ...(says === null ? [] : [says]), 'Open it all the same?'])
})

function marks(keys: readonly string[]): object {
  return Object.fromEntries(keys.map(key => [key, { paragraphs: [3], why: 'It names a firm.' }]))
}
