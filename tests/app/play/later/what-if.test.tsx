import { act, screen, waitFor, within } from '@testing-library/react'
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
  await app.user.click(await screen.findByRole('heading', { level: 3, name: new RegExp(`${title}$`) }))
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
  expect(await screen.findByText(/^You are trying another choice at “The budget”\./)).toBeDefined()
  const before = within(await screen.findByRole('region', { name: 'The first time, you chose' }))
  expect(before.getByRole('listitem').textContent).toBe('Letters')
  expect(screen.queryByRole('button', { name: 'Choose the same again' })).toBeNull()
  await choose(app, 'Lights')
  await press(app, 'Check this decision')
  await press(app, 'Confirm')
  await follow(app, 'Continue')
  await follow(app, 'Compare both')
  await heading('What if: two sessions side by side')
  expect(await screen.findByText(/^The two sessions differ from “The budget” on\./)).toBeDefined()
  expect(await device.storage.get('session-1')).toEqual(record)
  const forks = (await heldBy(device)).filter(id => id !== 'session-1')
  expect(address()).toBe(`/compare/${forks.join()}`)
})

test('the choice that was made is refused where the what-if begins, in words, and after a reload too', async () => {
  const app = await openApp('/play/fork-1/2', { device: await holdingBoth(whatIfWith()) })
  await screen.findByRole('region', { name: 'The first time, you chose' })
  await choose(app, 'Tell the police')
  await press(app, 'Check this decision')
  const why = 'Select a different choice. The first time, you chose “Tell the police”.'
  const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent)
  await waitFor(() => expect(alerts().join(' ')).toContain(why))
  expect(address()).toBe('/play/fork-1/2')
  act(() => {
    history.replaceState({ picks: ['tell'] }, '', '#/play/fork-1/2/check')
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  })
  await waitFor(() => expect(address()).toBe('/play/fork-1/2'))
  await choose(app, 'Wait')
  await press(app, 'Check this decision')
  expect(await screen.findByRole('heading', { level: 2, name: 'Check your decision' })).toBeDefined()
})

test('two sessions are compared from the first choice that differs, wherever the what-if began', async () => {
  const later = whatIfWith(
    tell,
    ...books,
    leave,
    { type: 'decided', scene: 'budget', picks: ['lights'] },
    {
      type: 'finished',
      scene: 'end-well',
    },
  )
  await openApp('/compare/fork-1', { device: await holdingBoth(later) })
  expect(await screen.findByText(/^The two sessions differ from “The budget” on\./)).toBeDefined()
  expect(screen.queryByText(/“The call”/)).toBeNull()
})

test('a later decision can be made as before, by way of the usual check', async () => {
  const device = await holdingBoth(whatIfWith({ type: 'decided', scene: 'call', picks: ['watch'] }, ...books))
  const app = await openApp('/play/fork-1/6', { device })
  await press(app, 'Choose the same again')
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
  expect(await screen.findByText(/so you can’t compare the two here\.$/)).toBeDefined()
  expect(screen.queryByRole('region', { name: 'The first time, you chose' })).toBeNull()
})

test('a what-if that cannot be stored is not begun, and the decision says why', async () => {
  const device = await holdingSession(parent)
  const app = await openApp('/debrief/session-1', { device })
  await unfold(app, 'The call')
  device.failing = 'no-room'
  await press(app, 'Try another choice at The call')
  expect((await screen.findByText(/could not save another session/)).getAttribute('role')).toBe('alert')
  expect(address()).toBe('/debrief/session-1')
})

test('two plays stand side by side: scenes, boundaries, pillars, findings and recommendations', async () => {
  await openApp('/compare/fork-1', { device: await holdingBoth(whatIf) })
  await heading('What if: two sessions side by side')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'How they ended',
    'Scene by scene',
    'Out-of-bounds choices',
    'The four Ps',
    'Findings',
    'Recommendations',
  ])
  const scenes = await part('Scene by scene')
  expect(scenes.getByText('The first scene is the same: “The stall”')).toBeDefined()
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
    ['The story ended here.', 'Not reached'],
    ['Not reached', 'The story ended here.'],
  ])
  expect((await part('Out-of-bounds choices')).getByText('No authorisation.')).toBeDefined()
  expect((await part('Recommendations')).getByText('That the Leader be asked to thank the police.')).toBeDefined()
  const links = screen.getByRole('navigation', { name: 'The two sessions' })
  expect(
    within(links)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')),
  ).toEqual(['#/debrief/session-1', '#/debrief/fork-1'])
})

test('routes are compared only where looking back compares them', async () => {
  await openApp('/compare/fork-1', { device: await holdingBoth(whatIf) })
  const table = within(await screen.findByRole('table', { name: 'Points for each P in the two sessions' }))
  const rows = table.getAllByRole('row').slice(1)
  expect(
    rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ['+5, better than 7 routes in 10', '+2, better than 4 routes in 10'],
    ['−1, few routes did worse', '0'],
    ['0', '0'],
    ['No decision affected this', 'No decision affected this'],
  ])
})

test('the same choice once more is said to make no difference', async () => {
  const same = whatIfWith(tell, ...books, leave, letters, { type: 'finished', scene: 'end-well' })
  await openApp('/compare/fork-1', { device: await holdingBoth(same) })
  expect(await screen.findByText('The two sessions are the same: you made the same choices in both.')).toBeDefined()
  expect(screen.getByText('Both sessions are the same from beginning to end.')).toBeDefined()
})

test('without the play that it parts from, the what-if is shown alone and the page says why', async () => {
  await openApp('/compare/fork-1', { device: await holdingSession(whatIf) })
  await heading('What if: two sessions side by side')
  expect(await screen.findByText('Your first session is not on this device.')).toBeDefined()
  const scenes = (await part('This session, scene by scene')).getAllByRole('listitem')
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
  expect(await screen.findByText('Your first session has not ended on this device.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Play it to its end' }).getAttribute('href')).toBe('#/play/session-1')
})

test('what was recorded in another version is compared as far as it fits, and the page says so', async () => {
  const older = { ...parent, scenario: { ...parent.scenario, rules: 'c'.repeat(64) } }
  const device = await holdingSession(older)
  await device.storage.put(recordOf(whatIf), undefined)
  await openApp('/compare/fork-1', { device })
  expect(await screen.findByText(/in another version of this case/)).toBeDefined()
  expect(await screen.findByRole('heading', { level: 2, name: 'Findings' })).toBeDefined()
})

test('a what-if that is under way is not compared yet', async () => {
  await openApp('/compare/fork-1', { device: await holdingBoth(whatIfWith()) })
  expect(await heading('This comes at the end')).toBeDefined()
})

test('the address of the play itself lists what was tried from it', async () => {
  await openApp('/compare/session-1', { device: await holdingBoth(whatIf) })
  await heading('What you tried from this session')
  expect((await screen.findByRole('link', { name: /^Compare the what-if of/ })).getAttribute('href')).toBe(
    '#/compare/fork-1',
  )
})

test('a what-if from a file opens without its parent, and every page says that it is missing', async () => {
  const app = await openApp('/')
  const file = new File([writeSession(whatIfWith())], 'small.session.json')
  await app.user.upload(await screen.findByLabelText('Open a saved session file'), file)
  expect(await screen.findByText(/It is a what-if, and the session it starts from is not on this device/)).toBeDefined()
  expect(await screen.findByText('What if: another route from a session that is not on this device.')).toBeDefined()
  await follow(app, 'Continue it')
  await heading('The call')
  expect(await screen.findByText(/so you can’t compare the two here\.$/)).toBeDefined()
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
    name: 'We could not read your first session.',
  })
  expect(notice.textContent).toContain('It is not deleted, but we can’t compare the two now.')
  expect(screen.queryByText(/is not on this device/)).toBeNull()
})

test('lists say of a what-if which play it parts from', async () => {
  await openApp('/device', { device: await holdingBoth(whatIf) })
  const link = await screen.findByRole('link', { name: 'Small, what if' })
  expect(link.getAttribute('href')).toBe('#/debrief/fork-1')
  expect(screen.getByText(/^What if: another route from the session started on 24 November 2026/)).toBeDefined()
})
