import type { Block, Notice } from './block.ts'
import type { Section } from './findings.ts'
import type { Exemption } from './review.ts'
import { sayParagraphs } from './schedule-12a.ts'
import { notice } from './section.ts'
import { wordsOf } from './text.ts'

/** How much of a section Part A leaves out as exempt. */
export type Withheld = 'section' | 'something'

const whats = { section: 'This section', something: 'Something in this section' } as const
const elsewhere = ' is exempt and is in Part B. '

/** What stands in Part A in the place of what is exempt. */
export function withheldNotice(withheld: Withheld, exemptions: readonly Exemption[]): Notice {
  const within = sayParagraphs(exemptions.flatMap(({ paragraphs }) => paragraphs))
  return notice(
    { strong: `${whats[withheld]}${elsewhere}` },
    `It is information within ${within}, and the public interest in withholding it was judged to outweigh that in ` +
      'disclosing it.',
  )
}

/** How much such a notice says is left out; `undefined` of every other block. */
export function withheldBy(block: Block): Withheld | undefined {
  if (block.type !== 'notice') return undefined
  const words = wordsOf(block.text)
  return (['section', 'something'] as const).find(one => words.startsWith(`${whats[one]}${elsewhere}`))
}

/** Whether a section is left out, whole or in part. */
export function withheldOf({ blocks }: Section): Withheld | undefined {
  return blocks.flatMap(block => withheldBy(block) ?? [])[0]
}

/** The same notices of a section for where it is not at hand: they name it. */
export function noticesElsewhere({ title, blocks }: Section): readonly Notice[] {
  const names = { section: `The section “${title}”`, something: `Something in the section “${title}”` }
  return blocks.flatMap(block => {
    const withheld = withheldBy(block)
    if (withheld === undefined || block.type !== 'notice') return []
    return [notice({ strong: `${names[withheld]}${elsewhere}` }, ...block.text.slice(1))]
  })
}
