import { expect } from 'vitest'
import { authorsPlays, follow } from '../support/authors-plays.ts'
import { test } from '../support/visit.ts'

const two = authorsPlays().map(plays => plays.slice(0, 2))

test('each scenario has two plays to two endings', () => {
  expect(two.length).toBeGreaterThan(0)
  for (const plays of two) expect(new Set(plays.map(({ ending }) => ending)).size).toBe(2)
})

test.for(two.flat())(
  '$scenario, “$name”, comes to its ending in the browser',
  { timeout: 120_000 },
  async (play, { visit }) => {
    const page = await visit('', { reducedMotion: true })
    await follow(page, play, () => Promise.resolve())
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(play.ending)
  },
)
