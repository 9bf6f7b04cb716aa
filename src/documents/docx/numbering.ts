import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx'
import type { Block } from '../../core/findings/block.ts'
import { recommendationsIn } from '../../core/findings/blocks-in.ts'
import type { Findings } from '../../core/findings/findings.ts'

export const bullets = 'bullets'

type List = INumberingOptions['config'][number]

const bulleted: List = {
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
export const plainNumbering: INumberingOptions = { config: [bulleted] }

/**
 * Word's own numbering, so that a clerk who adds or moves a recommendation need not renumber the rest. Where a part of a
 * report leaves one out, the next begins a list of its own, with the number that it has in all parts.
 */
export function numberingOf({ sections }: Pick<Findings, 'sections'>): INumberingOptions {
  const numbers = recommendationsIn(sections).map(({ number }) => number)
  const starts = numbers.filter((number, index) => number !== (numbers[index - 1] ?? 0) + 1 || index === 0)
  return { config: [...starts.map(numbered), bulleted] }
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

export function recommendationList(start: number): string {
  return `recommendations-${start}`
}

/** The number with which the list begins to which the recommendation at a place among some blocks belongs. */
export function listStart(blocks: readonly Block[], index: number): number {
  const numbers = blocks
    .slice(0, index + 1)
    .flatMap(block => (block.type === 'recommendation' ? [block.number] : []))
  const gap = numbers.findLastIndex(
    (number, place) => place === 0 || number !== (numbers[place - 1] ?? 0) + 1,
  )
  return numbers[gap] ?? 1
}
