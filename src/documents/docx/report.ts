import { Document, HeadingLevel, type ISectionOptions, Packer, Paragraph } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Particular } from '../../core/findings/block.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { textsOfFindings } from '../../core/findings/texts-of.ts'
import { xmlText } from '../xml-text.ts'
import { headingLevels, type WordBlock, wordBlock, listStart, particularLine, numberingOf } from './blocks.ts'
import { contents, coreProperties, hasVeryLongWord, pageOf, textWidth, withZipTimes } from './document.ts'
import { styles } from './styles.ts'
import { bookmarked, words } from './text.ts'

/**
 * The findings as a Word file (.docx). The same findings give the same file, but for the numbers that `docx` gives to
 * bookmarks: it counts them on for as long as it is loaded.
 */
export async function toDocx(findings: Findings): Promise<Uint8Array<ArrayBuffer>> {
  const isNumbered = !hasVeryLongWord(textsOfFindings(findings))
  const document = new Document({
    title: xmlText(findings.title),
    creator: 'Desktop Audit',
    styles,
    numbering: numberingOf(findings),
    // Word would ask whether to update the contents; so its page numbers are worked out here.
    ...(isNumbered ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [main(findings, isNumbered), ...appendices(findings)],
  })
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(findings)])
  return withZipTimes(new Uint8Array(bytes))
}

function main(findings: Findings, isNumbered: boolean): ISectionOptions {
  return {
    ...pageOf('portrait', findings.marking),
    children: [
      ...frontOf(findings, textWidth.portrait),
      new Paragraph({ style: 'ContentsHeading', text: 'Contents' }),
      contents(isNumbered),
      ...mainOf(findings, textWidth.portrait),
    ],
  }
}

/** Wide tables, so on their side. */
function appendices(findings: Findings): readonly ISectionOptions[] {
  const children = appendicesOf(findings, textWidth.landscape)
  return children.length === 0 ? [] : [{ ...pageOf('landscape', findings.marking), children }]
}

/** The title, the title block and what stands before the contents. `width` of the text is in twentieths of a point. */
function frontOf({ title, titleBlock, opening }: Findings, width: number): readonly WordBlock[] {
  return [titled(title), ...particularsOf(titleBlock), ...openingOf(opening, width)]
}

export function titled(title: string): WordBlock {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) })
}

export function particularsOf(titleBlock: readonly Particular[]): readonly WordBlock[] {
  return titleBlock.map((particular, index) => particularLine(particular, 'TitleBlock', index < titleBlock.length - 1))
}

export function openingOf(opening: Findings['opening'], width: number): readonly WordBlock[] {
  return opening.flatMap(block => wordBlock(block, { depth: 0, width }))
}

/** All sections but the appendices. */
export function mainOf({ sections }: Findings, width: number): readonly WordBlock[] {
  return sections
    .filter(section => !isAppendix(section))
    .flatMap(section => laidOutSection(section, { depth: 0, width }))
}

/** Wide tables, so made for a page on its side. */
export function appendicesOf({ sections }: Findings, width: number): readonly WordBlock[] {
  return sections.filter(isAppendix).flatMap(section => laidOutSection(section, { depth: 0, width }))
}

function isAppendix({ appendix }: Section): boolean {
  return appendix
}

function laidOutSection(
  { id, number, title, blocks, sections }: Section,
  { depth, width }: { readonly depth: number; readonly width: number },
): readonly WordBlock[] {
  const heading = new Paragraph({
    heading: headingLevels[depth] ?? HeadingLevel.HEADING_3,
    children: bookmarked(id, words(`${number}. ${title}`)),
  })
  return [
    heading,
    ...blocks.flatMap((block, index) =>
      wordBlock(block, {
        depth,
        width,
        listStart: listStart(blocks, index),
        before: blocks[index - 1]?.type,
        after: blocks[index + 1]?.type,
      }),
    ),
    ...sections.flatMap(section => laidOutSection(section, { depth: depth + 1, width })),
  ]
}
