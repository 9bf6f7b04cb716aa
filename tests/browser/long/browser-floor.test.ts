import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { missingAtFloor } from '../../../src/build/browser-floor.ts'
import { build } from '../support/build.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { mouse, takeTurn } from '../support/player.ts'
import { test } from '../support/visit.ts'

let stick: string
let file: string

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'desktop-audit-floor-'))
  build(stick, 'one-file')
  file = join(stick, 'desktop-audit.html')
})

afterAll(() => rm(stick, { recursive: true }))

const forms = [
  ['the folder', () => inject('address')],
  ['the one file', () => pathToFileURL(file).href],
] as const

test.for(forms)(
  '%s plays a ten-minute case in a browser that has nothing newer than the oldest',
  { timeout: 120_000 },
  async ([, address], { visit }) => {
    const page = await visit('about:blank')
    await page.addInitScript(takeOut, missingAtFloor)
    await page.goto(address())
    expect(await page.evaluate(() => ['Iterator' in globalThis, 'map' in [].values()])).toEqual([false, false])
    await page.getByRole('link', { name: /^Arthur/ }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('complementary', { name: 'Case file' }).waitFor()
    for (let turns = 0; turns < 60; turns++) if ((await takeTurn(page, mouse())) === 'end') break
    await page.getByRole('heading', { level: 1, name: 'Key moments' }).waitFor()
  },
)

/** Runs in the page before anything else, so it may use nothing from this file. */
function takeOut(paths: readonly string[]): void {
  const found = paths.map(path => {
    const names = path.split('.')
    const last = names.pop() ?? ''
    const owner = names.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], globalThis)
    return { owner, last }
  })
  for (const { owner, last } of found) if (owner !== undefined) Reflect.deleteProperty(owner as object, last)
}

const sentence = (page: Page) => page.getByText('It needs Edge 109, Chrome 109, Firefox 128, Safari 16.4 or a newer')

test.for(forms)('%s says at once what it needs in a browser that is too old', async ([, address], { visit }) => {
  const page = await visit('about:blank')
  // No browser before Chromium 109, Firefox 120 and Safari 16.4 knows this unit.
  await page.addInitScript(() => {
    CSS.supports = (...asked: string[]) => !asked.join(' ').includes('1lh')
  })
  await page.goto(address())
  await sentence(page).waitFor({ timeout: 5_000 })
  expect(await page.getByRole('banner').count()).toBe(0)
})

test('where the script cannot be read, the sentence is there after a while, and not before', async ({ visit }) => {
  const page = await visit('about:blank', { expected: [/^uncaught: (?:$|.*Invalid regular expression)/] })
  // A flag that the oldest browsers cannot read stands for all that a still older one cannot.
  await page.route(/\/assets\/[^/]+\.js$/, route =>
    route.fulfill({ contentType: 'text/javascript', body: 'const later = /a/vu' }),
  )
  await page.goto(inject('address'))
  await sentence(page).waitFor({ state: 'attached' })
  expect(await sentence(page).isVisible()).toBe(false)
  await sentence(page).waitFor({ timeout: 20_000 })
  await expectNoAxeViolations(page)
})

test('where the script of the one file cannot be read, the sentence is there after a while', async ({ visit }) => {
  const text = await readFile(file, 'utf8')
  const broken = join(stick, 'broken.html')
  await writeFile(
    broken,
    text.replace(/<script>[^]*<\/script>/, () => '<script>const later = /a/vu</script>'),
  )
  const expected = [/Content Security Policy/, /^security policy: script-src-elem inline/]
  const page = await visit(pathToFileURL(broken).href, { expected })
  await sentence(page).waitFor({ timeout: 20_000 })
})

test('the sentence is never seen by those whose browser is new enough', async ({ visit }) => {
  const page = await visit('about:blank', { reducedMotion: true })
  await page.addInitScript(() => {
    const seen = () => {
      const element = document.querySelector('.not-started')
      if (element !== null && getComputedStyle(element).visibility === 'visible') window.wasSeen = true
      requestAnimationFrame(seen)
    }
    requestAnimationFrame(seen)
  })
  await page.goto(inject('address'))
  await page.getByRole('heading', { level: 1, name: 'Practise before it happens' }).waitFor()
  expect(await page.locator('.not-started').count()).toBe(0)
  expect(await page.evaluate(() => window.wasSeen)).toBeUndefined()
})

declare global {
  interface Window {
    wasSeen?: boolean
  }
}
