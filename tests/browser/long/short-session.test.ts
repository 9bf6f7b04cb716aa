import { expect } from 'vitest'
import { beginEvening, Watch } from '../support/evening.ts'
import { test } from '../support/visit.ts'
import { wholeEvening } from '../support/whole-evening.ts'

const laptop = { viewport: { width: 1366, height: 768 } }

test('a session of 90 minutes puts fewer decisions to the room, and tells what the council chose at the others', async ({
  visit,
}) => {
  const evening = await beginEvening(await visit('', laptop), { isShort: true })
  let told = 0
  const watch = setInterval(() => {
    void evening.console
      .getByText('left out of this session')
      .count()
      .then(count => (told += count))
  }, 100)
  const { decisions } = await wholeEvening(evening, new Watch('larkspindle-parade'))
  clearInterval(watch)
  expect(decisions).toBeGreaterThanOrEqual(5)
  expect(decisions).toBeLessThanOrEqual(7)
  expect(told).toBeGreaterThan(0)
})
