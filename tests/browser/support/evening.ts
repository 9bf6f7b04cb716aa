import type { BrowserContext, Page } from 'playwright-core'
import { scenesOf, secretsOf, type Told } from './secrets.ts'

const scenario = 'larkspindle-parade'

/** The facilitator's window, the room's, and all that the room could know. */
export interface Evening {
  console: Page
  room: Page
  /** All that the room screen has loaded so far. */
  readonly loaded: () => Promise<string>
}

/**
 * Sets a group session up, which opens its two windows.
 *
 * @param from the address of the program; left out, that of the server
 */
export async function beginEvening(
  page: Page,
  { tables = 1, id = scenario, from = '', isShort = false } = {},
): Promise<Evening> {
  await page.context().addInitScript(recordChannels)
  await page.goto(`${from}#/evening/${id}`)
  await page.getByLabel('Name of the group').fill('Scrutiny Committee')
  await page.getByLabel('How they sit').selectOption(String(tables))
  await page.getByLabel('Who has the casting vote').fill('Councillor Reed')
  if (isShort) await page.getByLabel('Leave out decisions, to fit 90 minutes').check()
  const loading: Promise<string>[] = []
  page.context().once('page', room => room.on('response', response => loading.push(response.text().catch(() => ''))))
  const room = await openConsole(page)
  return { console: page, room, loaded: async () => (await Promise.all(loading)).join('\n') }
}

/** From the set-up to the console, and the room screen that opens with it. */
export async function openConsole(page: Page): Promise<Page> {
  const room = await opened(page, 'Open the console')
  await page.getByRole('button', { name: 'Next' }).waitFor()
  await page.bringToFront()
  return room
}

/** Says, where a session is opened again, that the room has a screen of its own, and waits for that. */
export function openRoomWindow(page: Page): Promise<Page> {
  return opened(page, 'Open the room screen')
}

async function opened(page: Page, button: string): Promise<Page> {
  const opening = page.context().waitForEvent('page')
  await page.getByRole('button', { name: button }).click()
  const room = await opening
  await room.getByText('Larkspindle Parade').or(room.getByText('EXERCISE')).first().waitFor()
  return room
}

/**
 * The console again, after its window was closed without a word: what the room had is still there. Where the room screen
 * went too, it asks for the screens first; the window that this opens is closed again.
 */
export async function resumeConsole(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  const next = page.getByRole('button', { name: 'Next' })
  const question = page.getByRole('heading', { level: 1, name: /projector/ })
  await next.or(question).waitFor()
  if (await question.isVisible()) await (await openRoomWindow(page)).close()
  await next.waitFor()
  return page
}

/** What the room has to do now, as the console says it. */
export type Ahead = 'vote' | 'look' | 'go on'

export async function aheadOn(page: Page): Promise<Ahead> {
  if (await page.getByRole('region', { name: 'Decide and record' }).getByText('Show the votes').isVisible())
    return 'vote'
  return (await page.getByRole('button', { name: 'Move on' }).isVisible()) ? 'look' : 'go on'
}

/** The title of what the console is about. */
export function titleOn(page: Page): Promise<string> {
  return page.locator('.console-panel__title').evaluate(title => title.firstChild?.textContent ?? '')
}

/** Counts votes row by row; where tables are counted apart, those of the first. */
export function countHands(page: Page, ...hands: readonly number[]): Promise<void> {
  return countTable(page, 1, ...hands)
}

/** Counts the votes of one table. */
export async function countTable(page: Page, table: number, ...hands: readonly number[]): Promise<void> {
  const rows = page.locator(`.vote-rows [data-column="${table - 1}"]`)
  for (const [index, votes] of hands.entries()) await rows.nth(index).fill(String(votes))
}

/** Settles the vote by its button, and records votes that the room has not seen. */
export async function settle(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Settle/ })
    .first()
    .click()
  const anyway = page.getByRole('button', { name: 'Record them anyway' })
  if (await anyway.isVisible()) await anyway.click()
}

/** One step on, by the key of a remote, from wherever the focus is but a field in which one writes. */
export async function remote(page: Page, key: 'PageDown' | 'PageUp' | 'b' | 'Escape'): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement?.matches('input:not([type]), input[type=text], textarea, select') === true)
      (document.activeElement as HTMLElement).blur()
  })
  await page.keyboard.press(key)
}

/** Keeps watch over what the room could know. */
export class Watch {
  readonly #secrets: readonly string[]
  readonly #scenes: readonly Told[]
  readonly #met = new Set<string>()
  readonly #decided = new Set<string>()
  readonly #typed: string[] = []

  constructor(id = scenario) {
    this.#secrets = secretsOf(id)
    this.#scenes = scenesOf(id)
  }

  met(title: string): void {
    this.#met.add(title)
  }

  decided(title: string): void {
    this.#decided.add(title)
  }

  /** What was typed for the record alone. */
  typed(words: string): void {
    this.#typed.push(words)
  }

  /** What is told only afterwards, among words of any kind. */
  secretsIn(words: string): readonly string[] {
    return this.#secrets.filter(secret => words.includes(secret))
  }

  /** Everything of the facilitator's, or of later, that the room screen holds or was sent. */
  async leaks(room: Page): Promise<readonly string[]> {
    const known = await room.evaluate(() => document.documentElement.outerHTML + window.heard.join('\n'))
    const later = this.#scenes.flatMap(({ title, words, consequences }) => [
      ...(this.#met.has(title) ? [] : words),
      ...(this.#decided.has(title) ? [] : consequences),
    ])
    return [...this.#secrets, ...later, ...this.#typed].filter(words => known.includes(words))
  }
}

/** The names of the channels that a window has opened. */
export function channelsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.channels)
}

declare global {
  interface Window {
    heard: string[]
    channels: string[]
  }
}

/** Runs in the page, so it may use nothing from this file. */
function recordChannels(): void {
  const heard: string[] = []
  const channels: string[] = []
  Object.assign(window, { heard, channels })
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      channels.push(name)
      this.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)))
    }
  }
}

/** Goes on until the room sees a question. A press before the last one is shown would be one too many. */
export async function goToQuestion({ console, room }: Pick<Evening, 'console' | 'room'>): Promise<void> {
  while (!(await room.locator('.room-question').isVisible())) {
    const before = await room.locator('body').innerText()
    await remote(console, 'PageDown')
    await room.waitForFunction(shown => document.body.innerText !== shown, before)
  }
}

/** As far as the first question, and some votes for it. */
export async function inVote(page: Page): Promise<Evening> {
  const evening = await beginEvening(page)
  await goToQuestion(evening)
  await countHands(evening.console, 27, 39)
  return evening
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** A rehearsal in which the room was divided once, and which was stopped after that. */
export async function stopped(page: Page): Promise<Evening> {
  const evening = await beginEvening(page, { id: 'thursday-room' })
  const { console } = evening
  await remote(console, 'PageDown')
  await countHands(console, 1, 2, 6, 3, 0)
  await press(console, 'Record and show the votes')
  await remote(console, 'PageDown')
  await remote(console, 'PageDown')
  await countHands(console, 6, 1, 5)
  await console.getByText('Record a minority view').click()
  await console.getByLabel('What some thought, and why').fill('Audit should have heard of it first.')
  await settle(console)
  await remote(console, 'PageDown')
  await press(console, 'Wrap up now')
  await press(console, 'Stop and look back')
  await console.getByRole('heading', { level: 2, name: 'What surprised you?' }).waitFor()
  return evening
}
