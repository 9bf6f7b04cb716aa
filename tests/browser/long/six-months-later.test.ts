import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { goToStep, keyboard } from '../support/player.ts'
import { firstChoices, lookBackAt } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

const wayOut = '#recommendation-way-out'

const rumourPlan = '#recommendation-rumour-plan'

const toldOfTheEnding = 'A man who mends shoes has taken number 7.'

const toldOfTheWayOut = 'The way out for people in debt to someone they fear has one adviser'

const toldOfNothing = 'The members put nothing forward, so item 9 is half a page.'

/** Always the first choice: a play that ends with the licence revoked. */
async function playToTheEnd(page: Page): Promise<void> {
  await lookBackAt(page, await firstChoices('larkspindle-parade'))
}

async function story(page: Page): Promise<string | null> {
  return page.getByRole('article', { name: 'What became of it' }).textContent()
}

function ticked(page: Page): Promise<readonly string[]> {
  return page.getByRole('checkbox', { checked: true }).evaluateAll(boxes => boxes.map(box => `#${box.id}`))
}

async function numbered(page: Page): Promise<readonly string[]> {
  const table = page.getByRole('region', { name: 'What members put forward' })
  await table.waitFor()
  return table.locator('tbody').getByRole('row').allTextContents()
}

function headingHasFocus(page: Page): Promise<boolean> {
  return page.getByRole('heading', { level: 1 }).evaluate(heading => heading === document.activeElement)
}

test(
  'members agree to some recommendations, read what became of it, and the findings number only these',
  { timeout: 180_000 },
  async ({ visit }) => {
    const page = await visit('', { reducedMotion: true })
    await playToTheEnd(page)
    await page.goto(page.url().replace('hindsight', 'afterwards'))
    await page.getByText('You have not chosen any recommendations yet.').waitFor()
    expect(await story(page)).toContain(toldOfNothing)

    await goToStep(page, 'Recommendations')
    expect(await ticked(page)).toEqual([])
    await expectNoAxeViolations(page)
    const hand = keyboard(page)
    await hand.pick(page.locator(wayOut))
    await hand.pick(page.locator(rumourPlan))
    await page.reload()
    await page.locator(wayOut).waitFor()
    expect(await ticked(page)).toEqual([wayOut, rumourPlan])
    await hand.press(page.getByRole('button', { name: 'Save these recommendations' }))

    await page.getByRole('heading', { level: 1, name: 'Six months later' }).waitFor()
    expect(await headingHasFocus(page)).toBe(true)
    const told = await story(page)
    expect(told).toContain(toldOfTheEnding)
    expect(told).toContain(toldOfTheWayOut)
    expect(told).not.toContain(toldOfNothing)
    await expectNoAxeViolations(page)
    await page.reload()
    await page.getByRole('article', { name: 'What became of it' }).waitFor()
    expect(await story(page)).toBe(told)

    await hand.press(page.getByRole('link', { name: 'Open the brief and report' }))
    expect(await numbered(page)).toHaveLength(2)

    await goToStep(page, 'Recommendations')
    expect(await ticked(page)).toEqual([wayOut, rumourPlan])
    await page.locator(wayOut).uncheck()
    await page.getByRole('button', { name: 'Save these recommendations' }).click()
    await page.getByRole('heading', { level: 1, name: 'Six months later' }).waitFor()
    expect(await story(page)).not.toContain(toldOfTheWayOut)
    await goToStep(page, 'Report')
    expect(await numbered(page)).toEqual([expect.stringContaining('agree a plan for rumours')])
  },
)
