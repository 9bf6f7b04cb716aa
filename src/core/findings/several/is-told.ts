import type { DecisionTallied } from './evidence.ts'

/** Whether all of a decision is told: only of these can be said on what they bore, and in how many something was chosen. */
export function isTold({ telling, isCut }: Pick<DecisionTallied, 'telling' | 'isCut'>): boolean {
  return telling !== 'withheld' && !isCut
}
