import { HeadingLevel, Paragraph } from 'docx'
import type { Particular } from '../../core/findings/block.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { headingLevels, laidOut, named, type Laid } from './blocks.ts'
import { bookmarked } from './bookmarked.ts'
import { listStart } from './numbering.ts'
import { words } from './runs.ts'

/** The title, the title block and what stands before the contents. `width` of the text is in twentieths of a point. */
export function frontOf({ title, titleBlock, opening }: Findings, width: number): readonly Laid[] {
  return [titled(title), ...particularsOf(titleBlock), ...openingOf(opening, width)]
}

export function titled(title: string): Laid {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) })
}

export function particularsOf(titleBlock: readonly Particular[]): readonly Laid[] {
  return titleBlock.map((particular, index) => named(particular, 'TitleBlock', index < titleBlock.length - 1))
}

export function openingOf(opening: Findings['opening'], width: number): readonly Laid[] {
  return opening.flatMap(block => laidOut(block, { depth: 0, width }))
}

/** All sections but the appendices. */
export function mainOf({ sections }: Findings, width: number): readonly Laid[] {
  return sections
    .filter(section => !isAppendix(section))
    .flatMap(section => laidOutSection(section, { depth: 0, width }))
}

/** Wide tables, so made for a page on its side. */
export function appendicesOf({ sections }: Findings, width: number): readonly Laid[] {
  return sections.filter(isAppendix).flatMap(section => laidOutSection(section, { depth: 0, width }))
}

function isAppendix({ appendix }: Section): boolean {
  return appendix
}

function laidOutSection(
  { id, number, title, blocks, sections }: Section,
  { depth, width }: { readonly depth: number; readonly width: number },
): readonly Laid[] {
  const heading = new Paragraph({
    heading: headingLevels[depth] ?? HeadingLevel.HEADING_3,
    children: bookmarked(id, words(`${number}. ${title}`)),
  })
  return [
    heading,
    ...blocks.flatMap((block, index) =>
      laidOut(block, {
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
