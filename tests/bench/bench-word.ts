import {
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Block, type Table as ReportTable, type Text, wordsOf } from '../../src/core/report/block.ts'
import type { Report } from '../../src/core/report/report.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { reportStyles } from '../../src/documents/docx/styles.ts'
import { textsOf } from '../../src/documents/report-words.ts'
import { longReport, reportOfThirty } from './long-report.ts'
import { compared, median } from './measure.ts'

/** A full report, and one of thirty sessions, as Word, against the same words written by `docx` alone. */
export async function benchWord(): Promise<void> {
  const { make, report: thirty } = await reportOfThirty()
  const drafting = await median(7, make)
  await bench('A full report', await longReport())
  await bench('A report of thirty sessions', thirty)
  console.log(`  drafting the report of thirty sessions ${drafting.toFixed(0)} ms\n`)
}

async function bench(what: string, report: Report): Promise<void> {
  const { ours, theirs, ratio } = await compared(
    50,
    () => toDocx(report),
    () => bare(report),
  )
  console.log(`${what} as Word`)
  console.log(`  toDocx           ${ours.toFixed(0).padStart(7)} ms`)
  console.log(`  docx alone       ${theirs.toFixed(0).padStart(7)} ms`)
  console.log(`  ratio            ${ratio.toFixed(2).padStart(7)} (at most 1.30)`)
}

/** The same words in the same styles, with no pointers, pictures, page lines or care for where pages break. */
async function bare({ title, sections }: Report): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...sections.flatMap(section => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: section.title }),
      ...section.blocks.flatMap(bareBlock),
    ]),
  ]
  const document = new Document({ title, styles: reportStyles, sections: [{ children }] })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function bareBlock(block: Block): FileChild[] {
  return block.type === 'table' ? [bareTable(block)] : textsOf(block).map(bareParagraph)
}

function bareParagraph(text: Text): Paragraph {
  const children = text.map(run =>
    typeof run === 'string' ? new TextRun(run) : new TextRun({ text: wordsOf([run]), style: 'StrongWords' }),
  )
  return new Paragraph({ style: 'TableText', children })
}

function bareTable({ columns, rows }: ReportTable): Table {
  const cells = [columns.map(({ title }) => [[title]]), ...rows.map(row => row.cells)]
  const width = { size: Math.floor(10_000 / columns.length), type: WidthType.DXA }
  return new Table({
    columnWidths: columns.map(() => width.size),
    rows: cells.map(
      row =>
        new TableRow({
          cantSplit: true,
          children: row.map(cell => new TableCell({ width, children: cell.map(bareParagraph) })),
        }),
    ),
  })
}
