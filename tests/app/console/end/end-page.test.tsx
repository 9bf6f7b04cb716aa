import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Intent } from '../../../../src/core/session/session.ts'
import { marketScript } from '../../../support/market.ts'
import { played } from '../../../support/played-session.ts'
import { committee, holdingEvening, logOn } from '../../support/evening-device.ts'
import { expectNoViolations, toTheEnd } from '../../support/looking-back.ts'
import { heldBy, holdingSession, onwards } from '../../support/market-device.ts'
import { heading, press } from '../../support/on-screen.ts'
import { address, openApp } from '../../support/open-app.tsx'

const home = '/end/session-1'
const noted: Intent = { type: 'noted', scene: 'call', text: 'Mr Reed would know.' }

// Loaded before the first test looks for what is on it.
beforeAll(async () => ({ default: (await import('../../../../src/app/console/end/end-page.tsx')).EndPage }), 30_000)
// jsdom cannot save files.
beforeEach(() => void vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {}))
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})
Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })

async function open(...more: readonly Intent[]) {
  const device = await holdingEvening([...toTheEnd, ...more])
  const app = await openApp(home, { device })
  await heading('End the session')
  return { ...app, device }
}

test('nothing can be deleted before the session file was saved', async () => {
  const app = await open()
  expect(screen.queryByRole('button', { name: 'Delete everything' })).toBeNull()
  await press(app, 'Save the session file')
  expect(screen.getByText(/\.session\.json$/)).toBeDefined()
  await press(app, 'Delete this session')
  expect(screen.getByText('Have you checked that the session file is there?')).toBeDefined()
  expect(await heldBy(app.device)).toEqual(['session-1'])
  await expectNoViolations(app)
})

test('the page still knows what was saved when it is opened again, and asks again after a change', async () => {
  const app = await open(noted)
  await press(app, 'Save the session file')
  const saved = screen.getByText(/\.session\.json$/).textContent
  app.unmount()
  const again = await openApp(home, { device: app.device })
  await heading('End the session')
  expect(screen.getByText(/\.session\.json$/).textContent).toBe(saved)
  expect(screen.getByRole('heading', { name: /^Save the session file.*done/ })).toBeDefined()
  await again.user.click(screen.getByText('Check the typed text (1)'))
  await press(again, 'Erase: Mr Reed would know.')
  await press(again, 'Erase them')
  expect((await screen.findByText(/^You changed the session after you saved/)).textContent).toMatch(/Save it again\.$/)
  expect(screen.queryByRole('button', { name: 'Delete this session' })).toBeNull()
  await press(again, 'Save the session file')
  expect(screen.getByRole('button', { name: 'Delete this session' })).toBeDefined()
})

test('wiping everything leaves no session, and the last page says so because it has looked', async () => {
  const app = await open()
  await press(app, 'Save the session file')
  await app.user.click(screen.getByLabelText('Everything on this laptop'))
  await press(app, 'Delete everything')
  expect(screen.getByText('This deletes the session. There is no other session on this laptop.')).toBeDefined()
  await press(app, 'Delete it now')
  await heading('This session is no longer on this laptop')
  expect(screen.queryByText('Still in this browser')).toBeNull()
  expect(address()).toBe('/ended')
  expect(await heldBy(app.device)).toEqual([])
  await expectNoViolations(app)
})

/** The session, a what-if that parted from it, one that parted from that, and another play of the same scenario. */
async function withOthers() {
  const device = await holdingEvening(toTheEnd)
  const record = await device.storage.get('session-1')
  if (record === undefined) throw new Error('there is no session')
  await device.storage.put({ ...record, id: 'session-2', startedAt: '2026-11-12T19:00:00Z' }, undefined)
  await device.storage.put({ ...record, id: 'fork-2', mode: 'what-if', parent: 'fork-1' }, undefined)
  await device.storage.put({ ...record, id: 'fork-1', mode: 'what-if', parent: 'session-1' }, undefined)
  return { device, app: await openApp(home, { device }) }
}

test('only this session goes, with every what-if of it, and the last page names what is left', async () => {
  const { app, device } = await withOthers()
  localStorage.setItem('desktop-audit hidden', '["market"]')
  expect(await screen.findByText(/Also 2 what-ifs from it\.$/)).toBeDefined()
  await press(app, 'Save the session file')
  await press(app, 'Delete this session')
  expect(screen.getByText('This deletes the session. The other session stays.')).toBeDefined()
  await press(app, 'Delete it now')
  await heading('This session is no longer on this laptop')
  expect(await heldBy(device)).toEqual(['session-2'])
  const [first, second] = within(screen.getByRole('region', { name: 'Still in this browser' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(first).toMatch(/, started on 12 November 2026$/)
  expect(second).toMatch(/^the setting that hides /)
  await expectNoViolations(app)
  localStorage.clear()
})

test('a what-if of another session stays with that', async () => {
  const { app, device } = await withOthers()
  const record = await device.storage.get('session-2')
  if (record === undefined) throw new Error('there is no session')
  await device.storage.put({ ...record, id: 'fork-of-other', mode: 'what-if', parent: 'session-2' }, undefined)
  await press(app, 'Save the session file')
  await press(app, 'Delete this session')
  await press(app, 'Delete it now')
  await heading('This session is no longer on this laptop')
  expect((await heldBy(device)).toSorted()).toEqual(['fork-of-other', 'session-2'])
})

test('the session can be deleted before the sessions of the device are read', async () => {
  const device = await holdingEvening(toTheEnd)
  const storage = { ...device.storage, list: () => new Promise<never>(() => {}) }
  const app = await openApp(home, { device: { ...device, storage } })
  await heading('End the session')
  await press(app, 'Save the session file')
  await press(app, 'Delete this session')
  await press(app, 'Delete it now')
  await waitFor(async () => expect(await heldBy(device)).toEqual([]))
})

test('before everything goes, what else would go is named, and can be saved first', async () => {
  const { app, device } = await withOthers()
  await app.user.click(await screen.findByLabelText(/^Delete without saving a copy/))
  await app.user.click(screen.getByLabelText('Everything on this laptop'))
  await press(app, 'Delete everything')
  const group = within(screen.getByRole('group', { name: 'Please confirm' }))
  expect(group.getByRole('listitem').textContent).toMatch(/, 12 November 2026, not saved$/)
  await press(app, /^Save a copy: /)
  expect(await group.findByText(/, 12 November 2026, copy saved$/)).toBeDefined()
  await expectNoViolations(app)
  await press(app, 'Not yet')
  expect(await heldBy(device)).toHaveLength(4)
})

test('a group session of which nothing is to be kept is deleted without a copy, but not by one press', async () => {
  const app = await open()
  await app.user.click(screen.getByLabelText(/^Delete without saving a copy/))
  await press(app, 'Delete this session')
  expect(screen.getByText('There is no copy of this session.')).toBeDefined()
  await press(app, 'Not yet')
  expect(await heldBy(app.device)).toEqual(['session-1'])
})

test('what was typed is listed before it is taken away, and can be erased', async () => {
  const app = await open(noted)
  await app.user.click(screen.getByText('Check the typed text (1)'))
  expect(screen.getByText('Note at “The call”')).toBeDefined()
  await press(app, 'Erase: Mr Reed would know.')
  await press(app, 'Erase them')
  expect(await screen.findByText('No one typed anything in this session.')).toBeDefined()
  expect(JSON.stringify(await logOn(app.device))).not.toContain('Reed')
})

test('where something could not be deleted it stays on the page, and says what', async () => {
  const device = await holdingEvening(toTheEnd)
  vi.spyOn(device.storage, 'clear').mockResolvedValue(false)
  const app = await openApp(home, { device })
  await press(app, 'Save the session file')
  await app.user.click(screen.getByLabelText('Everything on this laptop'))
  await press(app, 'Delete everything')
  await press(app, 'Delete it now')
  expect(await screen.findByText(/^Still here: the sessions\./)).toBeDefined()
  expect(address()).toBe(home)
})

test('the findings are written as Word', async () => {
  const app = await open()
  await press(app, 'Save the findings as Word')
  await waitFor(() => expect(screen.getByText(/-full-.*\.docx$/)).toBeDefined(), {
    timeout: 20_000,
  })
}, 30_000)

test('the end of a group session does not open while the story goes on', async () => {
  const device = await holdingEvening([])
  await openApp(home, { device })
  expect(await heading('This comes at the end')).toBeDefined()
})

test('a group session of another version, which no one can stop, is saved and deleted all the same', async () => {
  const session = played(marketScript, onwards)
  const device = await holdingSession({
    ...session,
    mode: 'group',
    group: committee,
    scenario: { ...session.scenario, rules: 'c'.repeat(64) },
  })
  const app = await openApp(home, { device })
  await heading('End the session')
  expect(screen.getByText('This session was recorded in another version of the scenario.')).toBeDefined()
  expect(screen.queryByRole('link', { name: /^End the session/ })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Save the findings as Word' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Delete this session' })).toBeNull()
  await expectNoViolations(app)
  await press(app, 'Save the session file')
  await press(app, 'Delete this session')
  await press(app, 'Delete it now')
  await heading('This session is no longer on this laptop')
  expect(await heldBy(device)).toEqual([])
})

test('a device on which something is left says so on the last page', async () => {
  const device = await holdingEvening(toTheEnd)
  await openApp('/ended', { device })
  await heading('There are still sessions on this laptop')
  expect(screen.getByText('One session is still in this browser.')).toBeDefined()
})
