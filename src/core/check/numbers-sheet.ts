import { type Paper, type PaperBlock, paperOf, points, subheading, tableOf } from '../papers/paper.ts'
import { paragraph, type Row } from '../report/block.ts'
import { type CaseNumbers, type NumbersSection, shownAtFirst } from './case-numbers.ts'

/** The numbers of a case to print: two or three pages for those who clear it. */
export function numbersSheet({ title, sentence, sections }: CaseNumbers): Paper {
  const blocks = [paragraph(sentence), ...sections.flatMap(sectionBlocks)]
  return paperOf('numbers', title, [{ id: 'numbers', title: 'The case in numbers', blocks }], { textSize: 'close' })
}

function sectionBlocks(section: NumbersSection): readonly PaperBlock[] {
  const { title, sentence, columns, rows } = section
  const opening = [subheading(1, title), ...(sentence === '' ? [] : [paragraph(sentence)])]
  if (rows.length === 0) return opening
  if (columns.length === 0)
    return [
      ...opening,
      points(rows.map(({ label, place }) => (place === undefined ? label : `${label} Line ${place.line}.`))),
    ]
  const shown = rows.slice(0, shownAtFirst)
  const left = rows.length - shown.length
  return [...opening, table(section, shown), ...(left === 0 ? [] : [paragraph(`${left} more are not listed here.`)])]
}

function table({ title, columns }: NumbersSection, shown: NumbersSection['rows']): PaperBlock {
  const shares = { '': 5, ...Object.fromEntries(columns.map(column => [capital(column), 3])), Line: 1.5 }
  const rows = shown.map(({ label, values, place }): Row => ({
    cells: [[[label]], ...values.map(value => [[value]]), [[place === undefined ? '' : String(place.line)]]],
  }))
  return tableOf(title, shares, rows, { isSmall: true })
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
