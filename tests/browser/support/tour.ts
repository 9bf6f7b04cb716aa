import type { Page } from 'playwright-core'
import { begin, choose, longCase, mouse, takeTurn, turnOn, unfoldDecision } from './player.ts'

/** Called at every page and every state of one, with a name that is fit for a file. */
export type Look = (name: string) => Promise<void>

/** Shows every page there is, on the way of someone who plays a whole scenario with a mouse. */
export async function tour(page: Page, look: Look, scenario = longCase): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look('library')
  await plainPages(page, look)
  await page.goto('#/')
  await page.getByRole('link', { name: scenario, exact: true }).click()
  await page.getByRole('heading', { name: 'Before you start' }).waitFor()
  await look('about')
  await page.goto('#/')
  await begin(page, mouse(), scenario)
  await firstDecision(page, look)
  await restOfPlay(page, look)
  await afterwards(page, look, scenario)
}

async function plainPages(page: Page, look: Look): Promise<void> {
  const paths = ['four-ps', 'glossary', 'law', 'help', 'accessibility', 'licences', 'facilitating', 'facilitating/card']
  const forAuthors = ['author/guide', 'author/dilemma', 'author/gallery']
  for (const path of [...paths, ...forAuthors, 'device/delete', 'ended', 'nowhere']) {
    await page.goto(`#/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('Loading …').waitFor({ state: 'detached' })
    await look(path.replace('/', '-'))
  }
}

async function firstDecision(page: Page, look: Look): Promise<void> {
  const play = page.url()
  await page.getByText(/left$/).waitFor()
  await look('decision')
  await page.getByRole('button', { name: 'Check this decision' }).click()
  await page.getByRole('alert').waitFor()
  await look('decision-error')
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.getByLabel('Your note').fill('Who else could have rung?')
  await look('note')
  await page.getByRole('button', { name: 'Save this note' }).click()
  await choose(page, mouse())
  await look('decision-check')
  await takeConfirmed(page)
  await look('consequence')
  await page.goto(play)
  await page.getByText('You are looking back at an earlier page.').waitFor()
  await look('earlier-page')
  await page.getByRole('link', { name: /^Leave/ }).click()
  await page.getByRole('heading', { level: 1, name: 'You have left the exercise' }).waitFor()
  await look('left')
  await page.getByRole('link', { name: 'Go back to where you were' }).click()
  await page.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
}

async function takeConfirmed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
}

async function restOfPlay(page: Page, look: Look): Promise<void> {
  const seen = new Set<string>()
  for (let pages = 1; ; pages++) {
    const turn = await turnOn(page)
    const name = `play-${String(pages).padStart(2, '0')}-${await slugOf(page)}`
    await look(name)
    if (turn === 'end') return
    await firstWord(page, look, seen)
    await lookAtPapers(page, look, seen)
    await takeTurn(page, mouse())
  }
}

/** Opens the meaning of the first word that has one. */
async function firstWord(page: Page, look: Look, seen: Set<string>): Promise<void> {
  const word = page.locator('.term').first()
  if (seen.has('word') || !(await word.isVisible())) return
  seen.add('word')
  await word.click()
  await look('word')
  await page.keyboard.press('Escape')
}

/** Opens every document that is handed over here and was not seen yet. */
export async function lookAtPapers(page: Page, look: Look, seen: Set<string>): Promise<void> {
  const papers = page.getByRole('region', { name: 'New documents' }).getByRole('button')
  for (const paper of await papers.all()) {
    const title = (await paper.locator('.exhibit-list__title').textContent()) ?? ''
    if (seen.has(title)) continue
    seen.add(title)
    await paper.click()
    await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
    await look(`document-${slug(title)}`)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Close/ })
      .click()
  }
}

/** Picks a moment, and answers with a measure and with words. */
async function hindsight(page: Page, look: Look): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Key moments' }).waitFor()
  await look('key-moments')
  await page.getByRole('checkbox').first().check()
  await page.getByText('Known at the time').first().click()
  const field = page.getByLabel(/^What would have helped/)
  await field.fill('on')
  await look('key-moments-search')
  await page
    .getByRole('button', { name: /^Add: / })
    .first()
    .click()
  await field.fill('A desk at the library')
  await page.getByRole('button', { name: /in your own words$/ }).click()
  await look('key-moments-picked')
  await page.getByRole('button', { name: 'Compare with the author' }).click()
  await page.getByRole('heading', { level: 2, name: 'The author also saw' }).waitFor()
  await look('key-moments-compared')
  await page.getByRole('button', { name: /^Delete these words/ }).click()
  await look('key-moments-delete')
  await page.getByRole('link', { name: 'Continue to looking back' }).click()
}

async function afterwards(page: Page, look: Look, scenario: string): Promise<void> {
  await takeTurn(page, mouse())
  await hindsight(page, look)
  await page.getByRole('heading', { level: 1, name: /^Your case ended with/ }).waitFor()
  await look('looking-back')
  await unfoldDecision(page, mouse())
  await page
    .getByText(/^The other \d+ choices/)
    .first()
    .click()
  await page.locator('.decision-review[open] .legal-notes summary').first().click()
  await page
    .getByRole('button', { name: /^I disagree/ })
    .first()
    .click()
  for (const name of ['Key moments', 'The points for each P', 'The route you took', 'What cost you most'])
    await page.getByRole('heading', { level: 2, name }).click()
  await page.getByText('Show the routes you did not take').click()
  await look('looking-back-open')
  await ownCouncil(page, look)
  await recommendations(page, look)
  await page.getByRole('link', { name: 'Open the brief and report' }).click()
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor()
  await look('findings')
  await page.goto('#/device')
  await page.getByRole('heading', { level: 3, name: scenario }).waitFor()
  await look('device')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await look('device-confirm')
}

/** What members can do about their own council. */
async function ownCouncil(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'On Monday', exact: true }).click()
  await page.getByRole('heading', { level: 2, name: 'Pass it on' }).waitFor()
  await look('monday')
  await page.getByRole('link', { name: 'Go on to five questions' }).click()
  await page.getByRole('heading', { level: 1, name: 'Five real questions' }).waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Keep these answers in the session' }).click()
  await look('questions')
}

async function recommendations(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Recommendations', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor()
  await page.getByRole('checkbox').first().check()
  await look('recommendations')
  await page.getByRole('button', { name: 'Save these recommendations' }).click()
  await page.getByRole('heading', { level: 1, name: 'Six months later' }).waitFor()
  await look('six-months-later')
}

/** The heading of the page, fit for the name of a file. */
export async function slugOf(page: Page): Promise<string> {
  return slug((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')
}

export function slug(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
