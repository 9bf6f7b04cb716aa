import type { Table } from '../findings/block.ts'
import { paragraph } from '../findings/section.ts'
import type { ExhibitKind } from '../scenario/schema.ts'
import type { PaperBlock } from './paper-block.ts'

/** A document of the story as its words give it. */
export interface ExhibitInWords {
  readonly title: string
  readonly kind: ExhibitKind
  readonly text: string
}

/** Lays the words of an exhibit out: rows of cells become a table again, and what a form or a letter names stands out. */
export function exhibitBlocks({ title, kind, text }: ExhibitInWords): readonly PaperBlock[] {
  const parts = text.split(/\n{2,}/).filter(part => part.trim() !== '')
  return parts.flatMap((part, index) => {
    const lines = part.split('\n')
    if (isHead(kind, index)) return headBlocks(kind, lines)
    return part.startsWith('Signed: ') ? named(lines) : partBlocks(lines, title)
  })
}

/** Where a letter says from whom it is, and a form what was filled in. */
function isHead(kind: ExhibitKind, index: number): boolean {
  return index === 0 && (kind === 'form' || kind === 'letter' || kind === 'email')
}

/** A form begins with its own heading. */
function headBlocks(kind: ExhibitKind, lines: readonly string[]): readonly PaperBlock[] {
  if (kind !== 'form') return named(lines)
  return [paragraph({ strong: lines[0] ?? '' }), ...named(lines.slice(1))]
}

function partBlocks(lines: readonly string[], title: string): readonly PaperBlock[] {
  const first = lines.findIndex((line, at) => isCells(line) && isCells(lines[at + 1] ?? ''))
  if (first >= 0) return withTable(lines, first, title)
  if (lines.every(line => line.startsWith('- ')))
    return [{ type: 'list', items: lines.map(line => [line.slice(2)]) }]
  return [paragraph(lines.join('\n'))]
}

function isCells(line: string): boolean {
  return line.includes(' | ')
}

/** The line right above a table says what it holds. */
function withTable(lines: readonly string[], first: number, title: string): readonly PaperBlock[] {
  const rest = lines.slice(first)
  const rows = rest.slice(0, rest.findIndex(line => !isCells(line)) >>> 0)
  const above = lines.slice(0, first)
  const caption = above.at(-1) ?? title
  return [
    ...above.slice(0, -1).map(line => paragraph(line)),
    table(caption, rows),
    ...rest.slice(rows.length).map(line => paragraph(line)),
  ]
}

function table(caption: string, [head = '', ...body]: readonly string[]): Table {
  const titles = head.split(' | ')
  const cells = body.map(line => line.split(' | '))
  return {
    type: 'table',
    caption,
    columns: titles.map((title, column) => ({ title, share: shareOf(title, cells, column) })),
    rows: cells.map(row => ({ cells: titles.map((_, column) => [[row[column] ?? '']]) })),
  }
}

/** As wide as its longest word needs, and wider where there is more to read. */
function shareOf(title: string, rows: readonly (readonly string[])[], column: number): number {
  const cells = rows.map(row => row[column] ?? '')
  const longestWord = Math.max(...[title, ...cells].flatMap(text => text.split(' ')).map(word => word.length))
  const average = cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length)
  return Math.max(longestWord + 4, Math.min(24, Math.round(average)))
}

const name = /^([^:|]{1,60}): (.+)$/

/** `Date: Friday` as a name with its value; a line without a name belongs to the one above. */
function named(lines: readonly string[]): readonly PaperBlock[] {
  const items: { name: string; value: string[] }[] = []
  const before: PaperBlock[] = []
  for (const line of lines) {
    const [, called, value] = name.exec(line) ?? []
    if (called !== undefined && value !== undefined) items.push({ name: called, value: [value] })
    else if (items.length > 0) items.at(-1)?.value.push(line)
    else before.push(paragraph(line))
  }
  const particulars = items.map(item => ({ name: item.name, value: [item.value.join('\n')] }))
  return particulars.length === 0 ? before : [...before, { type: 'particulars', items: particulars }]
}
