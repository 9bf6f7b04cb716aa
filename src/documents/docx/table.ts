import {
  BorderStyle,
  HeightRule,
  type ITableOptions,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Row, Table } from '../../core/findings/block.ts'
import { type Text, wordsOf } from '../../core/findings/text.ts'
import { xmlText } from '../xml-text.ts'
import { bookmarked, runs, runsInBold, words } from './text.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const look: Omit<ITableOptions, 'rows'> = {
  layout: TableLayoutType.FIXED,
  margins: { top: 60, bottom: 40, left: 100, right: 100 },
  borders: { top: thin, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none },
  tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
}

/**
 * A caption that stays with its table, and a heading row that comes again on each page. No row breaks across pages, and
 * none stands alone on one: the first stays with the second, and the last but one with the last.
 */
export function table(block: Table, width: number): readonly (Paragraph | WordTable)[] {
  const { caption, columns, rows, room, isSmall = false } = block
  const widths = columnWidths(block, width)
  return [
    new Paragraph({ style: 'Caption', text: xmlText(caption) }),
    new WordTable({
      ...look,
      ...(room === undefined ? {} : { borders: { ...look.borders, insideVertical: thin } }),
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      rows: [
        headingRow(columns, { widths, isSmall }),
        ...rows.map((row, index) =>
          bodyRow(row, { widths, room, isSmall, keepNext: index === 0 || index === rows.length - 2 }),
        ),
      ],
    }),
  ]
}

interface Setting {
  /** Of the columns, in twentieths of a point. */
  readonly widths: readonly number[]
  readonly room?: Table['room']
  readonly isSmall: boolean
  /** Whether the row stays with the next. */
  readonly keepNext?: boolean
}

type Look = Pick<Setting, 'isSmall' | 'keepNext'>

function headingRow(columns: Table['columns'], { widths, isSmall }: Setting): TableRow {
  const shading = { fill: 'F3F2F1', type: ShadingType.CLEAR, color: 'auto' }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, column) => {
      const children = [new Paragraph({ style: sized('TableHeading', isSmall), children: words(title) })]
      return new TableCell({ children, shading, width: widthOf(widths, column) })
    }),
  })
}

/** In twentieths of a point: about a line of handwriting. */
const lineHeight = 400

function bodyRow({ id, cells }: Row, { widths, room, ...set }: Setting): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(room === undefined ? {} : { height: { value: room * lineHeight, rule: HeightRule.ATLEAST } }),
    children: cells.map((cell, column) => {
      const children = cell.map((text, index) =>
        column === 0 && index === 0 ? rowName(text, id, set) : plain(text, set),
      )
      return new TableCell({ children, width: widthOf(widths, column) })
    }),
  })
}

/** Names its row, and is where pointers to the row lead. */
function rowName(text: Text, id: string | undefined, { isSmall, keepNext }: Look): Paragraph {
  const children = runsInBold(text)
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    style: sized('TableRowName', isSmall),
    children: id === undefined ? children : bookmarked(id, children),
  })
}

/** LibreOffice takes a table of cells without anything in them for one that only lays out a page. */
const toWriteIn = new TextRun('\u00A0')

function plain(text: Text, { isSmall, keepNext }: Look): Paragraph {
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    style: sized('TableText', isSmall),
    children: text.length === 0 ? [toWriteIn] : runs(text),
  })
}

/** The same style, or the smaller one of the same kind. */
function sized(style: string, isSmall: boolean): string {
  return isSmall ? `Small${style}` : style
}

function widthOf(widths: readonly number[], column: number) {
  return { size: widths[column] ?? 0, type: WidthType.DXA }
}

/** In twentieths of a point, of the size in which each kind of table is set; the sides are the margins of a cell. */
const sizes = { usual: 240, small: 170, sides: 200, spare: 20 }

/**
 * The width of each column, in twentieths of a point: by its share, and at least so wide that no word in it breaks; where
 * there is no room for that, none of its heading, and none of the first column, which names the rows. What is missing
 * the other columns give.
 * @param width of the table
 */
function columnWidths(source: Table, width: number): readonly number[] {
  const shares = source.columns.map(({ share }) => share)
  const every = leastWidths(source, () => true)
  const heads = leastWidths(source, column => column === 0)
  const fits = [every, heads].find(least => least.reduce((sum, one) => sum + one, 0) <= width)
  return shared(shares, fits ?? [], width).map(Math.floor)
}

function shared(
  shares: readonly number[],
  least: readonly number[],
  width: number,
  raised: ReadonlySet<number> = new Set(),
): readonly number[] {
  const taken = [...raised].reduce((sum, column) => sum + (least[column] ?? 0), 0)
  const all = shares.reduce((sum, share, column) => sum + (raised.has(column) ? 0 : share), 0)
  const widths = shares.map((share, column) =>
    raised.has(column) ? (least[column] ?? 0) : ((width - taken) * share) / all,
  )
  const narrow = widths.flatMap((one, column) => (!raised.has(column) && one < (least[column] ?? 0) ? [column] : []))
  return narrow.length === 0 ? widths : shared(shares, least, width, new Set([...raised, ...narrow]))
}

/** @param counts whether the words of a column's cells count, beside those of its heading */
function leastWidths(
  { columns, rows, isSmall = false }: Table,
  counts: (column: number) => boolean,
): readonly number[] {
  const size = isSmall ? sizes.small : sizes.usual
  return columns.map(({ title }, column) => {
    const cells = counts(column) ? rows.flatMap(row => (row.cells[column] ?? []).map(wordsOf)) : []
    const unbroken = [title, ...cells].flatMap(text => text.split(breaks)).filter(mayNotBreak)
    return Math.max(0, ...unbroken.map(ems)) * size + sizes.sides + sizes.spare
  })
}

/** A space that holds two words together makes one of them: `Recommendation 6`. */
const breaks = /[^\S\u00A0\u202F]+|(?<=[-–—])/

/** What is longer is no word but an id or a digest, and has to break somewhere. */
function mayNotBreak(word: string): boolean {
  return word.length <= 24
}

/** How wide a word is in bold Arial, in ems, to within a few hundredths: what has no class is as wide as a small letter. */
function ems(word: string): number {
  let sum = 0
  for (const sign of word) sum += classes.find(({ of }) => of.test(sign))?.width ?? 0.6
  return sum
}

const classes = [
  { of: /[MWmw%@—]/, width: 0.9 },
  { of: /[ijlI.,:;'’|!]/, width: 0.3 },
  { of: /[ftr()\-/“”"]/, width: 0.42 },
  { of: /[A-Z&]/, width: 0.75 },
] as const
