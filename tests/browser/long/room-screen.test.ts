import { describe, expect } from 'vitest'
import { expectReadable, expectReadableDocuments } from '../support/room-readable.ts'
import { longestViews } from '../../support/room-views.ts'
import { draw, openRoom } from '../support/room-window.ts'
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

test('how a decision was settled, and who abstained, stand clear of its choices', async ({ visit }) => {
  const room = await openRoom(await visit('', { viewport: { width: 1024, height: 768 } }))
  const view = (await longestViews()).find(({ kind }) => kind === 'decision')
  if (view?.kind !== 'decision') throw new Error('there is no decision')
  await draw(room, 1, { ...view, how: 'By majority', abstentions: 1 })
  const [how, choices, abstained] = await room
    .locator('.room-decision__sides > :first-child > *')
    .evaluateAll(parts => parts.map(part => part.getBoundingClientRect()))
  expect((choices?.top ?? 0) - (how?.bottom ?? 0)).toBeGreaterThan(5)
  expect((abstained?.top ?? 0) - (choices?.bottom ?? 0)).toBeGreaterThan(5)
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
