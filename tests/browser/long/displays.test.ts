import { expect, inject, test as plainTest } from 'vitest'
import { laptop, openRoom, placeOf, projector, sitDown, type Seat } from '../support/displays.ts'

const test = plainTest.extend(
  'sit',
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads in the pattern which other fixtures this one needs: none.
  async ({}, { onCleanup }) => {
    const seats: Seat[] = []
    onCleanup(async () => {
      await Promise.all(seats.map(({ context }) => context.close()))
      expect(seats.flatMap(({ complaints }) => complaints)).toEqual([])
    })
    return async (displays: string, permission: 'granted' | 'denied' | 'prompt'): Promise<Seat> => {
      const seat = await sitDown(inject('address'), displays, permission)
      seats.push(seat)
      return seat
    }
  },
)

test('where it may, the room screen opens on the other display and fills it', async ({ sit }) => {
  const { page } = await sit(laptop + projector, 'granted')
  const room = await openRoom(page)
  await expect.poll(() => placeOf(room)).toEqual([1280, 0, 1024, 768])
  expect(await page.evaluate(() => window.screenX)).toBeLessThan(1280)
})

test('it asks for leave while the press is fresh, as no browser asks later', async ({ sit }) => {
  const { page } = await sit(laptop + projector, 'prompt')
  const room = await openRoom(page)
  expect(await page.evaluate(() => window.asked)).toEqual([true])
  await expect.poll(async () => (await placeOf(room))[0]).toBeLessThan(1280)
})

test('where leave is given while the window opens, it moves there', async ({ sit }) => {
  const { page, protocol } = await sit(laptop + projector, 'prompt')
  await protocol.send('Browser.setPermission', {
    permission: { name: 'window-management' },
    setting: 'granted',
  })
  const room = await openRoom(page)
  await expect.poll(() => placeOf(room)).toEqual([1280, 0, 1024, 768])
})

test('where that is refused, it opens on this display, and the session goes on', async ({ sit }) => {
  const { page } = await sit(laptop + projector, 'denied')
  const room = await openRoom(page)
  const [left = NaN, top = NaN, width = NaN] = await placeOf(room)
  expect([left + width <= 1280, top >= 0]).toEqual([true, true])
  await room.close()
  const again = await openRoom(page, 'Room screen')
  await page.keyboard.press('PageDown')
  await again.locator('.room-confidence').waitFor()
})

test('with one display no one is asked for anything', async ({ sit }) => {
  const { page } = await sit(laptop, 'prompt')
  const room = await openRoom(page)
  expect(await page.evaluate(() => window.asked)).toEqual([])
  expect((await placeOf(room))[0]).toBeLessThan(1280)
})
