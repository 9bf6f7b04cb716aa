import { expect, test } from 'vitest'
import type { Table } from '../../../../src/core/findings/block.ts'
import type { Part } from '../../../../src/core/findings/part.ts'
import { emptyReview, type Review } from '../../../../src/core/findings/review.ts'
import { reportOf } from '../../../../src/core/findings/report-of.ts'
import { writtenCells } from '../../../../src/core/findings/edited-table.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { completeSession } from '../support/samples.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const cast = {
  member: { name: 'Councillor Ida Frome', post: 'Ward councillor', seat: 'officer' as const },
  auditor: { name: 'Wren Pellow', post: 'Chief Internal Auditor', seat: 'officer' as const },
  caretaker: { name: 'Abel Tarrow', post: 'Caretaker of the hall', seat: 'officer' as const },
  clerk: { name: 'Una Skeffing', post: 'Solicitor for Mr Tarrow', seat: 'officer' as const },
}

/** The hall, with these headlines to its scenes and words to its key events. */
function hall(headlines: Readonly<Record<string, string>>, events: Readonly<Record<string, string>> = {}) {
  const { script, notes } = tenpennyHall
  const scenes = Object.fromEntries(
    Object.entries(script.scenes).map(([id, scene]) => [
      id,
      headlines[id] === undefined ? scene : { ...scene, headline: headlines[id] },
    ]),
  )
  const keyEvents = Object.fromEntries(
    Object.entries(notes.keyEvents).map(([id, event]) => [id, { ...event, text: events[id] ?? event.text }]),
  )
  return { script: { ...script, scenes, cast }, notes: { ...notes, keyEvents } }
}

function report(of: ReturnType<typeof hall>, review: Partial<Review> = {}, part: Part = 'draft') {
  const plays = [{ session: completeSession, logDigest: 'd'.repeat(64) }]
  return reportOf({ ...of, plays, review: { ...emptyReview, ...review }, part }).sections
}

function tableIn(sections: ReturnType<typeof report>): Table | undefined {
  const blocks = sections.find(({ id }) => id === 'story')?.blocks ?? []
  return blocks.find(block => block.type === 'table')
}

function people(sections: ReturnType<typeof report>) {
  return tableIn(sections)?.rows.map(({ cells }) => cells.flat(2))
}

const exemption = { paragraphs: [1], why: 'It names somebody.' }

/** All sections that tell of key events. */
const closed = Object.fromEntries(
  ['key-events', 'findings', 'conclusions', 'controls'].map(id => [`section:${id}`, exemption]),
)

test('those whom the report names stand below the story, with their posts, in the order of the cast', () => {
  const sections = report(hall({ 'the-hire': 'Wren rings', 'the-book': 'Councillor Frome finds a gap' }))
  expect(people(sections)).toEqual([
    ['Councillor Ida Frome', 'Ward councillor'],
    ['Wren Pellow', 'Chief Internal Auditor'],
  ])
  expect(tableIn(sections)?.caption).toBe('Who is who in this story')
})

test('whoever is named only in the post of another is there too', () => {
  expect(people(report(hall({ 'the-hire': 'Una Skeffing rings' })))?.map(([name]) => name)).toEqual([
    'Abel Tarrow',
    'Una Skeffing',
  ])
})

test('where the report names nobody there is no such table', () => {
  expect(tableIn(report(hall({})))).toBeUndefined()
})

test('the table can be written in and be exempt, like others in which officers write', () => {
  const named = hall({ 'the-hire': 'Mr Tarrow cries' })
  const table = tableIn(report(named))
  const [cell] = writtenCells(table ?? fail()).flat()
  const edits = { [cell?.key ?? '']: { was: cell?.words ?? '', now: 'He keeps the hall' } }
  expect(people(report(named, { edits }))).toEqual([['Abel Tarrow', 'He keeps the hall']])
  const review = { exempt: { [table?.key ?? '']: exemption }, controlsOpen: true }
  expect(tableIn(report(named, review, 'a'))).toBeUndefined()
  expect(people(report(named, review, 'b'))).toEqual([['Abel Tarrow', 'Caretaker of the hall']])
})

test('Part A leaves out those whom only exempt words name', () => {
  const named = hall({ 'the-book': 'Wren rings' }, { 'the-hire': 'Nobody asked Mr Tarrow.' })
  expect(people(report(named))?.map(([name]) => name)).toEqual(['Wren Pellow', 'Abel Tarrow'])
  const open = report(named, { exempt: closed }, 'a')
  expect(people(open)?.map(([name]) => name)).toEqual(['Wren Pellow'])
  expect(textsOf(open).join()).not.toContain('Tarrow')
})

test('nor does the post of somebody else name them there', () => {
  const named = hall({ 'the-book': 'Una rings' }, { 'the-hire': 'Nobody asked Mr Tarrow.' })
  expect(people(report(named))?.map(([name]) => name)).toEqual(['Abel Tarrow', 'Una Skeffing'])
  const open = report(named, { exempt: closed }, 'a')
  expect(textsOf(open).join()).not.toContain('Tarrow')
})

function fail(): never {
  throw new Error('there is no table')
}
