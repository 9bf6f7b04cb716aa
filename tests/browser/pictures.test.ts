import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test as plain } from 'vitest'
import { test } from './support/visit.ts'

const assets = join(inject('built'), 'assets')

plain('every picture is a file of its own, and no script holds one', () => {
  const files = readdirSync(assets)
  const shared = readdirSync(join(import.meta.dirname, '../../scenarios/pictures'))
  for (const name of shared) {
    const built = files.filter(file => file.startsWith(name.replace('.svg', '-')) && file.endsWith('.svg'))
    expect([name, built.length]).toEqual([name, 1])
  }
  const scripts = files.filter(file => file.includes('script') && file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(4)
  expect(scripts.filter(file => readFileSync(join(assets, file), 'utf8').includes('data:image'))).toEqual([])
})

test.for([
  { wide: 1366, high: 768, most: 202 },
  { wide: 375, high: 740, most: 110 },
])(
  'at $wide pixels the picture of the first scene is shown, and leaves room for the choices',
  async (size, { visit }) => {
    const page = await visit('#/scenario/arthurs-coat', { viewport: { width: size.wide, height: size.high } })
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { level: 1, name: 'The green coat' }).waitFor()
    const picture = page.getByRole('img', { name: /^A lay-by under wooded hills/ })
    await expect.poll(() => page.locator('main img').count()).toBe(2)
    await expect.poll(() => notLoaded(page)).toEqual([])
    const box = await picture.boundingBox()
    expect(box?.height).toBeGreaterThan(90)
    expect(box?.height).toBeLessThanOrEqual(size.most)
  },
)

/** The pictures that could not be loaded, or whose place on the page does not have their shape. */
function notLoaded(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('main img')]
      .filter(
        ({ complete, naturalWidth, naturalHeight, width, height }) =>
          !complete || naturalWidth === 0 || Math.abs(naturalWidth / naturalHeight - width / height) > 0.1,
      )
      .map(({ src }) => src),
  )
}
