import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { crashInVote } from '../support/crash.ts'
import { beginEvening, openRoomWindow, remote, countHands, inVote, settle } from '../support/evening.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { test } from '../support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test(
  'a full disk is said at once, the evening can be saved as a file, and goes on once there is room',
  { timeout: 120_000 },
  async ({ visit }) => {
    const { console, room } = await inVote(await visit('', laptop))
    const device = await console.context().newCDPSession(console)
    const { origin } = new URL(console.url())
    await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await countHands(console, 28)
    // Chromium counts the room that is left every half minute only, and writes until then.
    await console.getByText(/The decisions you see here are saved\. There is no room left/).waitFor({ timeout: 60_000 })
    await settle(console)
    await room.getByText('By majority').waitFor()
    await console.getByText(/^The last decision is not saved on this device\./).waitFor()
    await console.getByRole('link', { name: 'Leave, or take a break' }).click()
    const question = console.getByRole('dialog', { name: 'If you leave now, you will lose this' })
    const coming = console.waitForEvent('download')
    await question.getByRole('button', { name: 'Save a copy as a file' }).click()
    expect((await coming).suggestedFilename()).toMatch(/^larkspindle-parade-.*\.session\.json$/)
    await expectNoAxeViolations(console)
    await press(console, 'Stay here')
    await device.send('Storage.overrideQuotaForOrigin', { origin })
    await press(console, 'Try again')
    // Both the decisions and what is in hand: the notice stands until the last of them is written.
    await console.getByRole('button', { name: /^Try(ing)? again/ }).waitFor({ state: 'detached' })
    await console.reload()
    await console.getByRole('button', { name: 'Undo the last decision' }).waitFor()
    await room.getByText('By majority').waitFor()
  },
)

test('a room screen that was closed by mistake is missed within five seconds, and opened again by a button', async ({
  visit,
}) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  await console.getByText('The room sees').waitFor()
  await room.close()
  await console.getByText('The room screen is not open.').waitFor({ timeout: 5_000 })
  await expectNoAxeViolations(console)
  const opening = console.context().waitForEvent('page')
  await press(console, 'Open it')
  const again = await opening
  await again.locator('.room-welcome').waitFor()
  await console.getByText('The room sees').waitFor()
  expect(await console.getByText('The room screen is not open.').count()).toBe(0)
})

test('a console that is closed leaves the room screen lit, and one that opens without a screen asks first', async ({
  visit,
}) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  await remote(console, 'PageDown')
  await room.locator('.room-confidence').waitFor()
  const address = console.url()
  const other = await console.context().newPage()
  await console.close()
  // Nothing is to happen, so there is nothing to wait for.
  await room.waitForTimeout(500)
  expect(await room.locator('.room-confidence').isVisible()).toBe(true)
  await other.goto(address)
  await other.getByRole('button', { name: 'Next' }).waitFor()
  await room.close()
  await other.reload()
  await other.getByRole('heading', { level: 1, name: 'Is this screen also on the projector?' }).waitFor()
  await other.getByText('Your session is where you left it.').waitFor()
  await expectNoAxeViolations(other)
  const again = await openRoomWindow(other)
  await again.locator('.room-confidence').waitFor()
  await other.getByText('The room sees').waitFor()
})

test(
  'a browser that is killed in the middle of a vote comes back to that vote, hidden hands and all',
  { timeout: 120_000 },
  () => crashInVote(inject('address')),
)
