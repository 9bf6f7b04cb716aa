import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { writeSession } from '../../../src/core/session/write-session.ts'
import { recordOf } from '../../../src/app/store/session-record.ts'
import { completeSession, stoppedSession } from '../../core/findings/support/samples.ts'
import { fakeDevice } from '../store/support/fake-device.ts'
import { hallEntry } from '../support/hall-entry.ts'
import { address, openApp } from '../support/open-app.tsx'

afterEach(() => localStorage.clear())

const other = { ...stoppedSession, id: 'another-session' }

async function openAt(path: string) {
  const device = fakeDevice()
  for (const session of [completeSession, other]) await device.storage.put(recordOf(session), undefined)
  return openApp(path, { device, scenarios: [hallEntry()] })
}

const set = {
  id: 'set-1',
  scenario: completeSession.scenario.id,
  sessions: [other.id, completeSession.id],
  madeAt: '2026-11-24T09:00:00Z',
}

function begunBefore(): void {
  localStorage.setItem('desktop-audit report sets', JSON.stringify([set]))
  const review = { details: { committee: 'Audit Committee', date: '2027-01-19' } }
  localStorage.setItem('desktop-audit report set-1', JSON.stringify({ review, date: {} }))
}

test('a report is forgotten only after a question, and is told by its committee and date', async () => {
  begunBefore()
  const { user } = await openAt('/reports')
  expect(await screen.findByText('Audit Committee, meeting on 19 January 2027')).toBeDefined()
  const forget = () =>
    screen.getByRole('button', { name: /^Forget this report: Tenpenny Hall, two sessions/ })
  await user.click(forget())
  await user.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(document.activeElement).toBe(forget())
  expect(localStorage.getItem('desktop-audit report set-1')).not.toBeNull()
  await user.click(forget())
  await user.click(screen.getByRole('button', { name: 'Forget this report' }))
  expect(localStorage.getItem('desktop-audit report set-1')).toBeNull()
  expect(screen.queryByText('Begun before')).toBeNull()
})

test('choosing the same sessions again offers the report that there is', async () => {
  begunBefore()
  const { user } = await openAt('/reports')
  await user.click(await screen.findByRole('button', { name: /^Choose all/ }))
  await user.click(screen.getByRole('button', { name: 'Make the report' }))
  const offer = within(screen.getByRole('region', { name: 'There is a report of these sessions already.' }))
  expect(offer.getByText(/Audit Committee, meeting on 19 January 2027/)).toBeDefined()
  await user.click(offer.getByRole('link', { name: /^Go on with the report/ }))
  expect(address()).toBe('/reports/set-1')
})

test('a file that is not taken in stands apart from what was', async () => {
  const { user } = await openAt('/reports')
  await user.upload(screen.getByLabelText('Take in session files'), new File(['{}'], 'holiday.json'))
  const refused = await screen.findByRole('region', { name: 'Not taken in' })
  expect(within(refused).getByText(/^holiday\.json: /)).toBeDefined()
  expect(screen.getByText(/One was not taken in: the list below says why\.$/)).toBeDefined()
})

test('each session that is over leads to its findings from the page of the device', async () => {
  await openAt('/device')
  const links = await screen.findAllByRole('link', { name: /^Findings ?of Tenpenny Hall/ })
  expect(links.map(link => link.getAttribute('href'))).toEqual(
    expect.arrayContaining([`#/findings/${completeSession.id}`, `#/findings/${other.id}`]),
  )
})

test('one session that is chosen leads to its findings, and none to a sentence', async () => {
  const { user } = await openAt('/reports')
  await screen.findByRole('button', { name: /^Choose all/ })
  await user.click(screen.getByRole('button', { name: 'Make the report' }))
  expect(
    screen.getByText('Choose a session: one for its findings, or several for one report of all.'),
  ).toBeDefined()
  const [one] = screen.getAllByRole('checkbox')
  if (one === undefined) throw new Error('no session')
  await user.click(one)
  await user.click(screen.getByRole('button', { name: 'Make the report' }))
  expect(address()).toMatch(/^\/findings\//)
})

test('a session that comes as a file is told apart by the name of the file', async () => {
  const { user } = await openAt('/reports')
  const given = { ...completeSession, id: 'from-a-file' }
  await user.upload(
    screen.getByLabelText('Take in session files'),
    new File([writeSession(given)], 'ward-7.session.json'),
  )
  expect(await screen.findByText(/, from ward-7\.session\.json$/)).toBeDefined()
})

test('sessions of different versions make one report only after that is said', async () => {
  const device = fakeDevice()
  const old = { ...other, scenario: { ...other.scenario, version: '0.9.0' } }
  for (const session of [completeSession, old]) await device.storage.put(recordOf(session), undefined)
  const { user } = await openApp('/reports', { device, scenarios: [hallEntry()] })
  await user.click(await screen.findByRole('button', { name: /^Choose all/ }))
  await user.click(screen.getByRole('button', { name: 'Make the report' }))
  expect(
    screen.getByRole('region', {
      name: /^These were played under different versions of the scenario: .*0\.9\.0/,
    }),
  ).toBeDefined()
  expect(address()).toBe('/reports')
  await user.click(screen.getByRole('button', { name: 'Make the report all the same' }))
  expect(address()).toMatch(/^\/reports\//)
})

test.for<[string, string, string]>([
  ['a Word file', 'PK\u0003\u0004', 'This is a Word file, or another that is packed, and not a session.'],
  [
    'the data of a report',
    '{"kind":"findings"}',
    'This is the data of a report that was made, and not a session.',
  ],
  ['saved work', '{"details":{}}', 'This is saved work on a report, and not a session: it is opened where'],
])('%s that is dropped in is told by what it is', async ([, text, says]) => {
  const { user } = await openAt('/reports')
  await user.upload(screen.getByLabelText('Take in session files'), new File([text], 'x.json'))
  const refused = await screen.findByRole('region', { name: 'Not taken in' })
  expect(refused.textContent).toContain(`x.json: ${says}`)
})
