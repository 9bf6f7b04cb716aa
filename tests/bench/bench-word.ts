import { Document, type FileChild, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Block, Table as FindingsTable } from '../../src/core/findings/block.ts'
import { sectionsIn } from '../../src/core/findings/blocks-in.ts'
import type { Findings } from '../../src/core/findings/findings.ts'
import { wordsOf } from '../../src/core/findings/text.ts'
import { textsOfBlock } from '../../src/core/findings/texts-of.ts'
import { contents } from '../../src/documents/docx/document.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { longReport, reportOfThirty } from './long-report.ts'
import { compared, median } from './measure.ts'

/** A long report, and one of thirty sessions, as Word, against the same words laid out by `docx` alone. */
export async function benchWord(): Promise<void> {
  const { make, findings: thirty } = await reportOfThirty()
  const drafting = await median(7, make)
  await row('A report of forty pages', await longReport())
  await row('A report of thirty sessions', thirty)
  console.log(`  drafting the report of thirty sessions ${drafting.toFixed(0)} ms\n`)
}

async function row(what: string, findings: Findings): Promise<void> {
  const { ours, theirs, ratio } = await compared(
    7,
    () => toDocx(findings),
    () => bare(findings),
  )
  console.log(`${what} as Word`)
  console.log(`  toDocx           ${ours.toFixed(0).padStart(7)} ms`)
  console.log(`  docx alone       ${theirs.toFixed(0).padStart(7)} ms`)
  console.log(`  ratio            ${ratio.toFixed(2).padStart(7)} (at most 1.50)`)
}

/** Headings, paragraphs, tables and contents with page numbers, with none of our styles, pointers and properties. */
async function bare(findings: Findings): Promise<Uint8Array> {
  const sections = sectionsIn(findings.sections)
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: findings.title }),
    contents(true),
    ...sections.flatMap(section => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: section.title }),
      ...section.blocks.flatMap(bareBlock),
    ]),
  ]
  const document = new Document({
    title: findings.title,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function bareBlock(block: Block): FileChild[] {
  if (block.type === 'table') return [bareTable(block)]
  return textsOfBlock(block).map(text => new Paragraph({ children: [new TextRun(text)] }))
}

function bareTable({ rows }: FindingsTable): Table {
  return new Table({
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          children: cells.map(cell => new TableCell({ children: cell.map(text => new Paragraph(wordsOf(text))) })),
        }),
    ),
  })
}
