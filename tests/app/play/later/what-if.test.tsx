import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { recordOf, type SessionRecord } from '../../../../src/app/store/storage.ts'
import { writeSession } from '../../../../src/core/session/session-file.ts'
import { fork } from '../../../../src/core/session/fork.ts'
import type { Intent, Session } from '../../../../src/core/session/session.ts'
import { marketScript as script } from '../../../support/market.ts'
import { after, played } from '../../../support/played-session.ts'
import type { FakeDevice } from '../../store/support/fake-device.ts'
import { books, heldBy, holdingSession, leave, onwards, tell } from '../../support/market-device.ts'
import { choose, follow, heading, press } from '../../support/on-screen.ts'
import { address, openApp, type OpenedApp } from '../../support/open-app.tsx'

const letters: Intent = { type: 'decided', scene: 'budget', picks: ['letters'] }
const parent = played(script, onwards, tell, ...books, leave, letters, {
  type: 'finished',
  scene: 'end-well',
})

function whatIfWith(...intents: readonly Intent[]): Session {
  const forked = fork(script, parent, 1, { id: 'fork-1', at: '2026-11-25T09:00:00.000Z' })
  if (!forked.ok) throw new Error(forked.refusal.code)
  return after(forked.session, script, ...intents)
}

const whatIf = whatIfWith({ type: 'decided', scene: 'call', picks: ['watch'] }, ...books, letters, {
  type: 'finished',
  scene: 'end-badly',
})

async function holdingBoth(...others: readonly Session[]): Promise<FakeDevice> {
  const device = await holdingSession(parent)
  for (const one of others) await device.storage.put(recordOf(one), undefined)
  return device
}

/** Opens a decision of the debrief, which is folded to what was chosen there. */
async function unfold(app: OpenedApp, title: string): Promise<void> {
  await app.user.click(await screen.findByRole('heading', { level: 3, name: title }))
}

/** The part of the page under one of its second headings. */
async function part(name: string) {
  const section = (await screen.findByRole('heading', { level: 2, name })).closest('section')
  if (section === null) throw new Error(`no part ${name}`)
  return within(section)
}

test('from the debrief another choice is tried, played on, and compared at the end', async () => {
  const device = await holdingSession(parent)
  const record = await device.storage.get('session-1')
  const app = await openApp('/debrief/session-1', { device })
  await unfold(app, 'The budget')
  await press(app, 'Try another choice at The budget')
  await heading('The budget')
  expect(await screen.findByText(/^Another way from “The budget” on\./)).toBeDefined()
  const before = within(await screen.findByRole('region', { name: 'As it was played, you decided' }))
  expect(before.getByRole('listitem').textContent).toBe('Letters')
  expect(screen.queryByRole('button', { name: 'Decide as before' })).toBeNull()
  await choose(app, 'Lights')
  await press(app, 'Check this decision')
  await press(app, 'Confirm')
  await follow(app, 'Continue')
  await follow(app, 'Compare the two plays')
  await heading('What if: two plays side by side')
  expect(await screen.findByText(/Another choice was tried at “The budget”/)).toBeDefined()
  expect(await device.storage.get('session-1')).toEqual(record)
  const forks = (await heldBy(device)).filter(id => id !== 'session-1')
  expect(address()).toBe(`/compare/${forks.join()}`)
})

test('a later decision can be made as before, by way of the usual check', async () => {
  const device = await holdingBoth(whatIfWith({ type: 'decided', scene: 'call', picks: ['watch'] }, ...books))
  const app = await openApp('/play/fork-1/6', { device })
  await press(app, 'Decide as before')
  await heading('The budget')
  expect(await screen.findByRole('heading', { level: 2, name: 'Check your decision' })).toBeDefined()
  expect(address()).toBe('/play/fork-1/6/check')
  await press(app, 'Change')
  await heading('The budget')
  expect((await screen.findByLabelText<HTMLInputElement>('Letters')).checked).toBe(true)
  await press(app, 'Check this decision')
  await press(app, 'Confirm')
  await heading('What follows')
})

test('without the play that it parts from, nothing is told of what was decided in it', async () => {
  await openApp('/play/fork-1/2', { device: await holdingSession(whatIfWith()) })
  expect(await screen.findByText(/so the two cannot be compared here\.$/)).toBeDefined()
  expect(screen.queryByRole('region', { name: 'As it was played, you decided' })).toBeNull()
})

test('a what-if that cannot be stored is not begun, and the decision says why', async () => {
  const device = await holdingSession(parent)
  const app = await openApp('/debrief/session-1', { device })
  await unfold(app, 'The call')
  device.failing = 'no-room'
  await press(app, 'Try another choice at The call')
  expect((await screen.findByText(/could not save another play/)).getAttribute('role')).toBe('alert')
  expect(address()).toBe('/debrief/session-1')
})

test('two plays stand side by side: scenes, boundaries, pillars, findings and recommendations', async () => {
  await openApp('/compare/fork-1', { device: await holdingBoth(whatIf) })
  await heading('What if: two plays side by side')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'How they ended',
    'Scene by scene',
    'Boundaries',
    'Pillar by pillar',
    'Findings',
    'Recommendations',
  ])
  const scenes = await part('Scene by scene')
  expect(scenes.getByText('The first scene is the same in both: “The stall”')).toBeDefined()
  expect(
    scenes.getAllByRole('row').map(row =>
      within(row)
        .queryAllByRole('cell')
        .map(cell => cell.textContent),
    ),
  ).toEqual([
    [],
    ['Decided: Tell the police', 'Decided: Watch by night'],
    ['Looked at: The booksMoved on.', 'Looked at: The books'],
    ['In both: The story went on.'],
    ['In both: Decided: Letters'],
    ['The story ended here.', 'Did not come here.'],
    ['Did not come here.', 'The story ended here.'],
  ])
  expect((await part('Boundaries')).getByText('No authorisation.')).toBeDefined()
  expect((await part('Recommendations')).getByText('That the Leader be asked to thank the police.')).toBeDefined()
  const links = screen.getByRole('navigation', { name: 'The two plays' })
  expect(
    within(links)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')),
  ).toEqual(['#/debrief/session-1', '#/debrief/fork-1'])
})

test('a per cent stands only where the debrief shows one', async () => {
  await openApp('/compare/fork-1', { device: await holdingBoth(whatIf) })
  const table = within(await screen.findByRole('table', { name: 'Points for each P in the two plays' }))
  const rows = table.getAllByRole('row').slice(1)
  expect(
    rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ['+5, 86 per cent', '+2, 43 per cent'],
    ['−1', '0'],
    ['0', '0'],
    ['No decision bore on this', 'No decision bore on this'],
  ])
})

test('the same choice once more is said to make no difference', async () => {
  const same = whatIfWith(tell, ...books, leave, letters, { type: 'finished', scene: 'end-well' })
  await openApp('/compare/fork-1', { device: await holdingBoth(same) })
  expect(await screen.findByText('The two plays do not differ: the same was decided in both.')).toBeDefined()
  expect(screen.getByText('The same was done in both plays, from beginning to end.')).toBeDefined()
})

test('without the play that it parts from, the what-if is shown alone and the page says why', async () => {
  await openApp('/compare/fork-1', { device: await holdingSession(whatIf) })
  await heading('What if: two plays side by side')
  expect(await screen.findByText('The play that this one parts from is not on this device.')).toBeDefined()
  const scenes = (await part('This play, scene by scene')).getAllByRole('listitem')
  expect(scenes.map(({ textContent }) => textContent)).toEqual([
    'The stall. The story went on.',
    'The call. Decided: Watch by night',
    'A look round. Looked at: The books',
    'The books. The story went on.',
    'The budget. Decided: Letters',
    'It goes badly. The story ended here.',
  ])
})

test('a parent that is not over is not told of, and can be gone on with', async () => {
  const device = await holdingSession({ ...parent, log: parent.log.slice(0, 3) })
  await device.storage.put(recordOf(whatIf), undefined)
  await openApp('/compare/fork-1', { device })
  expect(await screen.findByText('The play that this one parts from is not over on this device.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Play it to its end' }).getAttribute('href')).toBe('#/play/session-1')
})

test('what was recorded in another version is compared as far as it fits, and the page says so', async () => {
  const older = { ...parent, scenario: { ...parent.scenario, rules: 'c'.repeat(64) } }
  const device = await holdingSession(older)
  await device.storage.put(recordOf(whatIf), undefined)
  await openApp('/compare/fork-1', { device })
  expect(await screen.findByText(/belongs to another version of the scenario/)).toBeDefined()
  expect(await screen.findByRole('heading', { level: 2, name: 'Findings' })).toBeDefined()
})

test('a what-if that is under way is not compared yet', async () => {
  await openApp('/compare/fork-1', { device: await holdingBoth(whatIfWith()) })
  expect(await heading('This comes at the end')).toBeDefined()
})

test('the address of the play itself lists what was tried from it', async () => {
  await openApp('/compare/session-1', { device: await holdingBoth(whatIf) })
  await heading('What was tried from this play')
  expect((await screen.findByRole('link', { name: /^Compare the what-if begun on/ })).getAttribute('href')).toBe(
    '#/compare/fork-1',
  )
})

test('a what-if from a file opens without its parent, and every page says that it is missing', async () => {
  const app = await openApp('/')
  const file = new File([writeSession(whatIfWith())], 'small.session.json')
  await app.user.upload(screen.getByLabelText('Open a saved session file'), file)
  expect(await screen.findByText(/It is a what-if, and the session it starts from is not on this device/)).toBeDefined()
  expect(await screen.findByText('What if: another route from a session that is not on this device.')).toBeDefined()
  await follow(app, 'Continue it')
  await heading('The call')
  expect(await screen.findByText(/so the two cannot be compared here\.$/)).toBeDefined()
})

test.for<[string, (record: SessionRecord) => SessionRecord | null]>([
  ['the browser does not manage to read it', () => null],
  ['its text is damaged', record => ({ ...record, text: record.text.slice(0, 60) })],
])('of the play that a what-if parts from it is not said that it is gone where %s', async ([, read]) => {
  const device = await holdingBoth(whatIf)
  const get = async (id: string) => {
    const record = await device.storage.get(id)
    return id === 'session-1' && record !== undefined ? read(record) : record
  }
  await openApp('/compare/fork-1', { device: { ...device, storage: { ...device.storage, get } } })
  const notice = await screen.findByRole('region', {
    name: 'The play that this one parts from could not be read.',
  })
  expect(notice.textContent).toContain('Nothing was deleted, but the two cannot be compared now.')
  expect(screen.queryByText(/is not on this device/)).toBeNull()
})

test('lists say of a what-if which play it parts from', async () => {
  await openApp('/device', { device: await holdingBoth(whatIf) })
  const link = await screen.findByRole('link', { name: 'Small, what if' })
  expect(link.getAttribute('href')).toBe('#/debrief/fork-1')
  expect(screen.getByText(/^What if: another route from the session started on 24 November 2026/)).toBeDefined()
})
