import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { recordOf, type SessionRecord } from '../../../src/app/store/storage.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { completeSession, stoppedSession } from '../../core/report/support/samples.ts'
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
  localStorage.setItem('desktop-audit report set-1', JSON.stringify({ review }))
}

test('a report is deleted only after a question, and is told by its committee and date', async () => {
  begunBefore()
  const { user } = await openAt('/reports')
  expect(await screen.findByText('Audit Committee, meeting on 19 January 2027')).toBeDefined()
  const remove = () => screen.getByRole('button', { name: /^Delete this report: Tenpenny Hall, two sessions/ })
  await user.click(remove())
  await user.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(document.activeElement).toBe(remove())
  expect(localStorage.getItem('desktop-audit report set-1')).not.toBeNull()
  await user.click(remove())
  await user.click(screen.getByRole('button', { name: 'Delete this report' }))
  expect(localStorage.getItem('desktop-audit report set-1')).toBeNull()
  expect(screen.queryByText('Started earlier')).toBeNull()
})

/** The report of both, where a device reads of them what it is told to. */
async function openSet(read: (record: SessionRecord) => SessionRecord | null | undefined) {
  begunBefore()
  const device = fakeDevice()
  for (const session of [completeSession, other]) await device.storage.put(recordOf(session), undefined)
  const get = async (id: string) => {
    const record = await device.storage.get(id)
    return record && read(record)
  }
  return openApp('/reports/set-1', {
    device: { ...device, storage: { ...device.storage, get } },
    scenarios: [hallEntry()],
  })
}

const damaged = (record: SessionRecord): SessionRecord => ({ ...record, text: record.text.slice(0, 60) })
const leftOut = () => screen.findByRole('region', { name: 'Some sessions are left out.' })

test('a session that is gone, and one that could not be read, are left out of a report with different words', async () => {
  const app = await openSet(record => (record.id === other.id ? undefined : record))
  expect((await leftOut()).textContent).toBe(
    'Some sessions are left out.One of its sessions is no longer on this device. The report uses the others.',
  )
  app.unmount()
  await openSet(record => (record.id === other.id ? damaged(record) : record))
  expect((await leftOut()).textContent).toBe(
    'Some sessions are left out.We could not read one of its sessions. It is not deleted. The report uses the others.',
  )
})

test.for<[string, (record: SessionRecord) => SessionRecord | null]>([
  ['the browser does not manage to read them', () => null],
  ['they are damaged', damaged],
])('a report is not said to be gone where its sessions are there, and %s', async ([, read]) => {
  await openSet(read)
  await screen.findByRole('heading', { level: 1, name: 'We could not make this report' })
  expect(screen.getByText(/^We could not read its sessions\. They are not deleted\./)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})

test('a report of which no session is left says that they are no longer here', async () => {
  await openSet(() => undefined)
  await screen.findByRole('heading', { level: 1, name: 'This report is not here' })
  expect(screen.queryByRole('region', { name: 'Some sessions are left out.' })).toBeNull()
})

test('choosing the same sessions again offers the report that there is', async () => {
  begunBefore()
  const { user } = await openAt('/reports')
  await user.click(await screen.findByRole('button', { name: /^Choose all/ }))
  expect(screen.getByRole('button', { name: 'Make another report of them' })).toBeDefined()
  const offer = within(screen.getByRole('region', { name: 'There is a report of these sessions already.' }))
  expect(offer.getByText(/Audit Committee, meeting on 19 January 2027/)).toBeDefined()
  await user.click(offer.getByRole('link', { name: /^Continue the report/ }))
  expect(address()).toBe('/reports/set-1')
})

test('a file that is not taken in stands apart from what was', async () => {
  const { user } = await openAt('/reports')
  await user.upload(screen.getByLabelText('Add session files'), new File(['{}'], 'holiday.json'))
  const refused = await screen.findByRole('region', { name: 'Not added' })
  expect(within(refused).getByText(/^holiday\.json: /)).toBeDefined()
  expect(screen.getByText(/One was not added: the list below says why\.$/)).toBeDefined()
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
  expect(screen.getByText('Choose one session, or several for a joint report.')).toBeDefined()
  const [one] = screen.getAllByRole('checkbox')
  if (one === undefined) throw new Error('no session')
  await user.click(one)
  await user.click(screen.getByRole('button', { name: 'Make the report' }))
  expect(address()).toMatch(/^\/findings\//)
})

test('a session that comes as a file is told apart by the name of the file', async () => {
  const { user } = await openAt('/reports')
  const given = { ...completeSession, id: 'from-a-file' }
  await user.upload(screen.getByLabelText('Add session files'), new File([writeSession(given)], 'ward-7.session.json'))
  expect(await screen.findByText(/, from ward-7\.session\.json$/)).toBeDefined()
})

test('that sessions were played under different versions is said before they make one report', async () => {
  const device = fakeDevice()
  const old = { ...other, scenario: { ...other.scenario, version: '0.9.0' } }
  for (const session of [completeSession, old]) await device.storage.put(recordOf(session), undefined)
  const { user } = await openApp('/reports', { device, scenarios: [hallEntry()] })
  await user.click(await screen.findByRole('button', { name: /^Choose all/ }))
  const versions = /^These were played under different versions of the scenario: .*0\.9\.0/
  expect(screen.getByRole('region', { name: versions })).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Make the report' }))
  expect(address()).toMatch(/^\/reports\//)
})

test.for<[string, string, string]>([
  [
    'a Word file',
    'PK\u0003\u0004',
    'This is a Word file or another packed file, not a session. If it is a case, use “Open a case file” on the first page.',
  ],
  ['the data of a report', '{"kind":"report"}', 'This is the data of a report, not a session.'],
  [
    'saved work',
    '{"details":{}}',
    'This is saved work on a report, not a session. Open it on the page of that report.',
  ],
])('%s that is dropped in is told by what it is', async ([, text, says]) => {
  const { user } = await openAt('/reports')
  await user.upload(screen.getByLabelText('Add session files'), new File([text], 'x.json'))
  const refused = await screen.findByRole('region', { name: 'Not added' })
  expect(refused.textContent).toContain(`x.json: ${says}`)
})

test('a session whose scenario is not here is not taken in, and not counted', async () => {
  const { user, device } = await openAt('/reports')
  const foreign = {
    ...completeSession,
    id: 'foreign',
    scenario: { ...completeSession.scenario, id: 'elsewhere' },
  }
  await user.upload(screen.getByLabelText('Add session files'), [
    new File([writeSession({ ...completeSession, id: 'third' })], 'fits.session.json'),
    new File([writeSession(foreign)], 'foreign.session.json'),
  ])
  expect(
    await screen.findByText('One session is on this device and chosen. One was not added: the list below says why.'),
  ).toBeDefined()
  expect(within(screen.getByRole('region', { name: 'Not added' })).getByRole('listitem').textContent).toBe(
    'foreign.session.json: Its scenario, “elsewhere”, is not part of this product, so no report can be made of it here. If it came as a case file, open that on the first page.',
  )
  expect(screen.getByText(/^Tenpenny Hall: 1 of 3 chosen$/)).toBeDefined()
  expect(await device.storage.get('foreign')).toBe(undefined)
})

test('a session on the device whose scenario is gone is not left out in silence', async () => {
  const device = fakeDevice()
  const foreign = { ...completeSession, scenario: { ...completeSession.scenario, id: 'elsewhere' } }
  await device.storage.put(recordOf(foreign), undefined)
  await openApp('/reports', { device, scenarios: [hallEntry()] })
  expect(await screen.findByText('One session on this device is not listed: the scenario is not here.')).toBeDefined()
  expect(screen.queryByText('There is no session on this device yet.')).toBeNull()
})

test('sessions are told apart by their group, their decisions and the ending they reached, and no two labels are the same', async () => {
  const device = fakeDevice()
  const alone = { ...completeSession, mode: 'solo' as const, group: undefined }
  for (const session of [completeSession, other, { ...alone, id: 'alone-1' }, { ...alone, id: 'alone-2' }])
    await device.storage.put(recordOf(session), undefined)
  await openApp('/reports', { device, scenarios: [hallEntry()] })
  const name = completeSession.group?.name ?? ''
  await screen.findAllByRole('checkbox', { name: new RegExp(`^${name}, started on `) })
  const told = screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .map(box => [
      box.labels?.[0]?.textContent,
      document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent,
    ])
  const aloneToTheEnd = 'One person, finished, three decisions, reached “The book is kept”, version 1.2.0'
  expect(told).toEqual([
    [
      'The back table, started on 24 November 2026, 10:00 am',
      'A group, finished, three decisions, reached “The book is kept”, version 1.2.0',
    ],
    ['Started on 24 November 2026, 10:00 am (1 of 3)', aloneToTheEnd],
    ['Started on 24 November 2026, 10:00 am (2 of 3)', aloneToTheEnd],
    ['Started on 24 November 2026, 10:00 am (3 of 3)', 'One person, stopped early, one decision, version 1.2.0'],
  ])
})

test('files are taken in wherever in the window they are dropped, and words that are dragged are left alone', async () => {
  const app = await openAt('/reports')
  await screen.findAllByRole('checkbox')
  const header = screen.getByRole('banner')
  expect(fireEvent.dragOver(header, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true)
  expect(fireEvent.drop(header, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true)
  const dataTransfer = { types: ['Files'], files: [new File(['{}'], 'holiday.json')] }
  expect(fireEvent.dragOver(header, { dataTransfer })).toBe(false)
  expect(fireEvent.drop(header, { dataTransfer })).toBe(false)
  expect((await screen.findByRole('region', { name: 'Not added' })).textContent).toContain('holiday.json: ')
  app.unmount()
  expect(fireEvent.drop(document.body, { dataTransfer })).toBe(true)
})
