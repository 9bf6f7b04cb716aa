import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject, test as plainTest } from 'vitest'
import { listenForComplaints } from './complaints.ts'
import { launchOptions } from './launch-options.ts'

/** What sort of visitor opens the page; left out, it is someone at a desk. */
export interface Visitor {
  viewport?: { width: number; height: number }
  touch?: boolean
  forcedColors?: boolean
  reducedMotion?: boolean
  dark?: boolean
  /** Whether the browser keeps the program for a time without a network, which takes it a while at every first visit. */
  offline?: boolean
  /** Where the application is, if not where `npm start` would serve it. */
  address?: string
  /** Complaints that this test brings about on purpose. */
  expected?: RegExp[]
}

/**
 * A test of the built application. Each call of `visit(path, visitor?)` is a person on a new device; for a second tab
 * of the same person use `page.context().newPage()`. The test fails if any page breaks a rule, logs an error or asks
 * another origin for anything.
 */
export const test = plainTest
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads in the pattern which other fixtures this one needs: none.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch(launchOptions())
    onCleanup(() => browser.close())
    return browser
  })
  .extend('visit', async ({ browser }, { onCleanup }) => {
    const complaints: string[] = []
    const leave: (() => Promise<void>)[] = []
    onCleanup(async () => {
      await Promise.all(leave.map(close => close()))
      if (complaints.length > 0) throw new Error(['The browser complained:', ...complaints].join('\n- '))
    })
    return async (
      path = '',
      { expected = [], address = inject('address'), ...visitor }: Visitor = {},
    ): Promise<Page> => {
      const context = await newContext(browser, address, visitor)
      leave.push(async () => {
        // A round trip to each page, so that what it has already complained of arrives before it is closed.
        await Promise.allSettled(context.pages().map(page => page.title()))
        await context.close()
      })
      await listenForComplaints(context, address, complaint => {
        if (!expected.some(pattern => pattern.test(complaint))) complaints.push(complaint)
      })
      const page = await context.newPage()
      await page.goto(path)
      return page
    }
  })

function newContext(browser: Browser, baseURL: string, visitor: Omit<Visitor, 'expected' | 'address'>) {
  const {
    viewport,
    touch = false,
    forcedColors = false,
    reducedMotion = false,
    dark = false,
    offline = false,
  } = visitor
  const options: BrowserContextOptions = {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    hasTouch: touch,
    isMobile: touch,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    colorScheme: dark ? 'dark' : 'light',
    serviceWorkers: offline ? 'allow' : 'block',
  }
  return browser.newContext(viewport === undefined ? options : { ...options, viewport })
}
