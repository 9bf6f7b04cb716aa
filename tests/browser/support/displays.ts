import type { Page } from 'playwright-core'
import { startOwnBrowser, type OwnBrowser } from './own-browser.ts'

/** The displays of a computer, as Chromium without a head is told of them. */
export const laptop = '{0,0 1280x800}'
export const projector = '{1280,0 1024x768}'

/** A laptop at which a group session is set up, before its console and its room screen are opened. */
export interface Seat extends OwnBrowser {
  readonly page: Page
}

/** @param permission whether the page may manage windows on all displays */
export async function sitDown(
  address: string,
  displays: string,
  permission: 'granted' | 'denied' | 'prompt',
): Promise<Seat> {
  const browser = await startOwnBrowser('', address, [`--screen-info=${displays}`])
  await browser.protocol.send('Browser.setPermission', {
    permission: { name: 'window-management' },
    setting: permission,
  })
  const page = await browser.context.newPage()
  await page.addInitScript(notesAsking)
  await page.goto(`${address}#/evening/thursday-room`)
  await page.getByRole('button', { name: 'Open the console' }).waitFor()
  return { ...browser, page }
}

/** Notes whether the browser may ask at all: only while a press is fresh. Runs in the page. */
function notesAsking(): void {
  const asked: boolean[] = []
  const get = window.getScreenDetails
  Object.assign(window, {
    asked,
    getScreenDetails: () => {
      asked.push(navigator.userActivation.isActive)
      return get.call(window)
    },
  })
}

declare global {
  interface Window {
    asked: boolean[]
    getScreenDetails: () => Promise<unknown>
  }
}

export async function openRoom(page: Page, button = 'Open the console'): Promise<Page> {
  const opening = page.context().waitForEvent('page')
  await page.getByRole('button', { name: button, exact: true }).click()
  const room = await opening
  await room.getByText('EXERCISE').first().waitFor()
  return room
}

/** Where a window is on the desktop, in pixels, with its frame: left, top, width and height. */
export function placeOf(room: Page): Promise<readonly number[]> {
  return room.evaluate(() => [screenX, screenY, outerWidth, outerHeight])
}
