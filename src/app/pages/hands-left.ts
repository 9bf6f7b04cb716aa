import { confidenceIn } from '../../core/session/closing-questions.ts'
import type { Console } from './use-console.ts'

/** Hands for how sure members are that were counted and not recorded yet; `undefined` where there are none. */
export function handsLeft({
  desk: { slide, hands },
  evening,
}: Pick<Console, 'desk' | 'evening'>):
  { readonly when: 'before' | 'after'; readonly hands: readonly number[] } | undefined {
  if (slide.kind !== 'confidence' || hands === undefined) return undefined
  const recorded = confidenceIn(evening.session, slide.when) ?? hands.map(() => 0)
  return hands.every((count, index) => count === recorded[index]) ? undefined : { when: slide.when, hands }
}
