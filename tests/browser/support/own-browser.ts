import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type BrowserContext, type CDPSession } from 'playwright-core'
import { listenForComplaints } from './complaints.ts'
import { launchOptions } from './launch-options.ts'

/** A browser of its own, for what must not be done to the one that all tests share. */
export interface OwnBrowser {
  readonly context: BrowserContext
  /** To the browser itself, and not to one of its pages. */
  readonly protocol: CDPSession
  /** Whatever it complained of until now. */
  readonly complaints: readonly string[]
  /** As when the power goes: all its processes end at once, and none is asked. */
  readonly kill: () => Promise<void>
}

/**
 * Starts it.
 *
 * @param profile the folder in which it keeps everything; an empty string for a new one
 * @param address where the program is; nothing else may be asked
 * @param args what its command line is given besides
 */
export async function startOwnBrowser(
  profile: string,
  address: string,
  args: readonly string[] = [],
): Promise<OwnBrowser> {
  const options = launchOptions()
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...options.args, ...args],
    // Windows are as large as they are, and pop-ups are blocked as they are for people.
    viewport: null,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  const complaints: string[] = []
  await listenForComplaints(context, address, complaint => complaints.push(complaint))
  const protocol = await context.browser()?.newBrowserCDPSession()
  if (protocol === undefined) throw new Error('The browser is not one that can be talked to.')
  return { context, protocol, complaints, kill: () => kill(context, protocol) }
}

async function kill(context: BrowserContext, protocol: CDPSession): Promise<void> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo')
  const gone = new Promise(resolve => context.once('close', resolve))
  // The browser first, so that it cannot note down that another process has died.
  const browserFirst = processInfo.toSorted((one, other) => rank(one.type) - rank(other.type))
  for (const { id } of browserFirst) end(id)
  await gone
  while (processInfo.some(({ id }) => runs(id))) await sleep(20)
}

function rank(type: string): number {
  return type === 'browser' ? 0 : 1
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended with the browser.
  }
}

function runs(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}
