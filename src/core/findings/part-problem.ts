import { entry } from '../session/script.ts'
import { keyOfSection } from './part-of.ts'
import type { Part } from './part.ts'
import type { Review } from './review.ts'
import { exemptParagraphs } from './schedule-12a.ts'

/** Why a part cannot be made yet, as a sentence for the clerk; `undefined` where it can. */
export function partProblem(review: Review, part: Part): string | undefined {
  const marks = Object.values(review.exempt)
  if (marks.some(({ paragraphs }) => paragraphs.length === 0 || paragraphs.some(isUnknown)))
    return 'Something is marked exempt without a paragraph of Schedule 12A: give one, from 1 to 7, or take the mark back.'
  if (marks.some(({ why }) => why.trim() === ''))
    return 'Something is marked exempt without a reason: say why the public interest in withholding it outweighs that in disclosing it, or take the mark back.'
  if (part === 'a' && !controlsDecided(review))
    return 'Nobody has decided yet whether “Controls to test” may be published: say that it is open to the public, or mark it exempt.'
  if (part === 'b' && marks.length === 0) return 'Nothing is marked exempt, so there is no Part B.'
  return undefined
}

export function controlsDecided({ controlsOpen, exempt }: Review): boolean {
  return controlsOpen || entry(exempt, keyOfSection('controls')) !== undefined
}

function isUnknown(paragraph: number): boolean {
  return !Object.hasOwn(exemptParagraphs, paragraph)
}
