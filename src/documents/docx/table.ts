import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ITableOptions,
} from 'docx'
import type { Row, Table } from '../../core/findings/block.ts'
import type { Text } from '../../core/findings/text.ts'
import { xmlText } from '../xml-text.ts'
import { bookmarked } from './bookmarked.ts'
import { columnWidths } from './column-widths.ts'
import { runs, runsInBold, words } from './runs.ts'

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
