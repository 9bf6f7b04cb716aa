import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { build } from '../support/build.ts'
import { findFirefox } from '../support/find-browser.ts'

// Playwright drives only a Firefox of its own, and Debian’s is the one that can be installed: so this is Puppeteer.
let firefox: Browser
let stick: string

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'desktop-audit-firefox-'))
  build(stick, 'one-file')
  firefox = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    args: ['--width=1280', '--height=900'],
    // Firefox says that it is there only when its first window is, which takes long on a busy machine.
    timeout: 120_000,
  })
}, 180_000)

afterAll(async () => {
  await firefox.close()
  await rm(stick, { recursive: true })
})

test('the folder plays a ten-minute case in Firefox, and keeps it', { timeout: 300_000 }, async () => {
  expect(await complaintsOfPlay(inject('address'))).toEqual([])
})

test('the one file plays a ten-minute case in Firefox, and keeps it', { timeout: 300_000 }, async () => {
  expect(await complaintsOfPlay(pathToFileURL(join(stick, 'desktop-audit.html')).href)).toEqual([])
})

/** Plays to the end, loads the page again and finds the session on the device. What the browser logs comes back. */
async function complaintsOfPlay(address: string): Promise<readonly string[]> {
  const context = await firefox.createBrowserContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(address)
  await press(page, 'a', /^Arthur/)
  await press(page, 'button', /^Start$/)
  await playToEnd(page)
  await heading(page, 'Key moments')
  await page.reload()
  await heading(page, 'Key moments')
  await page.goto(`${address}#/device`)
  await waitFor(page, 'h3', /^Arthur/)
  await context.close()
  return complaints
}

/** What a page of the player asks for. */
const step = /^(?:Check this decision|Confirm|Choose this|Continue|Look back)$/

/**
 * Takes the first choice, or the first two where there are boxes to tick, until the story is over. A press that hits nothing,
 * as it does on a busy machine, is made again.
 */
async function playToEnd(page: Page): Promise<void> {
  for (let turns = 0; turns < 80; turns++) {
    const before = page.url()
    const found = await waitFor(page, 'main :is(button, a)', step)
    const name = await found.evaluate(element => element.textContent.trim())
    if (name === 'Check this decision' || name === 'Choose this') await pick(page)
    await found.click()
    const hasMoved = await page
      .waitForFunction((address: string) => location.href !== address, { timeout: 10_000 }, before)
      .then(
        () => true,
        () => false,
      )
    if (name === 'Look back' && hasMoved) return
  }
  throw new Error('The story does not end in eighty turns.')
}

async function pick(page: Page): Promise<void> {
  const offered = await page.$$('main :is(input[type=radio], input[type=checkbox])')
  const isSeveral = (await offered[0]?.evaluate(input => input.getAttribute('type'))) === 'checkbox'
  for (const input of offered.slice(0, isSeveral ? 2 : 1)) await input.click()
}

async function press(page: Page, kind: string, name: RegExp): Promise<void> {
  const found = await waitFor(page, kind, name)
  await found.click()
}

async function heading(page: Page, title: string): Promise<void> {
  await waitFor(page, 'h1', new RegExp(`^${title}$`))
}

/** What can be seen, is of this kind and has this name. */
async function waitFor(page: Page, kind: string, name: RegExp): Promise<ElementHandle> {
  const found = await page.waitForFunction(
    (selector: string, pattern: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        element => element.offsetParent !== null && new RegExp(pattern).test(element.textContent.trim()),
      ),
    { timeout: 60_000, polling: 100 },
    kind,
    name.source,
  )
  return found as ElementHandle
}
