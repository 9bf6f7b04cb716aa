import type { ChoiceTallied } from './evidence.ts'

/** Whether any play that is counted took a choice, be it because the time ran out. */
export function isTaken({ plays, late }: Pick<ChoiceTallied, 'plays' | 'late'>): boolean {
  return plays + late > 0
}
