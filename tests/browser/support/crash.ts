import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { beginEvening, countHands, titleOn, goToQuestion } from './evening.ts'
import { startOwnBrowser } from './own-browser.ts'

/** What `docs/facilitating.md` promises: nothing that is older than this is lost, in milliseconds. */
const second = 1_000

/**
 * A group session whose browser is killed in the middle of a vote, opened again with the same profile, and gone on with.
 *
 * @param address the page of the program, a folder of a web server or the one file
 * @param and what happens on the way, and once all is as it was
 */
export async function crashInVote(address: string, and: Partial<AroundCrash> = {}): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'desktop-audit-profile-'))
  try {
    const before = await untilKilled(profile, address, and)
    await afterwards(profile, address, before, and)
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface AroundCrash {
  /** Before the session is set up. */
  readonly first: (page: Page) => Promise<void>
  /** While the votes are counted. */
  readonly before: (console: Page) => Promise<void>
  /** When the vote was settled after all. */
  readonly after: (console: Page) => Promise<void>
}

interface Left {
  readonly place: string
  readonly title: string
  readonly room: string
}

/** Two of the rows are counted, and nothing is revealed. */
async function untilKilled(profile: string, address: string, { first, before }: Partial<AroundCrash>): Promise<Left> {
  const { context, complaints, kill } = await startOwnBrowser(profile, address)
  const [page = await context.newPage()] = context.pages()
  await first?.(page)
  const { console, room } = await beginEvening(page, { from: address })
  await goToQuestion({ console, room })
  await before?.(console)
  await countHands(console, 27, 39)
  const left = { place: console.url(), title: await titleOn(console), room: await words(room) }
  await sleep(second)
  await kill()
  expect(complaints).toEqual([])
  return left
}

async function afterwards(
  profile: string,
  address: string,
  left: Left,
  { after }: Partial<AroundCrash>,
): Promise<void> {
  const { context, complaints, kill } = await startOwnBrowser(profile, address)
  try {
    const console = await context.newPage()
    await console.goto(left.place)
    const room = await openRoomAgain(console)
    expect(await titleOn(console)).toBe(left.title)
    expect(await handsOn(console)).toEqual(['27', '39'])
    expect(await words(room)).toBe(left.room)
    expect(left.room).not.toMatch(/27|39/)
    await console.getByRole('button', { name: 'Show the votes to the room' }).click()
    await room.getByText(/^39$/).first().waitFor()
    await console.getByRole('button', { name: /^Settle/ }).click()
    await room.getByText('By majority').waitFor()
    await after?.(console)
    expect(complaints).toEqual([])
  } finally {
    await kill()
  }
}

/** Both by the question whether the room can see this screen, and by the console's own button. */
async function openRoomAgain(console: Page): Promise<Page> {
  const opening = console.context().waitForEvent('page')
  await console
    .getByRole('button', { name: /^(?:Open the r|R)oom screen$/ })
    .first()
    .click()
  const room = await opening
  await room.locator('.room-question').waitFor()
  await console.getByRole('button', { name: 'Next' }).waitFor()
  return room
}

async function handsOn(console: Page): Promise<readonly string[]> {
  const rows = await console.locator('.vote-rows input').all()
  const hands = await Promise.all(rows.map(row => row.inputValue()))
  return hands.filter(votes => votes !== '0')
}

function words(room: Page): Promise<string> {
  return room.locator('.room-screen').innerText()
}
