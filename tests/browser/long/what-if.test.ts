import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { authorsPlays } from '../support/authors-plays.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { choices, keyboard, mouse, takeTurn, turnOn, unfoldDecision, type Hand } from '../support/player.ts'
import { lookBackAt, sessionPlayed } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

const play =
  authorsPlays()
    .flat()
    .find(({ scenario }) => scenario === 'Larkspindle Parade') ?? fail()

const played = await sessionPlayed(
  'larkspindle-parade',
  '--picks',
  join(import.meta.dirname, '../../../scenarios/larkspindle-parade/playthroughs.yaml'),
  '--play',
  play.name,
)

function fail(): never {
  throw new Error('the author has no play')
}

const patience = { timeout: 120_000 }
const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const idIn = (page: Page) => /[0-9a-f]{32}/.exec(page.url())?.[0] ?? ''

/** Opens the debrief of a play by the author's picks. @returns the session's id */
async function debriefed(page: Page): Promise<string> {
  await lookBackAt(page, played)
  await page.goto(`#/debrief/${played.id}`)
  await page.getByRole('heading', { level: 2, name: /reasons you can disagree with$/ }).waitFor()
  return played.id
}

/** What the device keeps of a session, once everything is written. */
async function recordOf(page: Page, session: string): Promise<string> {
  return page.evaluate(
    id =>
      new Promise<string>(resolve => {
        const opening = indexedDB.open('desktop-audit')
        opening.addEventListener('success', () => {
          const getting = opening.result.transaction('sessions').objectStore('sessions').get(id)
          getting.addEventListener('success', () => resolve(JSON.stringify(getting.result)))
        })
      }),
    session,
  )
}

async function compare(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('link', { name: 'Compare both' }))
  await page.getByRole('heading', { level: 1, name: 'What if: two sessions side by side' }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Recommendations' }).waitFor()
}

test(
  'another choice is tried, played to another ending and compared; a reload loses nothing, and the record stays whole',
  patience,
  async ({ visit }) => {
    const page = await visit('', { reducedMotion: true })
    const session = await debriefed(page)
    await expectNoAxeViolations(page)
    const record = await recordOf(page, session)
    await unfoldDecision(page, mouse(), 'The answer to the inspector')
    await page.getByRole('button', { name: 'Try another choice at The answer to the inspector' }).click()
    await page.getByText('You are trying another choice at “The answer to the inspector”.').waitFor()
    expect(await title(page)).toBe('The answer to the inspector')
    await expectNoAxeViolations(page)

    await takeTurn(page, mouse(), ['say-no'])
    await takeTurn(page, mouse())
    const here = await title(page)
    await page.getByText(/^Saved on this device at/).waitFor()
    await page.reload()
    await expect.poll(() => title(page)).toBe(here)
    await page.getByText('You are trying another choice at “The answer to the inspector”.').waitFor()
    while ((await turnOn(page)) !== 'end') {
      const isReview = (await title(page)) === 'The full review' && (await turnOn(page)) === 'decide'
      await takeTurn(page, mouse(), isReview ? ['independent-manager'] : [])
    }
    const ending = await title(page)
    expect(ending).not.toBe(play.ending)

    await compare(page, mouse())
    const endings = page.locator('.compare-report__endings dd')
    expect((await endings.allTextContents()).map(text => /“(.*)”/.exec(text)?.[1])).toEqual([play.ending, ending])
    const table = page.getByRole('table', { name: /^They differ from “The answer to the inspector” on/ })
    expect(await table.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      'Decided: Agree, on terms that the Chief Executive signs too: a daily call, and anyone who signs may end it',
      'Decided: Say no: bring the people out tomorrow, with the police, fire service and county',
    ])
    await expectNoAxeViolations(page)
    await page.reload()
    await page.getByRole('heading', { level: 2, name: 'Recommendations' }).waitFor()
    expect(await recordOf(page, session)).toBe(record)
  },
)

test('a what-if is begun, played and compared by keyboard alone', patience, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await debriefed(page)
  const hand = keyboard(page)
  await unfoldDecision(page, hand, 'The full review')
  await page.getByRole('button', { name: 'Try another choice at The full review' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('You are trying another choice at “The full review”.').waitFor()
  await hand.pick(choices(page).first())
  await page.keyboard.press('ArrowDown')
  await hand.press(page.getByRole('button', { name: 'Check this decision' }))
  await hand.press(page.getByRole('button', { name: 'Confirm', exact: true }))
  await page.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
  while ((await turnOn(page)) !== 'end') await takeTurn(page, hand)
  await compare(page, hand)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await hand.press(page.getByText(/^The first \d+ scenes are the same/))
  await page.getByText('A call from a resident.').waitFor()
  await hand.press(page.getByRole('link', { name: 'Looking back at your first session' }))
  await page.getByRole('heading', { level: 1, name: /^Your case ended with/ }).waitFor()
})

test('on the smallest screen the two plays stand one below the other', patience, async ({ visit }) => {
  const page = await visit('', { viewport: { width: 320, height: 640 }, reducedMotion: true })
  await debriefed(page)
  await unfoldDecision(page, mouse(), 'The full review')
  await page.getByRole('button', { name: 'Try another choice at The full review' }).click()
  await page.getByText('You are trying another choice at “The full review”.').waitFor()
  await takeTurn(page, mouse(), ['independent-manager'])
  while ((await turnOn(page)) !== 'end') await takeTurn(page, mouse())
  await compare(page, mouse())
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const [first, second] = await page.locator('td[data-label]').all()
  const left = async (cell: typeof first) => (await cell?.boundingBox())?.x
  expect(await left(first)).toBe(await left(second))
})

test('a what-if that is taken elsewhere without its parent opens and says so', patience, async ({ visit }) => {
  const here = await visit('', { reducedMotion: true })
  await debriefed(here)
  await unfoldDecision(here, mouse(), 'The full review')
  await here.getByRole('button', { name: 'Try another choice at The full review' }).click()
  await here.getByText('You are trying another choice at “The full review”.').waitFor()
  const record = JSON.parse(await recordOf(here, idIn(here))) as { readonly text: string }

  const there = await visit('', { reducedMotion: true })
  await there.getByLabel('Open a saved session file').setInputFiles({
    name: 'what-if.session.json',
    mimeType: 'application/json',
    buffer: Buffer.from(record.text),
  })
  await there.getByRole('link', { name: 'Continue it' }).click()
  await there.getByText(/so you can’t compare the two here\.$/).waitFor()
  expect(await title(there)).toBe('What follows')
})
