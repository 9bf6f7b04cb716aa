import { AlignmentType, HeadingLevel, type INumberingOptions, LevelFormat, Paragraph, Tab, type Table } from 'docx'
import type { Block, Finding, Particular, Quotation, Recommendation } from '../../core/findings/block.ts'
import { recommendationsIn } from '../../core/findings/blocks-in.ts'
import type { Findings } from '../../core/findings/findings.ts'
import type { Text } from '../../core/findings/text.ts'
import { xmlText } from '../xml-text.ts'
import { table } from './table.ts'
import { bookmarked, runs, runsInBold, strong, words } from './text.ts'

export type WordBlock = Paragraph | Table

/** Where a block stands. */
interface Place {
  /** 0 at the top of a section, 1 in a section of a section. */
  readonly depth: number
  /** Of the text, in twentieths of a point. */
  readonly width: number
  /** Of a recommendation: the number with which its list begins. */
  readonly listStart?: number
  /** What stands right above. */
  readonly before?: Block['type'] | undefined
  /** What stands right below. */
  readonly after?: Block['type'] | undefined
}

export function wordBlock(block: Block, place: Place): readonly WordBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [
        new Paragraph({
          children: runs(block.text),
          keepNext: leadsTo(place.after),
          ...(place.before === 'table' ? { style: 'AfterTable' } : {}),
        }),
      ]
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: runs(block.text) })]
    case 'list':
      return bulleted(block.items)
    case 'table':
      return table(block, place.width)
    case 'finding':
      return finding(block, place.depth)
    case 'recommendation':
      return recommendation(block, place.listStart ?? 1)
    case 'quotation':
      return quotation(block)
  }
}

/** Whether what stands below belongs to the words above it, and no page may end between them. */
function leadsTo(below: Block['type'] | undefined): boolean {
  return below !== undefined && below !== 'paragraph' && below !== 'notice'
}

export const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

function bulleted(items: readonly Text[]): readonly Paragraph[] {
  return items.map(
    item => new Paragraph({ style: 'Bulleted', numbering: { reference: bullets, level: 0 }, children: runs(item) }),
  )
}

function finding({ id, label, text, evidence }: Finding, depth: number): readonly Paragraph[] {
  return [
    new Paragraph({
      heading: headingLevels[depth + 1] ?? HeadingLevel.HEADING_3,
      children: bookmarked(id, words(label)),
    }),
    new Paragraph({ children: runs(text), keepNext: evidence.length > 0 }),
    ...bulleted(evidence),
  ]
}

function recommendation({ id, text, particulars }: Recommendation, start: number): readonly Paragraph[] {
  return [
    new Paragraph({
      style: 'Recommendation',
      numbering: { reference: recommendationList(start), level: 0 },
      children: bookmarked(id, words(text)),
    }),
    ...particulars.map((particular, index) => particularLine(particular, 'Particular', index < particulars.length - 1)),
  ]
}

export function particularLine(
  { name, value }: Particular,
  style: 'TitleBlock' | 'TitleBlockEnd' | 'Particular',
  keepNext = false,
): Paragraph {
  const separator = style === 'Particular' ? ' ' : new Tab()
  const heading = strong([`${xmlText(name)}:`, separator])
  return new Paragraph({ style, keepNext, children: [heading, ...runs(value)] })
}

function quotation({ about, words: said }: Quotation): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'Saying', children: runsInBold(about) }),
    new Paragraph({ style: 'MembersWords', children: words(said) }),
  ]
}

const bullets = 'bullets'

type List = INumberingOptions['config'][number]

const bulletList: List = {
  reference: bullets,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 454, hanging: 284 } } },
    },
  ],
}

/** What has no recommendations. */
export const plainNumbering: INumberingOptions = { config: [bulletList] }

/**
 * Word's own numbering, so that a clerk who adds or moves a recommendation need not renumber the rest. Where a part of a
 * report leaves one out, the next begins a list of its own, with the number that it has in all parts.
 */
export function numberingOf({ sections }: Pick<Findings, 'sections'>): INumberingOptions {
  const numbers = recommendationsIn(sections).map(({ number }) => number)
  const starts = numbers.filter((number, index) => number !== (numbers[index - 1] ?? 0) + 1 || index === 0)
  return { config: [...starts.map(numbered), bulletList] }
}

function numbered(start: number): List {
  return {
    reference: recommendationList(start),
    levels: [
      {
        level: 0,
        start,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 567, hanging: 567 } } },
      },
    ],
  }
}

function recommendationList(start: number): string {
  return `recommendations-${start}`
}

/** The number with which the list begins to which the recommendation at a place among some blocks belongs. */
export function listStart(blocks: readonly Block[], index: number): number {
  const numbers = blocks.slice(0, index + 1).flatMap(block => (block.type === 'recommendation' ? [block.number] : []))
  const gap = numbers.findLastIndex((number, place) => place === 0 || number !== (numbers[place - 1] ?? 0) + 1)
  return numbers[gap] ?? 1
}
