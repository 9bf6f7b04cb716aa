import { expect } from 'vitest'
import { beginEvening } from '../support/evening.ts'
import { test } from '../support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }

test('a remote goes on in the room screen, which has the focus once it fills the projector', async ({ visit }) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  await room.locator('.room-welcome').waitFor()
  await room.bringToFront()
  await room.keyboard.press('f')
  await expect.poll(() => room.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await room.keyboard.press('PageDown')
  await room.locator('.room-confidence').waitFor()
  await room.keyboard.press('ArrowRight')
  await room.locator('.room-scene').waitFor()
  await room.keyboard.press('b')
  await room.locator('.room-blank').waitFor()
  await room.keyboard.press('.')
  await room.locator('.room-scene').waitFor()
  await room.keyboard.press('PageUp')
  await room.locator('.room-confidence').waitFor()
  expect(await console.locator('.console-panel__title').innerText()).toBe(
    'How sure are you that our council would do well?',
  )
})

test('a reload of the room screen raises no alarm', async ({ visit }) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  await console.getByText('The room sees').waitFor()
  for (let reloads = 0; reloads < 3; reloads++) {
    await room.reload()
    await room.locator('.room-welcome').waitFor()
    expect(await console.getByText('The room screen is not open.').count()).toBe(0)
  }
})
