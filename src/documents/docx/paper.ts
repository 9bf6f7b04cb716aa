import {
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LeaderType,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { wordsOf } from '../../core/report/block.ts'
import type { Drawing } from '../../core/scenario/picture.ts'
import type { Paper, PaperBlock, Particulars, Sheet, WritingLines } from '../../core/papers/paper.ts'
import { textsOf } from '../report-words.ts'
import { xmlText } from '../xml-text.ts'
import { numbering, svgImage, type WordBlock, wordBlocks } from './blocks.ts'
import { a4, hasVeryLongWord, wordFile } from './document.ts'
import { paperStyles } from './styles.ts'
import { type Look, plainLook, runs, strong, words } from './text.ts'

/** A paper as a Word file (.docx), each sheet on a new page. */
export async function paperToDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const isNumbered = paper.hasContents && !hasVeryLongWord(textsOfPaper(paper))
  return wordFile(paper, {
    styles: paperStyles[paper.textSize],
    numbering,
    ...(isNumbered ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [{ ...pageOf(paper), children: childrenOf(paper, isNumbered) }],
  })
}

/** In twentieths of a point, around what is set in each size. */
const margins = { small: 964, close: 964, usual: 1_304, large: 1_304 }

function pageLine(child: TextRun): Paragraph {
  return new Paragraph({ style: 'HeaderAndFooter', children: [child] })
}

function pageOf({ orientation, marking, textSize }: Paper): Omit<ISectionOptions, 'children'> {
  const margin = margins[textSize]
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    properties: {
      page: {
        size: { ...a4, orientation: turned },
        margin: { top: margin, right: margin, bottom: margin, left: margin, header: 480, footer: 480 },
      },
    },
    headers: {
      default: new Header({ children: [pageLine(new TextRun({ text: xmlText(marking), style: 'StrongWords' }))] }),
    },
    footers: {
      default: new Footer({
        children: [pageLine(new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }))],
      }),
    },
  }
}

function childrenOf({ title, orientation, textSize, hasContents, sheets }: Paper, isNumbered: boolean): FileChild[] {
  const look = plainLook((orientation === 'portrait' ? a4.width : a4.height) - 2 * margins[textSize])
  const titled = new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) })
  const laid = sheets.flatMap((sheet, index) => laidOutSheet(sheet, index > 0, look))
  if (!hasContents) return [titled, ...laid]
  const withoutNumbers = { beginDirty: false, pageNumbersEntryLevelsRange: '1-9' }
  const contents = new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: '1-1',
    ...(isNumbered ? {} : withoutNumbers),
  })
  return [titled, new Paragraph({ style: 'ContentsHeading', text: 'Contents' }), contents, ...laid]
}

function laidOutSheet({ title, handout, blocks }: Sheet, isOnNewPage: boolean, look: Look): readonly FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: isOnNewPage,
    children: words(title),
  })
  const laid = blocks.flatMap((block, index) =>
    wordPaperBlock(block, { look, before: blocks[index - 1]?.type, after: blocks[index + 1]?.type }),
  )
  return [heading, ...(handout?.drawings ?? []).map(drawn => drawing(drawn, look)), ...laid]
}

/** In points: half a page, so that a plan is whole and its words begin below it. */
const highest = 360

/** As wide as the text, or as high as it may be. */
function drawing({ svg, alt, width, height }: Drawing, look: Look): Paragraph {
  const scale = Math.min(look.width / 20 / width, highest / height)
  const image = svgImage(svg, { width: width * scale, height: height * scale }, { name: 'Drawing', description: alt })
  return new Paragraph({ style: 'Drawing', children: [image] })
}

interface Place {
  readonly look: Look
  /** The kinds of what stands right above and right below. */
  readonly before: PaperBlock['type'] | undefined
  readonly after: PaperBlock['type'] | undefined
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

function wordPaperBlock(block: PaperBlock, { look, before, after }: Place): readonly WordBlock[] {
  switch (block.type) {
    case 'subheading':
      return [new Paragraph({ heading: headingLevels[block.level], children: words(block.words) })]
    case 'particulars':
      return particulars(block, after, look)
    case 'paragraph':
      return [
        new Paragraph({ children: runs(block.text, look), ...(before === 'table' ? { style: 'AfterTable' } : {}) }),
      ]
    case 'spoken':
      return [new Paragraph({ style: 'ReadAloud', children: runs(block.text, look) })]
    case 'writing-lines':
      return writingLines(block, look.width)
    default:
      return wordBlocks([block], look)
  }
}

/** They stay together, and with words that are read out below them: else a heading could end a page with them. */
function particulars({ items }: Particulars, after: Place['after'], look: Look): readonly Paragraph[] {
  return items.map(({ name, value }, index) => {
    const isLast = index === items.length - 1
    return new Paragraph({
      style: isLast ? 'TitleBlockEnd' : 'TitleBlock',
      keepNext: isLast ? after === 'spoken' : true,
      children: [strong([`${xmlText(name)}:`, new Tab()], look), ...runs(value, look)],
    })
  })
}

/** A tab with a line under it, up to the place given: nothing is made of empty paragraphs or of underscores. */
function lineTo(position: number) {
  return { type: TabStopType.LEFT, position, leader: LeaderType.UNDERSCORE }
}

function writingLines({ label, count }: WritingLines, width: number): readonly Paragraph[] {
  const line = () =>
    new Paragraph({
      style: 'WritingLine',
      tabStops: [lineTo(width)],
      children: [new TextRun({ children: [new Tab()] })],
    })
  return [new Paragraph({ style: 'WritingLabel', children: words(label) }), ...Array.from({ length: count }, line)]
}

/** Every text of a paper in reading order: what each writer has to show. */
export function textsOfPaper({ title, sheets }: Paper): readonly string[] {
  return [title, ...sheets.flatMap(sheet => [sheet.title, ...sheet.blocks.flatMap(textsOfPaperBlock)])]
}

function textsOfPaperBlock(block: PaperBlock): readonly string[] {
  switch (block.type) {
    case 'subheading':
      return [block.words]
    case 'particulars':
      return block.items.flatMap(({ name, value }) => [name, wordsOf(value)])
    case 'spoken':
      return [wordsOf(block.text)]
    case 'writing-lines':
      return [block.label]
    default:
      return textsOf(block).map(wordsOf)
  }
}
