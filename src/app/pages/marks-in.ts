import type { Quotation } from '../../core/findings/block.ts'
import { blocksIn, sectionsIn } from '../../core/findings/blocks-in.ts'
import type { Section } from '../../core/findings/findings.ts'
import { keyOf, keyOfSection } from '../../core/findings/part-of.ts'
import type { Review } from '../../core/findings/review.ts'
import { blockTold } from '../components/review/about-block.ts'
import type { Mark } from '../components/review/mark-list.tsx'

/**
 * What is marked as exempt, with what each mark is on.
 *
 * @param reports sections of the same report in the order in which a mark is looked for in them: what is left out of one
 * may stand in the next
 */
export function marksIn(
  { exempt }: Review,
  reports: readonly (readonly Section[])[],
  offered: readonly Quotation[],
): readonly Mark[] {
  const told = new Map<string, string>()
  const tell = (key: string | undefined, on: string) => {
    if (key !== undefined && !told.has(key)) told.set(key, on)
  }
  for (const sections of reports) {
    for (const { id, title } of sectionsIn(sections)) tell(keyOfSection(id), `The section “${title}”`)
    for (const { block } of blocksIn(sections)) tell(keyOf(block), blockTold(block))
  }
  for (const quotation of offered) tell(quotation.key, blockTold(quotation))
  return Object.entries(exempt).map(([key, { paragraphs }]) => ({
    key,
    paragraphs,
    on: told.get(key) ?? 'A passage that reads otherwise now',
  }))
}
