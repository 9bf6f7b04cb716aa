import { expect, test } from 'vitest'
import type { Table } from '../../../src/core/findings/block.ts'
import { withExemption, writtenIn } from '../../../src/core/findings/change-review.ts'
import { writtenCells } from '../../../src/core/findings/edited-table.ts'
import type { Findings } from '../../../src/core/findings/findings.ts'
import { lostEdits } from '../../../src/core/findings/lost-edits.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { textsOf } from '../../../src/core/findings/texts-of.ts'
import { completeSession, findingsFor, fullDetails } from './support/samples.ts'

const open: Review = { ...emptyReview, details: fullDetails, controlsOpen: true }
const made = (review: Review = open, part: 'draft' | 'a' | 'b' = 'draft') =>
  findingsFor(completeSession, fullDetails, review, part)

function tableIn({ sections }: Findings, id: string): Table {
  const found = sections.find(section => section.id === id)?.blocks.find(({ type }) => type === 'table')
  if (found?.type !== 'table') throw new Error(`no table in ${id}`)
  return found
}

const drafted = tableIn(made(), 'section-17')
const cells = writtenCells(drafted).flat()
const written = (words: string, review = open) =>
  writtenIn(review, cells, ({ row }) => (row === 'Finance' ? words : ''))
const last = (table: Table) => table.rows.map(row => row.cells.at(-1)?.map(wordsOf))

test('each service has a cell to write in, and each protected characteristic three', () => {
  expect(cells.map(({ row, column, words }) => [row, column, words])).toEqual(
    ['Corporate services', 'Finance', 'Legal and democratic services', 'Property'].map(service => [
      service,
      'How the service weighs crime and disorder here',
      '[for the service to write]',
    ]),
  )
  const assessed = writtenCells(tableIn(made(), 'equality-assessment')).flat()
  expect(new Set(assessed.map(({ key }) => key)).size).toBe(27)
})

test('what a service wrote stands in its cell, a paragraph for each line, and the others are still to be written', () => {
  const table = tableIn(
    made(written('Two people see every invoice, as at D2.\n\nA third looks at each tenth.')),
    'section-17',
  )
  expect(last(table)).toEqual([
    ['[for the service to write]'],
    ['Two people see every invoice, as at D2.', 'A third looks at each tenth.'],
    ['[for the service to write]'],
    ['[for the service to write]'],
  ])
  expect(table.edited).toBe(true)
  expect(JSON.stringify(table.rows[1])).toContain('{"ref":"d2","text":"D2"}')
})

test('what is emptied is to be written again', () => {
  const review = written('Two people see every invoice.')
  expect(Object.values(review.edits)).toEqual([
    { was: '[for the service to write]', now: 'Two people see every invoice.' },
  ])
  expect(writtenIn(review, cells, () => ' \n').edits).toEqual({})
})

test('what is written has its place in every report of the same sessions, in whatever order their rows come', () => {
  const review = written('Two people see every invoice.')
  expect(lostEdits(made(review).sections, review)).toEqual([])
  expect(last(tableIn(made(review, 'a'), 'section-17'))).toEqual(last(tableIn(made(review), 'section-17')))
})

test('a table that is exempt with all that is written in it is in Part B and not in Part A', () => {
  const why = 'It tells which invoices nobody looks at.'
  const marked = withExemption(written('Nobody looks below £500.'), drafted.key ?? '', {
    paragraphs: [7],
    why,
  })
  const [a, b] = (['a', 'b'] as const).map(part => made(marked, part))
  expect(JSON.stringify(a)).not.toMatch(/below £500|Where the exercise touched each service/)
  expect(textsOf(b?.sections ?? [])).toContain('Nobody looks below £500.')
})

test('a table of what was played or counted is the record, and nobody writes in it', () => {
  const tables = made().sections.flatMap(({ blocks }) => blocks.filter(block => block.type === 'table'))
  expect(tables.filter(({ key }) => key !== undefined).map(({ caption }) => caption)).toEqual([
    'Where the exercise touched each service',
    'Who could be affected, and how',
  ])
})
