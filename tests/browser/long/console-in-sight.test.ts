import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { countEightTables } from '../support/eight-tables.ts'
import {
  aheadOn,
  beginEvening,
  countHands,
  countTable,
  goToQuestion,
  remote,
  settle,
  type Evening,
} from '../support/evening.ts'
import { test } from '../support/visit.ts'

const patience = 240_000

/** Whether the whole of it is seen, and nothing lies over it. */
function isSeen(page: Page, selector: string, index = 0): Promise<boolean> {
  return page
    .locator(selector)
    .nth(index)
    .evaluate(element => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return [left + 4, right - 4].every(x =>
        [top + 4, bottom - 4].every(y => element.contains(document.elementFromPoint(x, y))),
      )
    })
}

/** Whichever fields of the votes are not wholly seen while one goes through them all by Enter. */
async function hiddenFields(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  const fields = page.locator('.vote-grid input')
  await page.locator('.console-decide__votes').evaluate(votes => votes.scrollTo(0, 0))
  await fields.first().focus()
  for (let left = await fields.count(); left > 0; left--) {
    if (!(await isSeen(page, ':focus'))) hidden.push((await page.locator(':focus').getAttribute('aria-label')) ?? '')
    await page.keyboard.press('Enter')
  }
  return hidden
}

const laptops = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
]

describe.each(laptops)('at $width × $height, with eight tables and five choices', viewport => {
  test(
    'what settles it is in sight, and never lies over the field in hand',
    { timeout: patience },
    async ({ visit }) => {
      const page = await visit('', { viewport })
      await countEightTables(page)
      expect(await isSeen(page, '.settle-form__settle')).toBe(true)
      expect(await hiddenFields(page)).toEqual([])
      expect(await page.locator(':focus').getAttribute('id')).toBe('reveal')
      expect(await isSeen(page, '.settle-form__settle')).toBe(true)
    },
  )
})

test.for(laptops.flatMap(viewport => [1, 3, 8, 12].map(tables => ({ ...viewport, tables }))))(
  'at $width × $height with $tables tables, a tie and documents, the votes and what settles them are in sight',
  { timeout: patience },
  async ({ tables, ...viewport }, { visit }) => {
    const evening = await beginEvening(await visit('', { viewport }), { tables })
    const { console } = evening
    await toDecision(evening)
    while (!(await console.locator('.exhibit-controls__item').first().isVisible())) {
      await countHands(console, 2, 1)
      await settle(console)
      await toDecision(evening)
    }
    for (let table = 1; table <= tables; table++) await countTable(console, table, 1, 1, 1)
    await console.getByText('It is a tie.').waitFor()
    expect(await hiddenAtTie(console, tables)).toEqual([])
    await console.locator('#reveal').click()
    await evening.room.locator('.room-tally').waitFor()
    expect(await hiddenAtTie(console, tables)).toEqual([])
  },
)

/** What of a vote is not wholly seen at a tie. Twelve tables need more than the width that there is. */
async function hiddenAtTie(page: Page, tables: number): Promise<readonly string[]> {
  const votes = tables === 12 ? [] : ['.vote-grid thead', '.vote-rows input']
  const hidden: string[] = []
  for (const part of ['#decide-title', ...votes, '#reveal', '#settle-by', '.settle-form__option input', '#settle'])
    for (let index = 0; index < (await page.locator(part).count()); index++)
      if (!(await isSeen(page, part, index))) hidden.push(`${part} ${index}`)
  return hidden
}

/** Goes on until the room sees the choices of a decision. */
async function toDecision({ console, room }: Evening): Promise<void> {
  for (;;) {
    const ahead = await aheadOn(console)
    if (ahead === 'vote' && (await room.locator('.room-question').isVisible())) return
    const before = await room.locator('.room-screen').innerHTML()
    if (ahead === 'look') await console.locator('.console-decide__lead').first().click()
    else await remote(console, 'PageDown')
    await expect.poll(() => room.locator('.room-screen').innerHTML()).not.toBe(before)
  }
}

const audits = ['arthurs-coat', 'friday-16-40', 'larkspindle-parade', 'tarnhollow-clearances', 'thursday-room']

test.for(audits)(
  'at a decision of %s three tables need no more than 25 controls on a laptop',
  { timeout: patience },
  async (id, { visit }) => {
    const evening = await beginEvening(await visit('', { viewport: { width: 1366, height: 768 } }), { id, tables: 3 })
    await toDecision(evening)
    for (let table = 1; table <= 3; table++) await countTable(evening.console, table, 3, 1)
    expect((await controlsOn(evening.console)).length).toBeLessThanOrEqual(25)
  },
)

/** Everything in sight that one can press or fill in, but for the votes themselves. */
function controlsOn(page: Page): Promise<readonly string[]> {
  return page.locator('button, a, summary, select, input').evaluateAll(all =>
    all
      .filter(element => element.closest('.vote-grid') === null)
      .filter(element => element.checkVisibility({ visibilityProperty: true }))
      .filter(element => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
      })
      .map(element => element.textContent || element.id),
  )
}

const sizes = [
  ...[100, 150, 200].flatMap(text => [
    { width: 1366, height: 768, text },
    { width: 1280, height: 720, text },
    { width: 1024, height: 768, text },
  ]),
  { width: 1920, height: 1080, text: 200 },
]

test(
  'however many sides are level, and however large the text is, a vote that is typed is wholly seen',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', { viewport: { width: 1366, height: 768 } })
    await goToQuestion(await beginEvening(page, { tables: 8 }))
    const found: [string, readonly string[]][] = []
    for (const hands of [
      [1, 1],
      [1, 1, 1],
    ])
      for (const { text, ...viewport } of sizes) {
        await countHands(page, ...hands)
        await page.setViewportSize(viewport)
        await page.evaluate(percent => {
          document.documentElement.style.fontSize = `${percent}%`
        }, text)
        const hidden = await hiddenFields(page)
        if (hidden.length > 0) found.push([`${viewport.width} ${text} % ${hands.length}`, hidden])
      }
    expect(found).toEqual([])
  },
)

test(
  'what was agreed, and which side is cast for, is settled in sight once no vote is typed',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', { viewport: { width: 1280, height: 720 } })
    await goToQuestion(await beginEvening(page, { tables: 8 }))
    await countHands(page, 1, 1)
    const side = page.locator('.settle-form__option').first()
    await side.scrollIntoViewIfNeeded()
    const { x, y } = (await side.boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.click(x + 60, y + 8, { delay: 200 })
    expect(await side.locator('input').isChecked()).toBe(true)
    await page.getByLabel('Settle by').selectOption('agreed')
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
    ]) {
      await page.setViewportSize(size)
      await page.locator('.console__title').evaluate((title: HTMLElement) => title.focus())
      await page.locator('.console-decide__foot').evaluate(foot => foot.scrollTo(0, 0))
      await expect.poll(() => isSeen(page, '.settle-form__settle')).toBe(true)
    }
  },
)

test(
  'while the room is frozen, what steps on and what thaws it are in sight below both screens',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', { viewport: { width: 1280, height: 720 } })
    await goToQuestion(await beginEvening(page, { tables: 8 }))
    await page.getByRole('button', { name: 'Freeze' }).click()
    await page.getByText('You look ahead at').waitFor()
    // As high as a notice makes it, which stands there once a stage is over.
    await page.setViewportSize({ width: 1280, height: 650 })
    const buttons = '.console__steps button, .console__toggles button'
    const seen = await page.locator(buttons).evaluateAll(all =>
      all.map(button => {
        const { left, top, bottom } = button.getBoundingClientRect()
        return [top + 2, bottom - 2].every(y => button.contains(document.elementFromPoint(left + 9, y)))
      }),
    )
    expect(seen).toEqual([true, true, true, true, true])
  },
)

const laptop = { viewport: { width: 1366, height: 768 } }

function inSight(page: Page, button: string): Promise<boolean> {
  return isInSight(page.getByRole('button', { name: button }))
}

/** Whether what can be seen in the middle of it is itself. */
function isInSight(control: ReturnType<Page['locator']>): Promise<boolean> {
  return control.evaluate(element => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) === element
  })
}

test('what settles a vote is in sight on a small laptop, when it is asked for', async ({ visit }) => {
  const { console, room } = await beginEvening(await visit('', laptop), { tables: 3 })
  for (let steps = 0; steps < 3; steps++) await remote(console, 'PageDown')
  await room.locator('.room-question').waitFor()
  await console.getByLabel('Settle by').selectOption('other')
  expect(await inSight(console, 'Overrule the room')).toBe(true)
  await console.getByText('Record a minority view').click()
  await expect.poll(() => isInSight(console.locator('#minority'))).toBe(true)
})
