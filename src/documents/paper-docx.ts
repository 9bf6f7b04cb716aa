import { Document, HeadingLevel, Packer, Paragraph, type FileChild } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Paper, Sheet } from '../core/papers/paper.ts'
import { textsOfPaper } from '../core/papers/texts-of-paper.ts'
import { bookmarked } from './docx/bookmarked.ts'
import { contents, hasEndlessWord } from './docx/contents.ts'
import { coreProperties } from './docx/core-properties.ts'
import { plainNumbering } from './docx/numbering.ts'
import { pageOf, textWidth } from './docx/page.ts'
import { laidOutPaper } from './docx/paper-blocks.ts'
import { paperStyles } from './docx/paper-styles.ts'
import { words } from './docx/runs.ts'
import { withZipTimes } from './docx/zip-times.ts'
import { xmlText } from './xml-text.ts'

/** A paper as a Word file (.docx), each sheet on a new page. */
export async function paperToDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { title, marking, orientation, hasContents } = paper
  const isNumbered = hasContents && !hasEndlessWord(textsOfPaper(paper))
  const document = new Document({
    title: xmlText(title),
    creator: 'Desktop Audit',
    styles: paperStyles,
    numbering: plainNumbering,
    ...(isNumbered ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [{ ...pageOf(orientation, marking), children: childrenOf(paper, isNumbered) }],
  })
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(paper)])
  return withZipTimes(new Uint8Array(bytes))
}

function childrenOf({ title, orientation, hasContents, sheets }: Paper, isNumbered: boolean): FileChild[] {
  const width = textWidth[orientation]
  const listed = hasContents
    ? [new Paragraph({ style: 'ContentsHeading', text: 'Contents' }), contents(isNumbered)]
    : []
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) }),
    ...listed,
    ...sheets.flatMap((sheet, index) => laidOutSheet(sheet, index > 0, width)),
  ]
}

function laidOutSheet(
  { id, title, blocks }: Sheet,
  isOnNewPage: boolean,
  width: number,
): readonly FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: isOnNewPage,
    children: bookmarked(id, words(title)),
  })
  const laid = blocks.flatMap((block, index) =>
    laidOutPaper(block, { width, before: blocks[index - 1]?.type, after: blocks[index + 1]?.type }),
  )
  return [heading, ...laid]
}
