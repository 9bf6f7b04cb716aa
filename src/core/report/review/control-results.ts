import * as z from 'zod/mini'
import { readCsv } from '../../scenario/csv.ts'
import type { Measure } from '../../scenario/schema.ts'
import { entry } from '../../session/script.ts'
import type { Result } from './review.ts'
import { listed } from '../say.ts'

/** What tests of controls came to, as the table of controls holds it once someone has filled it in. */
export type ResultsReading =
  | { readonly ok: true; readonly results: Readonly<Record<string, Result>> }
  /** A sentence each, with the line that it is about. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** The columns that are read; the table has others, and they may stand in any order. */
const columns = { id: 'Measure', of: 'Looked at', good: 'Good', note: 'Note', date: 'Tested on' } as const

type Cells = Readonly<Record<keyof typeof columns, string>>

/** @param measures those of the case, by id */
export function readControlResults(text: string, measures: Readonly<Record<string, Measure>>): ResultsReading {
  const [head, ...rows] = readCsv(text)
  const missing = Object.values(columns).filter(name => head?.cells.includes(name) !== true)
  if (head === undefined || missing.length > 0) {
    const names = listed(missing.map(name => `“${name}”`))
    const problem = `Line 1: ${names} must be among the columns. Fill in the table of controls as it was saved.`
    return { ok: false, problems: [problem] }
  }
  const read = rows
    .map(({ line, cells }) => {
      const at = ([key, name]: readonly [string, string]) => [key, cells[head.cells.indexOf(name)]?.trim() ?? '']
      return { line, cells: Object.fromEntries(Object.entries(columns).map(at)) as Cells }
    })
    .filter(({ cells: { id: _id, ...result } }) => Object.values(result).some(cell => cell !== ''))
  const problems = read.flatMap(({ line, cells }, index) => {
    const isTwice = read.slice(0, index).some(before => before.cells.id === cells.id)
    const problem = isTwice ? `“${cells.id}” is there twice. Delete one of the two.` : problemIn(cells, measures)
    return problem === undefined ? [] : [`Line ${line}: ${problem}`]
  })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, results: Object.fromEntries(read.map(({ cells }) => [cells.id, resultIn(cells)])) }
}

function problemIn({ id, of, good, date }: Cells, measures: Readonly<Record<string, Measure>>): string | undefined {
  if (entry(measures, id)?.test === undefined) return `no control of this case has the name “${id}” in “${columns.id}”.`
  if ((of === '') !== (good === '')) return `enter both “${columns.of}” and “${columns.good}”, or leave both empty.`
  for (const [name, cell] of [
    [columns.of, of],
    [columns.good, good],
  ])
    if (!/^\d{0,4}$/.test(cell ?? '')) return `“${name}” must be a whole number, such as 10.`
  if (Number(good) > Number(of)) return `“${columns.good}” must be ${of} at most, as ${of} were looked at.`
  if (date !== '' && dayOf(date) === undefined) return `“${columns.date}” must be a day, such as 2027-02-01.`
  return undefined
}

function resultIn({ of, good, note, date }: Cells): Result {
  const day = dayOf(date)
  return {
    ...(of === '' ? {} : { of: Number(of), good: Number(good) }),
    ...(note === '' ? {} : { note: note.replace(/^'(?=[=+\-@])/, '') }),
    ...(day === undefined ? {} : { date: day }),
  }
}

/** Spreadsheets here write 2027-02-01 as 01/02/2027. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return z.iso.date().safeParse(iso).data
}
