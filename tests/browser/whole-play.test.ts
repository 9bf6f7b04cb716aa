import { expect } from 'vitest'
import { begin, choices, mouse, shortCase } from './support/player.ts'
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

test.for([
  { name: 'one and a half screens on a laptop', viewport: { width: 1366, height: 768 }, most: 1.5 },
  { name: 'three screens on a phone', viewport: { width: 375, height: 740 }, most: 3 },
])('the first choice of a decision comes within $name', async ({ viewport, most }, { visit }) => {
  const page = await visit('', { viewport })
  await begin(page, mouse())
  const box = await choices(page).first().boundingBox()
  expect((box?.y ?? Infinity) / viewport.height).toBeLessThan(most)
})

test('on a laptop the choices stand beside the story, and below it while a document is open', async ({ visit }) => {
  const page = await visit('', { viewport: { width: 1366, height: 768 } })
  await begin(page, mouse())
  const left = async () => (await choices(page).first().boundingBox())?.x
  const beside = await left()
  await page.getByRole('region', { name: 'New documents' }).getByRole('button').first().click()
  await page.getByRole('dialog').waitFor()
  const below = await left()
  expect(beside).toBeGreaterThan(683)
  expect(below).toBeLessThan(683)
})
