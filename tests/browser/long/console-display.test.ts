import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { TallyView } from '../../../src/core/room/room-view.ts'
import { letterOf } from '../../../src/core/session/script.ts'
import { countEightTables } from '../support/eight-tables.ts'
import { beginEvening, goToQuestion } from '../support/evening.ts'
import { startOwnBrowser } from '../support/own-browser.ts'
import { draw, openRoom } from '../support/room-window.ts'
import { test } from '../support/visit.ts'

const patience = 240_000

interface Group {
  readonly name: string | null
  /** Background, letters and edge. */
  readonly pressed: readonly string[]
  /** How many look so though they are not pressed. */
  readonly alike: number
}

/** How the buttons that are pressed look, group by group. */
function pressedOn(page: Page): Promise<readonly Group[]> {
  return page.evaluate(() => {
    const look = (button: Element) => {
      const { backgroundColor, color, borderTopWidth } = getComputedStyle(button)
      return `${backgroundColor} ${color} ${borderTopWidth}`
    }
    return [...document.querySelectorAll('fieldset:has(> [aria-pressed])')].map(group => {
      const pressed = [...group.querySelectorAll('[aria-pressed=true]')].map(look)
      const others = [...group.querySelectorAll('[aria-pressed=false]')].map(look)
      const alike = others.filter(other => pressed.some(each => each.startsWith(other.replace(/ \S+$/, '')))).length
      return { name: group.getAttribute('aria-label'), pressed, alike }
    })
  })
}

/** A colour that the system has for something, as the browser says it. */
function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate(colour => {
    const probe = document.createElement('i')
    probe.style.setProperty('forced-color-adjust', 'none')
    probe.style.color = colour
    document.body.append(probe)
    const found = getComputedStyle(probe).color
    probe.remove()
    return found
  }, name)
}

test(
  'in forced colours what is pressed has the colours of what is selected, and a thicker edge',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', { forcedColors: true })
    await goToQuestion(await beginEvening(page, { tables: 8 }))
    await page.getByRole('button', { name: 'Whole text' }).click()
    const selected = `${await systemColour(page, 'Highlight')} ${await systemColour(page, 'HighlightText')} 3px`
    expect(await pressedOn(page)).toEqual([{ name: 'The room screen is', pressed: [selected], alike: 0 }])
  },
)

test('nothing moves when a button is pressed', { timeout: patience }, async ({ visit }) => {
  const page = await visit('', { viewport: { width: 1366, height: 768 } })
  await goToQuestion(await beginEvening(page, { tables: 8 }))
  const boxes = () =>
    page
      .locator('.console__toggles button, .record-panel__buttons button')
      .evaluateAll(all => all.map(button => JSON.stringify(button.getBoundingClientRect())))
  const before = await boxes()
  await page.getByRole('button', { name: 'Whole text' }).click()
  await page.getByRole('button', { name: 'Key event' }).click()
  expect(await page.locator('.console [aria-pressed=true]').count()).toBe(2)
  expect(await boxes()).toEqual(before)
})

/** What lies over something else, or is wider than its place. */
function crowded(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const columns = [...document.querySelectorAll('.console__column')].map(column => column.getBoundingClientRect())
    for (const [index, one] of columns.entries())
      for (const other of columns.slice(index + 1))
        if (
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
        )
          faults.push('columns overlap')
    const scrollers = 'html, .console, .console__columns, .console__column, .console-decide, .record-panel'
    for (const scroller of document.querySelectorAll(scrollers))
      if (scroller.scrollWidth > scroller.clientWidth) faults.push(`sideways: ${scroller.className}`)
    for (const control of document.querySelectorAll('.console :is(button, input, label, a, summary)')) {
      if (!control.checkVisibility()) continue
      const { left, right } = control.getBoundingClientRect()
      if (left < 0 || right > innerWidth) faults.push(`outside: ${control.textContent}`)
    }
    const notes = document.querySelector('.console__column--main')
    const letters = notes === null ? 0 : notes.clientWidth / parseFloat(getComputedStyle(notes).fontSize)
    if (letters < 16) faults.push(`notes are ${letters} em wide`)
    return faults
  })
}

/** How many columns stand beside each other. */
function columnsOf(page: Page): Promise<number> {
  return page
    .locator('.console__column')
    .evaluateAll(all => new Set(all.map(column => Math.round(column.getBoundingClientRect().left))).size)
}

test(
  'at any zoom, and with any size of text, the console has the columns that there is room for',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', { viewport: { width: 1366, height: 768 } })
    await countEightTables(page)
    const found: [string, number, readonly string[]][] = []
    const look = async (name: string) => found.push([name, await columnsOf(page), await crowded(page)])
    const zooms = { '100 %': [1366, 768], '200 %': [683, 384], '400 %': [342, 192], narrow: [320, 256] }
    for (const [name, [width = 0, height = 0]] of Object.entries(zooms)) {
      await page.setViewportSize({ width, height })
      await look(name)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    for (const size of [100, 130, 150, 200]) {
      await page.evaluate(percent => {
        document.documentElement.style.fontSize = `${percent}%`
      }, size)
      await look(`text of ${size} %`)
    }
    expect(found).toEqual([
      ['100 %', 3, []],
      ['200 %', 2, []],
      ['400 %', 1, []],
      ['narrow', 1, []],
      ['text of 100 %', 3, []],
      ['text of 130 %', 3, []],
      ['text of 150 %', 2, []],
      ['text of 200 %', 2, []],
    ])
  },
)

test('so it has where the browser is set to larger text', { timeout: patience }, async ({ onTestFinished }) => {
  const profile = mkdtempSync(join(tmpdir(), 'desktop-audit-large-text-'))
  mkdirSync(join(profile, 'Default'))
  const settings = { webkit: { webprefs: { default_font_size: 24 } } }
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings))
  const browser = await startOwnBrowser(profile, inject('address'))
  onTestFinished(async () => {
    await browser.context.close()
    rmSync(profile, { recursive: true, force: true })
  })
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  await countEightTables(page, inject('address'))
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
  expect([await columnsOf(page), await crowded(page)]).toEqual([2, []])
  expect(browser.complaints).toEqual([])
})

function tally(choices: number, words: string): TallyView {
  return {
    kind: 'tally',
    place: {
      stage: { title: 'First signs', number: 1, of: 4 },
      title: 'A call',
      clock: 'Monday 1 February, 9.10 am',
    },
    asks: 'What do you do with what you have been told?',
    rows: Array.from({ length: choices }, (_, row) => ({ letter: letterOf(row), words, votes: 10 + row })),
    abstentions: 3,
    isTied: false,
  }
}

test(
  'however many choices there are, the room sees a bar for each of them',
  { timeout: patience },
  async ({ visit }) => {
    const room = await openRoom(await visit('', { viewport: { width: 1024, height: 768 } }))
    const lengths = [
      'Ring round',
      'Pass on all of it, her name too',
      'Ask the county for all it has before the hearing on Tuesday',
    ]
    const views = lengths.flatMap(words => [2, 3, 4, 5, 6, 7, 8].map(choices => tally(choices, words)))
    const faults: string[] = []
    for (const [index, view] of views.entries()) {
      await draw(room, index + 1, view)
      const bars = await room.locator('.room-bar:visible').count()
      if (bars !== view.rows.length) faults.push(JSON.stringify(view))
    }
    expect(faults).toEqual([])
  },
)
