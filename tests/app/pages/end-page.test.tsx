import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Intent } from '../../../src/core/session/intent.ts'
import { holdingEvening, logOn } from '../support/evening-device.ts'
import { expectNoViolations, toTheEnd } from '../support/looking-back.ts'
import { heldBy } from '../support/market-device.ts'
import { heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

const home = '/end/session-1'
const noted: Intent = { type: 'noted', scene: 'call', text: 'Mr Reed would know.' }

// Loaded before the first test looks for what is on it.
beforeAll(() => import('../../../src/app/pages/end-page.tsx'), 30_000)
// jsdom hands no files over.
beforeEach(() => void vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())
Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })

async function open(...more: readonly Intent[]) {
  const device = await holdingEvening([...toTheEnd, ...more])
  const app = await openApp(home, { device })
  await heading('End the evening')
  return { ...app, device }
}

test('nothing can be wiped before the session file was saved', async () => {
  const app = await open()
  expect(screen.queryByRole('button', { name: 'Wipe this laptop' })).toBeNull()
  await press(app, 'Save the session file')
  expect(screen.getByText(/\.session\.json$/)).toBeDefined()
  await press(app, 'Wipe this laptop')
  expect(screen.getByText('Have you seen the session file where you saved it?')).toBeDefined()
  expect(await heldBy(app.device)).toEqual(['session-1'])
  await expectNoViolations(app)
})

test('wiping leaves nothing, and the last page says so because it has looked', async () => {
  const app = await open()
  await press(app, 'Save the session file')
  await press(app, 'Wipe this laptop')
  await press(app, 'Wipe it now')
  await heading('Nothing of this evening is left on this laptop')
  expect(address()).toBe('/ended')
  expect(await heldBy(app.device)).toEqual([])
  await expectNoViolations(app)
})

test('an evening of which nothing is to be kept is wiped without a copy, but not by one press', async () => {
  const app = await open()
  await app.user.click(screen.getByLabelText(/^Wipe without a copy/))
  await press(app, 'Wipe this laptop')
  expect(screen.getByText('There is no copy of this evening, and there will be none.')).toBeDefined()
  await press(app, 'Not yet')
  expect(await heldBy(app.device)).toEqual(['session-1'])
})

test('what was typed is listed before it is taken away, and can be erased', async () => {
  const app = await open(noted)
  await app.user.click(screen.getByText('Look through what was typed (1)'))
  expect(screen.getByText('Note at “The call”')).toBeDefined()
  await press(app, 'Erase: Mr Reed would know.')
  await press(app, 'Erase them')
  expect(await screen.findByText('Nothing was typed this evening.')).toBeDefined()
  expect(JSON.stringify(await logOn(app.device))).not.toContain('Reed')
})

test('it says what else is on this device and would go', async () => {
  const device = await holdingEvening(toTheEnd)
  const record = await device.storage.get('session-1')
  if (record === undefined) throw new Error('there is no session')
  await device.storage.put({ ...record, id: 'session-2' }, undefined)
  await openApp(home, { device })
  expect(await screen.findByText('one other session that is on this device;')).toBeDefined()
})

test('where something could not be deleted it stays on the page, and says what', async () => {
  const device = await holdingEvening(toTheEnd)
  vi.spyOn(device.storage, 'clear').mockResolvedValue(false)
  const app = await openApp(home, { device })
  await press(app, 'Save the session file')
  await press(app, 'Wipe this laptop')
  await press(app, 'Wipe it now')
  expect(await screen.findByText(/^Still here: the sessions\./)).toBeDefined()
  expect(address()).toBe(home)
})

test('the findings are written as Word', async () => {
  const app = await open()
  await press(app, 'Save the findings as Word')
  await waitFor(() => expect(screen.getByText(/-findings-.*\.docx$/)).toBeDefined(), {
    timeout: 20_000,
  })
}, 30_000)

test('the end of an evening does not open while the story goes on', async () => {
  const device = await holdingEvening([])
  await openApp(home, { device })
  expect(await heading('This comes at the end')).toBeDefined()
})

test('a device on which something is left says so on the last page', async () => {
  const device = await holdingEvening(toTheEnd)
  await openApp('/ended', { device })
  await heading('There is something on this laptop')
  expect(screen.getByText('One session is kept in this browser.')).toBeDefined()
})
