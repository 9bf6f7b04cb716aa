import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Section, Text } from '../../core/report/block.ts'
import type { Report } from '../../core/report/report.ts'
import { draftWords, footOf, headerOf, headingOf, placesPointedAt } from '../report-words.ts'
import { xmlText } from '../xml-text.ts'
import { numbering, type WordBlock, wordBlocks } from './blocks.ts'
import { a4, wordFile } from './document.ts'
import { reportStyles } from './styles.ts'
import { particularsGrid } from './table.ts'
import { bookmarked, bookmarksFor, type Look, plainLook, runs, strong, words } from './text.ts'

/**
 * The report as a Word file (.docx). The same report gives the same file, but for the numbers that `docx` gives to
 * bookmarks and pictures: it counts them on for as long as it is loaded.
 */
export async function toDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const look = { ...plainLook(a4.width - 2 * side), bookmarks: bookmarksFor(placesPointedAt(report)) }
  const children = [...frontOf(report, look, []), ...sectionsOf(report, look)]
  return wordFile(report, { styles: reportStyles, numbering, sections: [{ ...pageOf(report, look), children }] })
}

/** Narrow margins, so that a brief is one sheet. */
const side = 907

function pageOf(report: Report, look: Look): Omit<ISectionOptions, 'children'> {
  const { marking, isDraft } = report
  const style = look.styleOf('HeaderAndFooter')
  const atRight = [{ type: TabStopType.RIGHT, position: look.width }]
  const draft = isDraft ? [new TextRun({ children: [new Tab(), draftWords], style: look.styleOf('DraftMark') })] : []
  const number = new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return {
    properties: {
      page: {
        size: { ...a4, orientation: PageOrientation.PORTRAIT },
        margin: { top: 960, right: side, bottom: 800, left: side, header: 480, footer: 420 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ style, tabStops: atRight, children: [strong([xmlText(marking)], look), ...draft] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [new Paragraph({ style, tabStops: atRight, children: [...words(footOf(report)), number] })],
      }),
    },
  }
}

/**
 * What stands before the sections.
 * @param given what a template gives itself: `title`, and names of the header in small letters
 */
export function frontOf(report: Report, look: Look, given: readonly string[]): readonly WordBlock[] {
  const { title, subtitle, opening, form } = report
  const rest = headerOf(report).filter(({ name }) => !given.includes(name.toLowerCase()))
  const titled = [
    new Paragraph({ style: look.styleOf('Title'), children: words(title), keepNext: true }),
    new Paragraph({ style: look.styleOf('Subtitle'), children: words(subtitle) }),
  ]
  return [
    ...(given.includes('title') ? [] : titled),
    ...(rest.length === 0 ? [] : [particularsGrid(rest, form === 'brief' ? 3 : 2, look)]),
    ...wordBlocks(opening, look),
  ]
}

export function sectionsOf({ sections }: Report, look: Look): readonly WordBlock[] {
  return sections.flatMap(section => (section.id === 'asked' ? asked(section, look) : laidOut(section, look)))
}

/** A template that numbers headings must not number these. */
function laidOut(section: Section, look: Look): readonly WordBlock[] {
  const heading = new Paragraph({
    style: look.styleOf('Heading1'),
    keepNext: true,
    keepLines: true,
    ...(look.template === undefined ? {} : { numbering: false }),
    children: bookmarked([section.id], words(headingOf(section)), look),
  })
  return [heading, ...wordBlocks(section.blocks, look, section.number !== '')]
}

/** What a brief asks, on a ground of its own: the bullets are words, as a list would stand at another edge. */
function asked({ id, title, blocks }: Section, look: Look): readonly WordBlock[] {
  const style = look.styleOf('Asked')
  const texts = blocks.flatMap((block): readonly Text[] => {
    if (block.type === 'list') return block.items.map(item => ['• ', ...item])
    return block.type === 'paragraph' ? [block.text] : []
  })
  return [
    new Paragraph({ style: look.styleOf('AskedTitle'), children: bookmarked([id], words(title), look) }),
    ...texts.map((text, index) => {
      const keeping = index === texts.length - 1 ? {} : { keepNext: true }
      return new Paragraph({ style, ...keeping, children: runs(text, look) })
    }),
  ]
}
