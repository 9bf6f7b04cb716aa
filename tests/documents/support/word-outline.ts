import { all, attribute, wordsIn } from './unpacked.ts'

/** A Word document as its reader meets it: each paragraph by its style with its words, and each row of a table. */
export function wordOutline(document: Document): string {
  const body = all(document, 'body')[0]
  return [...(body?.children ?? [])].flatMap(linesOf).join('\n')
}

function linesOf(element: Element): readonly string[] {
  switch (element.tagName) {
    case 'w:p':
      return [`${styleOf(element)}: ${wordsIn(element)}`]
    case 'w:tbl':
      return all(element, 'tr').map(rowLine)
    case 'w:sdt':
      return all(element, 'p').map(paragraph => `${styleOf(paragraph)}: ${wordsIn(paragraph)}`)
    default:
      return []
  }
}

function rowLine(row: Element): string {
  const cells = all(row, 'tc').map(cell => all(cell, 'p').map(wordsIn).join(' / '))
  return `${all(row, 'tblHeader').length > 0 ? 'Heading row' : 'Row'}: ${cells.join(' | ')}`
}

function styleOf(paragraph: Element): string {
  const style = attribute(all(paragraph, 'pStyle')[0], 'val') ?? 'Normal'
  const isListed = all(paragraph, 'numPr').length > 0
  return isListed ? `${style}, in a list` : style
}
