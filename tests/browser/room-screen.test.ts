import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import type { RoomView } from '../../src/core/room/room-view.ts'
import { longestViews } from '../support/room-views.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { documents } from './support/room-readable.ts'
import { draw, facilitator, openRoom } from './support/room-window.ts'
import { test } from './support/visit.ts'

const closing = (keep: string): RoomView => ({
  kind: 'closing',
  title: 'Thank you',
  place: { part: 'Closing', number: 5, of: 5 },
  keep,
  change: undefined,
  secondLook: undefined,
})

let longest: readonly RoomView[] = []

beforeAll(async () => {
  longest = await longestViews()
})

test('it asks what to show, and after a reload it asks and is told again', async ({ visit }) => {
  const room = await openRoom(await visit())
  const { show } = await facilitator(room)
  await show(1, closing('Ask early'))
  await room.getByText('Ask early').waitFor()
  await room.reload()
  await room.getByText('Ask early').waitFor()
})

test('an older revision is ignored, and so is what is no message', async ({ visit }) => {
  const room = await openRoom(await visit())
  const { show, post, close } = await facilitator(room)
  await show(7, closing('Seven'))
  await room.getByText('Seven').waitFor()
  const nonsense = [null, 'view', { v: 1 }, { v: 1, message: { kind: 'view', revision: 9 } }]
  for (const data of nonsense) await post(data)
  await show(6, closing('Six'))
  await show(8, closing('Eight'))
  await room.getByText('Eight').waitFor()
  await show(7, closing('Seven'))
  await close()
  await room.getByText('Desktop Audit', { exact: true }).waitFor()
  expect(await room.title()).toBe('Room screen – Desktop Audit')
})

test('an older view that comes late is not shown', async ({ visit }) => {
  const room = await openRoom(await visit())
  await draw(room, 8, closing('Eight'))
  await draw(room, 7, closing('Seven'))
  expect(await room.getByText('Eight').count()).toBe(1)
})

test('it loads neither script nor debrief, takes no lock, and of a document only that document', async ({ visit }) => {
  const room = await (await visit()).context().newPage()
  const loaded: string[] = []
  room.on('response', response => loaded.push(new URL(response.url()).pathname.split('/').at(-1) ?? ''))
  await openRoom(room)
  await draw(room, 1, closing('Ask early'))
  expect(loaded.filter(name => name.startsWith('scenario-'))).toEqual([])
  const letter = documents().find(({ id }) => id === 'police-letter')
  if (letter === undefined) throw new Error('there is no letter from the police')
  await draw(room, 2, letter)
  await room.locator('.exhibit-letter').waitFor()
  const names = loaded.filter(name => name.startsWith('scenario-')).map(name => name.replace(/-[\w-]{8}\.js$/, ''))
  expect(names.toSorted()).toEqual([`scenario-${letter.scenario}-exhibit-police-letter`])
  expect(await room.evaluate(async () => (await navigator.locks.query()).held)).toEqual([])
  expect(await room.evaluate(() => indexedDB.databases().then(all => all.length))).toBeLessThanOrEqual(2)
})

/** Where a document lies, in pixels from the edges of what shows it. */
function boxOf(room: Page): Promise<number[]> {
  return room.locator('.room-exhibit__paper').evaluate(paper => {
    const { left, top, right, bottom } = paper.getBoundingClientRect()
    const desk = paper.parentElement?.getBoundingClientRect()
    return [left, top, right - (desk?.right ?? 0), bottom - (desk?.bottom ?? 0)].map(Math.round)
  })
}

test('a document a little too long is seen whole at first', async ({ visit }) => {
  const room = await openRoom(await visit('', { viewport: { width: 1280, height: 720 }, reducedMotion: true }))
  const fitted: number[] = []
  for (const [index, view] of documents().entries()) {
    await draw(room, index + 1, view)
    await room.locator('.room-exhibit__paper > *').first().waitFor()
    const [left = NaN, , , bottom = NaN] = await boxOf(room)
    if (left > 0) fitted.push(Math.abs(bottom))
  }
  expect(fitted.length).toBeGreaterThan(0)
  // Heights are laid out in whole pixels before they are made smaller.
  expect(Math.max(...fitted)).toBeLessThanOrEqual(2)
})

test('a document is enlarged and moved as the facilitator says', async ({ visit }) => {
  const room = await openRoom(await visit('', { viewport: { width: 1280, height: 720 }, reducedMotion: true }))
  const ledger = documents().find(({ id }) => id === 'invoices')
  if (ledger === undefined) throw new Error('there is no ledger')
  const box = () => boxOf(room)
  await draw(room, 1, ledger)
  await room.locator('.exhibit-ledger').waitFor()
  await draw(room, 2, { ...ledger, pane: { zoom: 1, x: 0, y: 0 } })
  expect((await box()).slice(0, 3)).toEqual([0, 0, 0])
  await draw(room, 3, { ...ledger, pane: { zoom: 2, x: 1, y: 1 } })
  const [left, top, right, bottom = NaN] = await box()
  expect([left, right]).toEqual([-1280, 0])
  // Heights are laid out in whole pixels before they are enlarged.
  expect(Math.abs(bottom)).toBeLessThanOrEqual(2)
  expect(top).toBeLessThan(-720)
})

test('axe finds nothing on any kind of view, light and dark', { timeout: 240_000 }, async ({ visit }) => {
  for (const dark of [false, true]) {
    const room = await openRoom(await visit('', { viewport: { width: 1280, height: 720 }, dark, reducedMotion: true }))
    await expectNoAxeViolations(room)
    const kinds = new Map([...longest, ...documents().slice(0, 1)].map(view => [view.kind, view]))
    for (const [index, view] of [...kinds.values()].entries()) {
      await draw(room, index + 1, view)
      await expectNoAxeViolations(room)
    }
  }
})

test('in forced colours bars, letters and marked moments can still be told', async ({ visit }) => {
  const room = await openRoom(await visit('', { forcedColors: true, viewport: { width: 1280, height: 720 } }))
  const tally = longest.find(({ kind }) => kind === 'tally')
  const moments = longest.find(({ kind }) => kind === 'moments')
  if (tally === undefined || moments === undefined) throw new Error('there is nothing to show')
  const colour = (selector: string, name: string) =>
    room
      .locator(selector)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)
  await draw(room, 1, tally)
  const [whole, share] = [await colour('.room-bar__whole', 'fill'), await colour('.room-bar__share', 'fill')]
  expect(whole).not.toBe(share)
  expect(await colour('.room-screen__letter', 'border-top-style')).toBe('solid')
  await draw(room, 2, moments)
  const marked = await colour('.room-moments__moment--marked .room-screen__number', 'border-top-width')
  const other = await colour(
    '.room-moments__moment:not(.room-moments__moment--marked) .room-screen__number',
    'border-top-width',
  )
  expect(marked).not.toBe(other)
})

test('D turns it dark and light, and a reload keeps that', async ({ visit }) => {
  const room = await openRoom(await visit())
  await draw(room, 1, closing('Ask early'))
  const paper = () => room.locator('.room-screen__sheet').evaluate(sheet => getComputedStyle(sheet).backgroundColor)
  expect(await paper()).toBe('rgb(252, 251, 248)')
  await room.keyboard.press('d')
  expect(await paper()).toBe('rgb(13, 25, 32)')
  await room.reload()
  await room.getByText('Waiting for the facilitator').waitFor()
  await draw(room, 1, closing('Ask early'))
  expect(await paper()).toBe('rgb(13, 25, 32)')
  await room.keyboard.press('d')
  expect(await paper()).toBe('rgb(252, 251, 248)')
})

test('it fills the screen once asked to, and does not ask again', async ({ visit }) => {
  const room = await openRoom(await visit())
  const button = room.getByRole('button', { name: 'Full screen' })
  await button.click()
  await button.waitFor({ state: 'detached' })
  await expect.poll(() => room.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await room.keyboard.press('f')
  await expect.poll(() => room.evaluate(() => document.fullscreenElement === null)).toBe(true)
})
