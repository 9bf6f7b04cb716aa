import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/core/room/pages-of.ts'
import type { RoomView, TallyView } from '../../../src/core/room/room-view.ts'
import { letterOf } from '../../../src/core/session/script.ts'

const place = { stage: { title: 'First signs', number: 1, of: 2 }, title: 'The stall', clock: undefined }

function tally(choices: number, tables: number, words = 'Ring round the shopkeepers'): TallyView {
  return {
    kind: 'tally',
    place,
    asks: 'What do you do with what you have been told?',
    rows: Array.from({ length: choices }, (_, row) => ({
      letter: letterOf(row),
      words,
      votes: tables,
      byTable: Array.from({ length: tables }, () => 1),
    })),
    tables: Array.from({ length: tables }, (_, table) => `Table ${table + 1}`),
    abstentions: 2,
    isTied: false,
  }
}

test('hands that can be read on one page stay on it, by table too', () => {
  for (const view of [tally(5, 0), tally(2, 8), tally(4, 8), tally(5, 4), tally(6, 4)])
    expect(pagesOf(view)).toEqual([view])
})

test('of many tables and many choices the sums come first, then what each table has', () => {
  const view = tally(5, 8, 'Pass on all of it, her name too')
  const sums = view.rows.map(row => ({ ...row, byTable: [] }))
  const pages: readonly RoomView[] = [
    { ...view, rows: sums, tables: [], part: { number: 1, of: 2 } },
    { ...view, isByTable: true, part: { number: 2, of: 2 } },
  ]
  expect(pagesOf(view)).toEqual(pages)
})

test('so they do where tables have long names', () => {
  const view = tally(6, 5)
  expect(pagesOf(view)).toHaveLength(1)
  const tables = view.tables.map(table => `${table}, at the window`)
  expect(pagesOf({ ...view, tables })).toHaveLength(2)
})
