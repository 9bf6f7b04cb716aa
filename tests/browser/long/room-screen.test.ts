import { describe, expect } from 'vitest'
import { expectReadable, expectReadableDocuments } from '../support/room-readable.ts'
import { openRoom } from '../support/room-window.ts'
import { test } from '../support/visit.ts'

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

describe.each(sizes)('at $width × $height', viewport => {
  test.for([false, true])(
    'everything can be read from the last row, dark: %s',
    { timeout: 240_000 },
    (dark, { visit }) => expectReadable(visit, viewport, dark),
  )

  test('so can every document, seen in its whole width', { timeout: 240_000 }, ({ visit }) =>
    expectReadableDocuments(visit, viewport),
  )
})

test('a mouse that no one moves is out of sight', async ({ visit }) => {
  const room = await openRoom(await visit())
  const cursor = () => room.locator('.room-page').evaluate(page => getComputedStyle(page).cursor)
  await room.mouse.move(200, 200)
  expect(await cursor()).toBe('auto')
  await expect.poll(cursor, { timeout: 5_000 }).toBe('none')
  await room.mouse.move(220, 220)
  await expect.poll(cursor).toBe('auto')
})
