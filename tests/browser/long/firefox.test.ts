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
const step = /^(?:Check this decision|Look at this|Continue|Look back)$/

/** Takes the first choice, or the first two where there are boxes to tick, until the story is over. */
async function playToEnd(page: Page): Promise<void> {
  for (let turns = 0; turns < 60; turns++) {
    const before = page.url()
    const found = await waitFor(page, 'main :is(button, a)', step)
    const name = await found.evaluate(element => element.textContent.trim())
    if (name !== 'Continue' && name !== 'Look back') await pick(page)
    await found.click()
    if (name === 'Check this decision') await press(page, 'button', /^Confirm$/)
    await page.waitForFunction(
      (address: string) => location.href !== address && !location.href.endsWith('/check'),
      {},
      before,
    )
    if (name === 'Look back') return
  }
  throw new Error('The story does not end in sixty turns.')
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
