import { type Paper, type PaperBlock, paperOf, points, subheading, tableOf } from '../papers/paper.ts'
import { paragraph, type Row } from '../report/block.ts'
import { type CaseNumbers, type NumbersRow, type NumbersSection, shownAtFirst } from './case-numbers.ts'

/** The numbers of a case to print: two or three pages for those who clear it. */
export function numbersSheet({ title, sentence, sections }: CaseNumbers): Paper {
  const blocks = [paragraph(sentence), ...sections.flatMap(sectionBlocks)]
  return paperOf('numbers', title, [{ id: 'numbers', title: 'The case in numbers', blocks }], { textSize: 'close' })
}

function sectionBlocks({ title, sentence, rowTitle, columns, rows }: NumbersSection): readonly PaperBlock[] {
  const heading = subheading(1, title)
  if (columns.length === 0) {
    const listed = rows.map(({ label, place }) => (place === undefined ? label : `${label} Line ${place.line}.`))
    return [
      heading,
      ...(sentence === '' ? [] : [paragraph(sentence)]),
      ...(listed.length === 0 ? [] : [points(listed)]),
    ]
  }
  const shares = Object.fromEntries(columns.map(column => [capital(column), 3]))
  const shown = rows.slice(0, shownAtFirst)
  const left = rows.length - shown.length
  // The sentence is the caption, which stays with its table.
  return [
    heading,
    tableOf(sentence, { [capital(rowTitle)]: 4, ...shares, Line: 1.5 }, shown.map(tableRow), { isSmall: true }),
    ...(left === 0 ? [] : [paragraph(`${left} more are not listed here.`)]),
  ]
}

function tableRow({ label, values, place }: NumbersRow): Row {
  const line = place === undefined ? '' : String(place.line)
  return { cells: [[[label]], ...values.map(value => [[value]]), [[line]]] }
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
