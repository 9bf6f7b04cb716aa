import { expect } from 'vitest'
import { begin, mouse, shortCase } from './support/player.ts'
import { test } from './support/visit.ts'
import { testWholePlays } from './support/whole-plays.ts'

testWholePlays(shortCase)

test('each page of a play has a title of its own and the focus on its heading', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await expect.poll(() => page.title()).toBe('The green coat – Desktop Audit')
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(focused).toBe('H1')
})
