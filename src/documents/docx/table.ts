import {
  BorderStyle,
  HeightRule,
  type ITableOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Particular, type Row, type Table, type Text, wordsOf } from '../../core/report/block.ts'
import { captionOf, staysWithNext } from '../report-words.ts'
import { bookmarked, type Look, runs, runsInBold, words } from './text.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** In twentieths of a point. */
const cellMargins = { top: 60, bottom: 40, left: 100, right: 100 }

const ownLook: Omit<ITableOptions, 'rows'> = {
  layout: TableLayoutType.FIXED,
  margins: cellMargins,
  borders: { top: thin, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none },
  tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
}

/**
 * A caption that stays with its table, and a heading row that comes again on each page. No row breaks across pages, and
 * none stands alone on one: the first stays with the second, and the last but one with the last.
 */
export function table(block: Table, look: Look): readonly (Paragraph | WordTable)[] {
  const { rows, room } = block
  const widths = columnWidths(block, look.width)
  const lines = room === undefined ? {} : { borders: { ...ownLook.borders, insideVertical: thin } }
  const style = look.template?.table
  return [
    new Paragraph({ style: look.styleOf('Caption'), children: runs(captionOf(block), look), keepNext: true }),
    new WordTable({
      ...ownLook,
      ...lines,
      // A council's style of tables in place of our lines.
      ...(style === undefined ? {} : { style, borders: {} }),
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: [...widths],
      rows: [
        headingRow(block, widths, look),
        ...rows.map((row, index) => {
          const keeping = staysWithNext(index, rows.length) ? { keepNext: true } : {}
          return bodyRow(row, { block, look, widths, keeping })
        }),
      ],
    }),
  ]
}

function styleOf(kind: 'Text' | 'RowName' | 'Heading', { isSmall }: Table, look: Look): string {
  return look.styleOf(`${isSmall ? 'Small' : ''}Table${kind}`)
}

function headingRow(block: Table, widths: readonly number[], look: Look): TableRow {
  const shading = { fill: 'F3F2F1', type: ShadingType.CLEAR, color: 'auto' }
  const ground = look.template?.table === undefined ? { shading } : {}
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ title }, column) => {
      const children = [new Paragraph({ style: styleOf('Heading', block, look), children: words(title) })]
      return new TableCell({ children, ...ground, width: widthOf(widths, column) })
    }),
  })
}

interface Setting {
  readonly block: Table
  readonly look: Look
  /** Of the columns, in twentieths of a point. */
  readonly widths: readonly number[]
  /** Whether the row stays with the next. */
  readonly keeping: { readonly keepNext?: boolean }
}

/** In twentieths of a point: about a line of handwriting. */
const lineHeight = 400

/** LibreOffice adds the margin at the top to it, from 26.8 on. */
function rowHeight(room: number): number {
  return room * lineHeight - cellMargins.top
}

/** The first words name the row, and are where pointers to it lead. */
function bodyRow({ id = '', cells }: Row, { block, look, widths, keeping }: Setting): TableRow {
  const { room } = block
  return new TableRow({
    cantSplit: true,
    ...(room === undefined ? {} : { height: { value: rowHeight(room), rule: HeightRule.ATLEAST } }),
    children: cells.map((cell, column) => {
      const children = cell.map((text, index) => {
        const isName = column === 0 && index === 0
        return new Paragraph({
          ...keeping,
          style: styleOf(isName ? 'RowName' : 'Text', block, look),
          children: isName ? bookmarked([id], runsInBold(text, look), look) : plain(text, look),
        })
      })
      return new TableCell({ children, width: widthOf(widths, column) })
    }),
  })
}

/** LibreOffice takes a table of cells without anything in them for one that only lays out a page. */
const toWriteIn = new TextRun('\u00A0')

function plain(text: Text, look: Look): readonly ParagraphChild[] {
  return text.length === 0 ? [toWriteIn] : runs(text, look)
}

/** What stands at the head of a report, in rows of a few. */
export function particularsGrid(all: readonly Particular[], columns: number, look: Look): WordTable {
  const width = Math.floor(look.width / columns)
  const cells = all.map(({ name, value }) => {
    const said = value.map(run => (typeof run === 'string' ? { strong: run } : run))
    const children = [...words(`${name}: `), ...runs(said, look)]
    const paragraph = new Paragraph({ style: look.styleOf('TableText'), children })
    return new TableCell({ children: [paragraph], width: { size: width, type: WidthType.DXA } })
  })
  const empty = () => new TableCell({ children: [new Paragraph({ style: look.styleOf('TableText') })] })
  const rows = Math.ceil(all.length / columns)
  const filled = [...cells, ...Array.from({ length: rows * columns - cells.length }, empty)]
  return new WordTable({
    ...ownLook,
    tableLook: { firstRow: false, firstColumn: false, noHBand: true, noVBand: true },
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: Array.from(
      { length: rows },
      (_, row) => new TableRow({ cantSplit: true, children: filled.slice(row * columns, (row + 1) * columns) }),
    ),
  })
}

function widthOf(widths: readonly number[], column: number) {
  return { size: widths[column] ?? 0, type: WidthType.DXA }
}

/** In twentieths of a point, of the size in which each kind of table is set; the sides are the margins of a cell. */
const sizes = { ofPapers: 240, ofReports: 180, small: 170, sides: 200, spare: 20 }

/**
 * The width of each column, in twentieths of a point: by its share, and at least so wide that no word in it breaks; where
 * there is no room for that, none of its heading, and none of the first column, which names the rows. What is missing
 * the other columns give.
 * @param width of the table
 */
function columnWidths(source: Table, width: number): readonly number[] {
  const shares = source.columns.map(({ share }) => share)
  const every = leastWidths(source, () => true)
  const fit = sum(every) <= width ? every : leastWidths(source, column => column === 0)
  const least = sum(fit) <= width ? fit : []
  return shared(shares, least, width).map(Math.floor)
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, one) => all + one, 0)
}

function shared(
  shares: readonly number[],
  least: readonly number[],
  width: number,
  raised: ReadonlySet<number> = new Set(),
): readonly number[] {
  const taken = sum([...raised].map(column => least[column] ?? 0))
  const all = sum(shares.filter((_, column) => !raised.has(column)))
  const widths = shares.map((share, column) =>
    raised.has(column) ? (least[column] ?? 0) : ((width - taken) * share) / all,
  )
  const narrow = widths.flatMap((one, column) => (!raised.has(column) && one < (least[column] ?? 0) ? [column] : []))
  return narrow.length === 0 ? widths : shared(shares, least, width, new Set([...raised, ...narrow]))
}

/** @param counts whether the words of a column's cells count, beside those of its heading */
function leastWidths(
  { number, columns, rows, isSmall = false }: Table,
  counts: (column: number) => boolean,
): readonly number[] {
  const usual = number === undefined ? sizes.ofPapers : sizes.ofReports
  const size = isSmall ? sizes.small : usual
  return columns.map(({ title }, column) => {
    const cells = counts(column) ? rows.flatMap(row => (row.cells[column] ?? []).map(wordsOf)) : []
    return Math.max(...[title, ...cells].map(widestWord)) * size + sizes.sides + sizes.spare
  })
}

/** In ems, in bold Arial, to within a few hundredths. What is longer than 24 signs is an id or a digest, and has to break. */
function widestWord(text: string): number {
  let widest = 0
  let width = 0
  let length = 0
  for (const sign of text) {
    const isSpace = spaces.has(sign)
    if (!isSpace) {
      width += widths.get(sign) ?? 0.6
      length += 1
    }
    if (isSpace || dashes.has(sign)) {
      if (length <= 24 && width > widest) widest = width
      width = 0
      length = 0
    }
  }
  return length <= 24 ? Math.max(widest, width) : widest
}

/** A space that holds two words together is none of them: `Recommendation 6`. */
const spaces: ReadonlySet<string> = new Set(' \n\t')
const dashes: ReadonlySet<string> = new Set('-–—')

/** What has no width here is as wide as a small letter. */
const widths: ReadonlyMap<string, number> = new Map(
  [
    { signs: 'MWmw%@—', width: 0.9 },
    { signs: 'ABCDEFGHJKLNOPQRSTUVXYZ&', width: 0.75 },
    { signs: 'ftr()-/“”"', width: 0.42 },
    { signs: "ijlI.,:;'’|!", width: 0.3 },
  ].flatMap(({ signs, width }) => Array.from(signs, sign => [sign, width] as const)),
)
