import type { Block } from '../../core/findings/block.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { keyOf, keyOfSection } from '../../core/findings/part-of.ts'
import type { Exemption } from '../../core/findings/review.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { withheldBy } from '../../core/findings/withheld-notice.ts'
import { sectionsIn } from '../../core/findings/blocks-in.ts'

type Marks = readonly (readonly [key: string, exemption: Exemption])[]

/**
 * What a report says is exempt, by key, as far as it tells. Part A says in which sections something is left out: that is
 * what the draft has there and it has not, but for recommendations, of which the numbers tell: see `withheldIn`.
 */
export function exemptInReport({ part, sections }: Findings, draft: Findings): Readonly<Record<string, Exemption>> {
  const drafted = new Map(sectionsIn(draft.sections).map(section => [section.id, section]))
  const marks = sectionsIn(sections).flatMap(section =>
    part === 'a' ? leftOutOf(section, drafted.get(section.id)) : markedIn(section, part),
  )
  return Object.fromEntries(marks)
}

/** As `sectionsOfPart` writes it; the numbers that follow are those of the law. */
const saysReason = 'Exempt. '

function leftOutOf(section: Section, drafted: Section | undefined): Marks {
  return section.blocks.flatMap((block): Marks => {
    const withheld = withheldBy(block)
    if (withheld === undefined) return []
    const exemption = { paragraphs: paragraphsIn(noticeOf(block)), why: 'It stands in Part B.' }
    if (withheld === 'section') return [[keyOfSection(section.id), exemption]]
    return missingKeys(section.blocks, drafted?.blocks ?? []).map(key => [key, exemption] as const)
  })
}

/**
 * Keys of what a section has in the draft and not in a part of it, recommendations aside. A sentence that sums up reads
 * otherwise where something is exempt, and so has another key: it stands for one of its kind.
 */
export function missingKeys(ours: readonly Block[], drafted: readonly Block[]): readonly string[] {
  return (['paragraph', 'list', 'table', 'finding', 'quotation'] as const).flatMap(type => {
    const [here = [], there = []] = [ours, drafted].map(blocks =>
      blocks.filter(block => block.type === type).flatMap(block => keyOf(block) ?? []),
    )
    const reworded = here.filter(key => !there.includes(key)).length
    return there.filter(key => !here.includes(key)).slice(reworded)
  })
}

/** What Part A says of a section from which something is left out as exempt. */
export interface LeftOutNotice {
  readonly section: Section
  readonly isWhole: boolean
  readonly paragraphs: readonly number[]
}

/** Each such notice of Part A, in reading order. */
export function noticesIn({ part, sections }: Findings): readonly LeftOutNotice[] {
  if (part !== 'a') return []
  return sectionsIn(sections).flatMap(section =>
    section.blocks.flatMap(block => {
      const withheld = withheldBy(block)
      if (withheld === undefined) return []
      return [{ section, isWhole: withheld === 'section', paragraphs: paragraphsIn(noticeOf(block)) }]
    }),
  )
}

/** In a draft and in Part B the reason stands before what it is about. */
function markedIn(section: Section, part: Findings['part']): Marks {
  const reasons = section.blocks.filter(block => noticeOf(block).startsWith(saysReason))
  const isWhole = part === 'b' && reasons.length === 1 && section.blocks.length > 2
  return section.blocks.flatMap((block, index): Marks => {
    const words = noticeOf(block)
    if (!words.startsWith(saysReason)) return []
    const next = section.blocks[index + 1]
    const key = isWhole || next === undefined ? undefined : keyOf(next)
    return [[key ?? keyOfSection(section.id), { paragraphs: paragraphsIn(words), why: whyIn(words) }]]
  })
}

function noticeOf(block: Block): string {
  return block.type === 'notice' ? wordsOf(block.text) : ''
}

function paragraphsIn(words: string): readonly number[] {
  const numbers = /within paragraphs? ([\d, and]+) of Part 1/.exec(words)?.[1] ?? ''
  return [...numbers.matchAll(/\d+/g)].map(([number]) => Number(number))
}

function whyIn(words: string): string {
  return words.split('The public interest in withholding it: ').slice(1).join('The public interest in withholding it: ')
}
