import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { PaperBlock, Particulars, Slip, WritingLines } from '../../core/papers/paper.ts'
import { xmlText } from '../xml-text.ts'
import { headingLevels, type Laid, laidOut, named } from './blocks.ts'
import { runs, strong, words } from './runs.ts'

interface Place {
  /** Of the text, in twentieths of a point. */
  readonly width: number
  /** What stands right above. */
  readonly before: PaperBlock['type'] | undefined
  /** What stands right below. */
  readonly after: PaperBlock['type'] | undefined
}

export function laidOutPaper(block: PaperBlock, { width, before, after }: Place): readonly Laid[] {
  switch (block.type) {
    case 'subheading':
      return [new Paragraph({ heading: headingLevels[block.level], children: words(block.words) })]
    case 'particulars':
      return particulars(block, after)
    case 'paragraph':
      return [
        new Paragraph({ children: runs(block.text), ...(before === 'table' ? { style: 'AfterTable' } : {}) }),
      ]
    case 'spoken':
      return [new Paragraph({ style: 'ReadAloud', children: runs(block.text) })]
    case 'writing-lines':
      return writingLines(block, width)
    case 'slip':
      return slip(block, width)
    default:
      return laidOut(block, { depth: 0, width })
  }
}

/** They stay together, and with words that are read out below them: else a heading could end a page with them. */
function particulars({ items }: Particulars, after: Place['after']): readonly Paragraph[] {
  return items.map((item, index) =>
    index === items.length - 1
      ? named(item, 'TitleBlockEnd', after === 'spoken')
      : named(item, 'TitleBlock', true),
  )
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
  return [
    new Paragraph({ style: 'WritingLabel', children: words(label) }),
    ...Array.from({ length: count }, line),
  ]
}

/** Where the lines end that take a number, in twentieths of a point. */
const numberEnds = { decision: 1_900, table: 2_000 }

/** Lines of their own for what is to be written, and not one with a row of tabs: those are read out as nothing. */
function slip({ title, asks, letters }: Slip, width: number): readonly Paragraph[] {
  const boxes = [...letters, 'No vote'].map(letter => `☐\u00A0${letter.replaceAll(' ', '\u00A0')}`)
  return [
    new Paragraph({
      style: 'SlipText',
      tabStops: [lineTo(numberEnds.decision)],
      children: [strong([...withLines(title), '. ']), ...words(asks)],
    }),
    new Paragraph({ style: 'SlipLetters', children: words(boxes.join('\u2003')) }),
    written('Table', 'SlipLine', numberEnds.table),
    written('Why, in a few words', 'SlipEnd', width),
  ]
}

/** A line where a number is to be written: a screen reader would read out each underscore. */
function withLines(title: string): readonly (string | Tab)[] {
  return title
    .split(/_{2,}/)
    .flatMap((part, index) => (index === 0 ? [xmlText(part)] : [new Tab(), xmlText(part)]))
}

function written(label: string, style: 'SlipLine' | 'SlipEnd', position: number): Paragraph {
  const children = [new TextRun({ children: [`${label} `, new Tab()] })]
  return new Paragraph({ style, tabStops: [lineTo(position)], children })
}
