import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LibraryEntry } from '../../../../src/app/store/library-entry.ts'
import type { Place } from '../../../../src/core/machine/graph.ts'
import { readSession } from '../../../../src/core/session/session-reader.ts'
import { fakeDevice } from '../../store/support/fake-device.ts'
import { marketScript } from '../../../support/market.ts'
import { marketEntry } from '../../support/market-entry.tsx'
import { expectNoViolations } from '../../support/looking-back.ts'
import { heldBy } from '../../support/market-device.ts'
import { follow, heading, press } from '../../support/on-screen.ts'
import { address, openApp, type OpenedApp } from '../../support/open-app.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

async function groupOn({ device }: OpenedApp) {
  const [id] = await heldBy(device)
  const reading = readSession((await device.storage.get(id ?? ''))?.text ?? '')
  if (!reading.ok) throw new Error('no session')
  return { mode: reading.session.mode, group: reading.session.group }
}

test('one press is enough, for all has a good default', async () => {
  const app = await openApp('/scenario/small')
  await follow(app, 'Lead a group')
  await expectNoViolations(app)
  await press(app, 'Open the console')
  await heading('Is this screen also on the projector?')
  expect(address()).toMatch(/^\/console\/[0-9a-f]{32}$/)
  expect(await groupOn(app)).toEqual({
    mode: 'group',
    group: {
      name: 'The members',
      present: [],
      rule: 'majority',
      casting: 'The chair',
      minutes: 60,
      confidence: true,
    },
  })
})

test('what is said of the group is recorded with it', async () => {
  const app = await openApp('/evening/small')
  const { user } = app
  await user.type(await screen.findByLabelText('Name of the group'), 'Scrutiny Committee')
  await user.selectOptions(screen.getByLabelText('How they sit'), '2 tables')
  await user.clear(screen.getByLabelText('Minutes you have'))
  await user.type(screen.getByLabelText('Minutes you have'), '45 min')
  await user.type(screen.getByLabelText('How many members'), '9')
  await user.clear(screen.getByLabelText('Who has the casting vote'))
  await user.click(screen.getByLabelText('By consensus'))
  await user.click(screen.getByLabelText('Ask how sure they are, before and after'))
  await user.click(screen.getByText('Who is present (optional)'))
  await user.type(screen.getByLabelText('Names, one on each line'), 'Cllr Reed{Enter}{Enter} Cllr Vale ')
  await press(app, 'Open the console')
  const wrong = 'Minutes you have must be a number from 20 to 480'
  expect(screen.getByRole('alert').textContent).toBe(`There is a problem${wrong}`)
  await user.click(screen.getByRole('link', { name: wrong }))
  await user.keyboard('{Control>}a{/Control}45')
  await press(app, 'Open the console')
  await screen.findByText('What they will practise')
  expect((await groupOn(app)).group).toEqual({
    name: 'Scrutiny Committee',
    present: ['Cllr Reed', 'Cllr Vale'],
    attending: 9,
    rule: 'consensus',
    tables: ['Table 1', 'Table 2'],
    minutes: 45,
    confidence: false,
  })
})

test('decisions can be left out where the author says which, and the time is then 90 minutes', async () => {
  const app = await openApp('/evening/small', { scenarios: [shortEntry()] })
  await app.user.click(await screen.findByLabelText('Leave out decisions, to fit 90 minutes'))
  expect(screen.getByLabelText<HTMLInputElement>('Minutes you have').value).toBe('90')
  await press(app, 'Open the console')
  await heading('Is this screen also on the projector?')
  expect((await groupOn(app)).group).toMatchObject({ minutes: 90, short: true })
})

test('where no decision may be left out, that is not offered', async () => {
  await openApp('/evening/small')
  await screen.findByLabelText('Minutes you have')
  expect(screen.queryByLabelText(/^Leave out decisions/)).toBeNull()
})

test('where nothing can be saved the session is not begun, and that is said', async () => {
  const device = fakeDevice()
  device.failing = 'no-room'
  const app = await openApp('/evening/small', { device })
  await press(app, 'Open the console')
  expect(await screen.findByText(/could not save the session on this device/)).toBeDefined()
  expect(address()).toBe('/evening/small')
})

test('a scenario can be hidden from the list until the session, and shown again from the page of the device', async () => {
  const app = await openApp('/scenario/small')
  await press(app, 'Hide it from the first page until the session')
  expect(await screen.findByRole('button', { name: 'Show it on the first page' })).toBeDefined()
  app.unmount()
  const library = await openApp('/')
  expect(screen.queryByRole('link', { name: 'Small' })).toBeNull()
  library.unmount()
  const deviceApp = await openApp('/device')
  await press(deviceApp, /^Show it in the list again/)
  deviceApp.unmount()
  await openApp('/')
  expect(await screen.findByRole('heading', { level: 3 })).toBeDefined()
})

/** The market, of which the author lets a short session leave the call out. */
function shortEntry(): LibraryEntry {
  const call = { ...marketScript.graph.places['call'], cut: ['tell'] } as Place
  const graph = { ...marketScript.graph, places: { ...marketScript.graph.places, call } }
  return { ...marketEntry(), loadScript: () => Promise.resolve({ ...marketScript, graph }) }
}
