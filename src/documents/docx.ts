import { Document, HeadingLevel, Packer, Paragraph, type ISectionOptions } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Findings, Section } from '../core/findings/findings.ts'
import { textsOfFindings } from '../core/findings/texts-of.ts'
import { headingLevels, laidOut, named, type Laid } from './docx/blocks.ts'
import { bookmarked } from './docx/bookmarked.ts'
import { contents, hasEndlessWord } from './docx/contents.ts'
import { coreProperties } from './docx/core-properties.ts'
import { numbering } from './docx/numbering.ts'
import { pageOf, textWidth, type Orientation } from './docx/page.ts'
import { words } from './docx/runs.ts'
import { styles } from './docx/styles.ts'
import { withZipTimes } from './docx/zip-times.ts'
import { xmlText } from './xml-text.ts'

/**
 * The findings as a Word file (.docx). The same findings give the same file, but for the numbers that `docx` gives to
 * bookmarks: it counts them on for as long as it is loaded.
 */
export async function toDocx(findings: Findings): Promise<Uint8Array<ArrayBuffer>> {
  const isNumbered = !hasEndlessWord(textsOfFindings(findings))
  const document = new Document({
    title: xmlText(findings.title),
    creator: 'Desktop Audit',
    styles,
    numbering,
    // Word would ask whether to update the contents; so its page numbers are worked out here.
    ...(isNumbered ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [main(findings, isNumbered), ...appendices(findings)],
  })
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(findings)])
  return withZipTimes(new Uint8Array(bytes))
}

function main(
  { title, titleBlock, opening, marking, sections }: Findings,
  isNumbered: boolean,
): ISectionOptions {
  return {
    ...pageOf('portrait', marking),
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) }),
      ...titleBlock.map(particular => named(particular, 'TitleBlock')),
      ...opening.flatMap(block => laidOut(block, { depth: 0, width: textWidth.portrait })),
      new Paragraph({ style: 'ContentsHeading', text: 'Contents' }),
      contents(isNumbered),
      ...sections
        .filter(section => !isAppendix(section))
        .flatMap(section => laidOutSection(section, 0, 'portrait')),
    ],
  }
}

/** Wide tables, so on their side. */
function appendices({ marking, sections }: Findings): readonly ISectionOptions[] {
  const children = sections.filter(isAppendix).flatMap(section => laidOutSection(section, 0, 'landscape'))
  return children.length === 0 ? [] : [{ ...pageOf('landscape', marking), children }]
}

function isAppendix({ appendix }: Section): boolean {
  return appendix
}

function laidOutSection(
  { id, number, title, blocks, sections }: Section,
  depth: number,
  orientation: Orientation,
): readonly Laid[] {
  const heading = new Paragraph({
    heading: headingLevels[depth] ?? HeadingLevel.HEADING_3,
    pageBreakBefore: depth === 0 && number === '1',
    children: bookmarked(id, words(`${number}. ${title}`)),
  })
  return [
    heading,
    ...blocks.flatMap((block, index) =>
      laidOut(block, { depth, width: textWidth[orientation], after: blocks[index + 1]?.type }),
    ),
    ...sections.flatMap(section => laidOutSection(section, depth + 1, orientation)),
  ]
}
