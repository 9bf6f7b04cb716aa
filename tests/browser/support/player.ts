import type { Locator, Page } from 'playwright-core'

/** How someone uses the page: by mouse, by keyboard alone, by touch. */
export interface Hand {
  /** Presses a button or follows a link. */
  press(target: Locator): Promise<void>
  /** Picks a radio or a checkbox. */
  pick(target: Locator): Promise<void>
}

export function mouse(): Hand {
  return { press: target => target.click(), pick: target => target.check() }
}

export function touch(): Hand {
  return { press: target => target.tap(), pick: target => target.tap() }
}

/** Reaches everything with the Tab key, from where the focus is. Nothing is ever clicked. */
export function keyboard(page: Page): Hand {
  const reach = async (target: Locator) => {
    await target.waitFor()
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The Tab key does not reach ${String(target)}.`)
  }
  return {
    press: async target => {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    pick: async target => {
      await reach(target)
      await page.keyboard.press('Space')
    },
  }
}

/** A case of fifteen decisions, and one that is played in ten minutes. */
export const longCase = 'Larkspindle Parade'
export const shortCase = 'Arthur’s coat'

/** From the first page to the first scene. */
export async function begin(page: Page, hand: Hand, scenario = shortCase): Promise<void> {
  await hand.press(page.getByRole('link', { name: scenario, exact: true }))
  await hand.press(page.getByRole('button', { name: 'Start' }))
  await page.getByRole('complementary', { name: 'Case file' }).waitFor()
}

/** What can be done on a page of a play. */
export type Turn = 'decide' | 'look' | 'continue' | 'end'

export async function turnOn(page: Page): Promise<Turn> {
  const { check, look, goOn, end } = waysOn(page)
  await check.or(look).or(goOn).or(end).first().waitFor()
  if (await end.isVisible()) return 'end'
  if (await check.isVisible()) return 'decide'
  return (await look.isVisible()) ? 'look' : 'continue'
}

function waysOn(page: Page) {
  return {
    check: page.getByRole('button', { name: 'Check this decision' }),
    confirm: page.getByRole('button', { name: 'Confirm', exact: true }),
    look: page.getByRole('button', { name: 'Choose this' }),
    goOn: page.getByRole('button', { name: 'Continue' }).or(page.getByRole('link', { name: 'Continue' })),
    end: page.getByRole('main').getByRole('link', { name: /^(?:Look back|Compare both)$/ }),
  }
}

/** The choices or leads that the page offers. */
export function choices(page: Page): Locator {
  return page.getByRole('main').getByRole('radio').or(page.getByRole('main').getByRole('checkbox'))
}

/** Picks what is named, else as many as must be picked from the first on, and goes to the check. */
export async function choose(page: Page, hand: Hand, taken: readonly string[] = []): Promise<void> {
  for (const target of await targets(page, taken)) await hand.pick(target)
  await hand.press(waysOn(page).check)
  await page.getByRole('heading', { name: 'Check your decision' }).waitFor()
}

async function targets(page: Page, taken: readonly string[]): Promise<readonly Locator[]> {
  if (taken.length > 0) return taken.map(id => page.locator(`#choice-${id}`))
  const offered = choices(page)
  const isSeveral = (await offered.first().getAttribute('type')) === 'checkbox'
  return isSeveral ? [offered.first(), offered.nth(1)] : [offered.first()]
}

/**
 * Does what one page asks for, and waits for the next.
 *
 * @param taken the ids of the choices or of the lead; left out, the first
 */
export async function takeTurn(page: Page, hand: Hand, taken: readonly string[] = []): Promise<Turn> {
  const before = page.url().replace('/check', '')
  const turn = await doTurn(page, hand, taken)
  await page.waitForURL(url => url.href !== before && !url.href.endsWith('/check'))
  await page.locator('h1:focus').waitFor()
  return turn
}

/** The same without waiting for what comes next. */
export async function doTurn(page: Page, hand: Hand, taken: readonly string[] = []): Promise<Turn> {
  const turn = await turnOn(page)
  switch (turn) {
    case 'decide':
      await choose(page, hand, taken)
      await hand.press(waysOn(page).confirm)
      break
    case 'look':
      for (const target of await targets(page, taken)) await hand.pick(target)
      await hand.press(waysOn(page).look)
      break
    case 'continue':
      await hand.press(waysOn(page).goOn)
      break
    case 'end':
      await hand.press(waysOn(page).end)
  }
  return turn
}

/** Plays from here to looking back. Key moments are skipped on the way there. */
export async function playOn(page: Page, hand: Hand): Promise<void> {
  for (let turns = 0; turns < 120; turns++) if ((await takeTurn(page, hand)) === 'end') break
  await hand.press(page.getByRole('link', { name: 'Skip to looking back' }).first())
  await page.getByRole('heading', { level: 1, name: /^Your case ended with/ }).waitFor()
}

/** Opens a decision when looking back, by its title or the first: all of them are folded, and each to what was chosen. */
export async function unfoldDecision(page: Page, hand: Hand, title?: string): Promise<void> {
  const all = page.locator('.looking-back__summary').filter({ hasText: /reasons you can disagree with$/ })
  if ((await all.locator('..').getAttribute('open')) === null) await hand.press(all)
  const summaries = page.locator('.decision-review > summary')
  await hand.press(title === undefined ? summaries.first() : summaries.filter({ hasText: title }))
}

/** Opens one of the pages that come after a case. */
export async function goToStep(page: Page, label: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'After the case' })
  await steps.getByRole('link', { name: label }).click()
  await steps.locator('[aria-current]').filter({ hasText: label }).waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
