import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { countEightTables } from '../support/eight-tables.ts'
import { beginEvening, countHands, goToQuestion, remote } from '../support/evening.ts'
import { test } from '../support/visit.ts'

const patience = 240_000

/** Whether the whole of it is seen, and nothing lies over it. */
function isSeen(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate(element => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return [left + 4, right - 4].every(x =>
        [top + 4, bottom - 4].every(y => element.contains(document.elementFromPoint(x, y))),
      )
    })
}

describe.each([
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
])('at $width × $height, with eight tables and five choices', viewport => {
  test(
    'what settles it is in sight, and never lies over the field in hand',
    { timeout: patience },
    async ({ visit }) => {
      const page = await visit('', { viewport })
      await countEightTables(page)
      await page.locator('.console-decide').evaluate(column => column.scrollTo(0, 0))
      expect(await isSeen(page, '.settle-form__settle')).toBe(true)
      await page.locator('.vote-rows input').first().focus()
      const hidden: string[] = []
      for (let row = 1; row < 7; row++) {
        await page.keyboard.press('Enter')
        if (!(await isSeen(page, ':focus'))) hidden.push(`row ${row}`)
      }
      expect(hidden).toEqual([])
      expect(await page.locator(':focus').getAttribute('id')).toBe('reveal')
      expect(await isSeen(page, '.settle-form__settle')).toBe(true)
    },
  )
})

/** Whichever lines of votes are not wholly seen while one goes through them by Enter. */
async function hiddenRows(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  await page.locator('.console-decide').evaluate(column => column.scrollTo(0, 0))
  await page.locator('.vote-rows input').first().focus()
  for (let row = 1; row <= 7; row++) {
    if (!(await isSeen(page, ':focus'))) hidden.push(`row ${row}`)
    await page.keyboard.press('Enter')
  }
  return hidden
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
  'however many sides are level, and however large the text is, a hand that is typed is wholly seen',
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
        // Going through the rows leads on to the next table.
        await page.getByRole('button', { name: 'Table 1' }).click()
        await countHands(page, ...hands)
        await page.setViewportSize(viewport)
        await page.evaluate(percent => {
          document.documentElement.style.fontSize = `${percent}%`
        }, text)
        const hidden = await hiddenRows(page)
        if (hidden.length > 0) found.push([`${viewport.width} ${text} % ${hands.length}`, hidden])
      }
    expect(found).toEqual([])
  },
)

test(
  'what was agreed, and which side is cast for, is settled in sight once no hand is typed',
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
    await page.getByRole('button', { name: 'Agreed' }).click()
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
    ]) {
      await page.setViewportSize(size)
      await page.getByRole('button', { name: 'Table 1' }).click()
      await page.locator('.console__title').evaluate((title: HTMLElement) => title.focus())
      await page.locator('.console-decide').evaluate(column => column.scrollTo(0, 0))
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

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

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
  await press(console, 'Another choice')
  expect(await inSight(console, 'Overrule the room')).toBe(true)
  await console.getByText('Record a minority view').click()
  await expect.poll(() => isInSight(console.locator('#minority'))).toBe(true)
})
