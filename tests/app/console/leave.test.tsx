import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { atTheCall, consoleHome, count, prepareConsole } from '../support/console.ts'
import { committee, openScreenOf } from '../support/evening-device.ts'
import { expectNoViolations } from '../support/looking-back.ts'
import { holdingSession, onwards } from '../support/market-device.ts'
import { heading, press, settle } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

prepareConsole()

const leave = () => screen.getByRole('link', { name: 'Leave, or take a break' })

/** Whether the browser would ask before it closes the tab. */
function isHeld(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('someone who leaves while all is saved is asked nothing', async () => {
  const app = await atTheCall()
  expect(isHeld()).toBe(false)
  expect(leave().title).toBe('The room screen goes dark until you come back. Everything is saved.')
  await app.user.click(leave())
  await heading('Practise before it happens')
})

test('someone who leaves with a decision that is not saved is asked first, and offered the file', async () => {
  const app = await atTheCall()
  app.device.failing = 'no-room'
  await count(app, 3)
  await settle(app, 'Settle: A')
  await screen.findByText(/^The last decision is not saved on this device\./)
  expect(isHeld()).toBe(true)
  expect(leave().title).not.toContain('Nothing is lost')
  await app.user.click(leave())
  const question = within(screen.getByRole('dialog', { name: 'If you leave now, you will lose this' }))
  expect(question.getByText(/^The last decision is not saved .* Save a copy as a file\./)).toBeDefined()
  expect(address()).toBe(consoleHome)
  await expectNoViolations(app)

  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })
  await app.user.click(question.getByRole('button', { name: 'Save a copy as a file' }))
  expect(click).toHaveBeenCalledOnce()
  expect(question.getByText(/^Check that the file is there/)).toBeDefined()
  click.mockRestore()

  await app.user.click(question.getByRole('button', { name: 'Stay here' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await app.user.click(leave())
  await app.user.click(screen.getByRole('link', { name: 'Leave anyway' }))
  await heading('Practise before it happens')
})

test('someone who leaves with votes that are not saved is asked, until there is room again', async () => {
  const app = await atTheCall()
  app.device.failing = 'no-room'
  await count(app, 3)
  await screen.findByText(/The decisions you see here are saved\. There is no room left/)
  expect(isHeld()).toBe(true)
  await app.user.click(leave())
  expect(screen.getByText(/Session files do not hold unsettled votes: write them down\.$/)).toBeDefined()
  await press(app, 'Stay here')
  // Found first, as the next try by itself may come in between.
  const tryAgain = screen.getByRole('button', { name: 'Try again' })
  app.device.failing = undefined
  await app.user.click(tryAgain)
  await waitFor(() => expect(isHeld()).toBe(false))
  expect(leave().title).toContain('Everything is saved.')
})

test('a console that can only be read, as it is of another version, says where the session is ended', async () => {
  const session = played(marketScript, onwards)
  const scenario = { ...session.scenario, rules: 'c'.repeat(64) }
  const device = await holdingSession({ ...session, mode: 'group', group: committee, scenario })
  openScreenOf(device)
  const app = await openApp(consoleHome, { device })
  await app.user.click(await screen.findByRole('link', { name: 'End the session: save its file, and delete it' }))
  await heading('End the session')
  expect(address()).toBe('/end/session-1')
})
