import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LibraryStore } from '../../../../src/app/store/library-store.ts'
import { marketScript as script } from '../../../support/market.ts'
import { played } from '../../../support/played-session.ts'
import { forgetful, quiet, unreadable } from '../../store/support/fake-device.ts'
import { resuming } from '../../store/support/open.ts'
import { holding, holdingSession, onwards, tell } from '../../support/market-device.ts'
import { heading, press } from '../../support/on-screen.ts'
import { openApp } from '../../support/open-app.tsx'

test('a tab that only follows says so, offers nothing to decide, and shows what the other does', async () => {
  const device = await holding(onwards)
  const other = await resuming(device, 'session-1')
  await openApp('/play/session-1', { device })
  expect(await screen.findByText('Another tab has this session open.')).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
  await act(async () => {
    other.act(tell)
    await quiet()
  })
  await heading('What follows')
  await act(() => other.close())
  await waitFor(() => expect(screen.queryByText('Another tab has this session open.')).toBeNull())
})

test('a session that is deleted meanwhile says so', async () => {
  const device = await holding(onwards)
  await openApp('/play/session-1', { device })
  await heading('The call')
  await act(async () => {
    await new LibraryStore(device, undefined).remove('session-1')
    await quiet()
  })
  expect(await screen.findByText('This session was deleted on this device.')).toBeDefined()
  expect(leave().textContent).toBe('Leave')
  expect(asksBeforeClosing()).toBe(false)
  expect(screen.queryByRole('radio')).toBeNull()
})

test('what could not be stored is said, with a file as the way out', async () => {
  const device = await holding()
  const app = await openApp('/play/session-1/1', { device })
  await heading('The stall')
  expect(leave().textContent).toBe('Leave: your place is saved')
  expect(asksBeforeClosing()).toBe(false)
  device.failing = 'no-room'
  await press(app, 'Continue')
  expect(await screen.findByText(/What you did last is not saved\. There is no room left/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Save a copy as a file' })).toBeDefined()
  expect(leave().textContent).toBe('Leave')
  expect(screen.getByText('Not saved on this device.')).toBeDefined()
  expect(asksBeforeClosing()).toBe(true)
  // Found first, as the next try by itself may come in between.
  const tryAgain = screen.getByRole('button', { name: 'Try again' })
  device.failing = undefined
  await app.user.click(tryAgain)
  await waitFor(() => expect(screen.queryByText(/What you did last is not saved/)).toBeNull())
  expect(leave().textContent).toBe('Leave: your place is saved')
  expect(asksBeforeClosing()).toBe(false)
})

test('where the browser keeps nothing, no part of the page says that the place is saved', async () => {
  await openApp('/play/session-1', { device: forgetful(await holding(onwards)) })
  expect(await screen.findByText(/^This browser saves nothing/)).toBeDefined()
  expect(screen.queryByText(/your place is saved|^Saved on this device/)).toBeNull()
  expect(leave().textContent).toBe('Leave')
  expect(asksBeforeClosing()).toBe(true)
})

test('where the browser keeps nothing and nothing was done, the tab closes without a question', async () => {
  await openApp('/play/session-1', { device: forgetful(await holding()) })
  expect(await screen.findByText(/^This browser saves nothing/)).toBeDefined()
  expect(asksBeforeClosing()).toBe(false)
})

test('a session that the browser cannot read is not said to be deleted, and can be tried again', async () => {
  await openApp('/play/session-1', { device: unreadable(await holding(onwards)) })
  await heading('We could not read this session')
  expect(screen.getByText(/They are not deleted\./)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})

test('a session whose words have changed since is played on, and says so', async () => {
  const session = played(script, onwards)
  const device = await holdingSession({
    ...session,
    scenario: { ...session.scenario, words: 'c'.repeat(64) },
  })
  await openApp('/play/session-1', { device })
  expect(await screen.findByText('The wording of this scenario has changed since you began.')).toBeDefined()
  expect(await screen.findByLabelText('Tell the police')).toBeDefined()
})

test('a session of other rules can be read and not continued, and says so', async () => {
  const session = played(script, onwards)
  const device = await holdingSession({
    ...session,
    scenario: { ...session.scenario, rules: 'c'.repeat(64) },
  })
  await openApp('/play/session-1', { device })
  expect(await screen.findByText('This session was recorded in another version of the scenario.')).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('a session that is not on this device is said to be missing', async () => {
  await openApp('/play/nothing')
  expect(await heading('This session is not on this device')).toBeDefined()
})

test('a session of a scenario that is not here is kept and named', async () => {
  const session = played(script)
  const device = await holdingSession({ ...session, scenario: { ...session.scenario, id: 'other' } })
  await openApp('/play/session-1', { device })
  await heading('We do not have the scenario of this session')
  expect(screen.getByText(/a scenario we do not have: other/)).toBeDefined()
})

function leave(): HTMLElement {
  return screen.getByRole('link', { name: /^Leave/ })
}

/** Whether the browser would ask before it closes the tab. */
function asksBeforeClosing(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}
