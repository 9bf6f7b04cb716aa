import { count, counted } from '../say.ts'

/** `At two of the three decisions that bore on Protect`, and its forms for one and for all. */
export function ofAll(some: number, all: number, of: string): string {
  if (all === 1) return `At the one decision that bore on ${of}`
  if (some === all) return `At all ${counted(all, 'decision')} that bore on ${of}`
  return `At ${count(some)} of the ${counted(all, 'decision')} that bore on ${of}`
}
