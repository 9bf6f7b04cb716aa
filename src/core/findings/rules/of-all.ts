import { count, counted } from '../say.ts'

/**
 * `At two of the three decisions that bore on Protect`, and its forms for one, for both and for all.
 *
 * @param which of all decisions, as it follows the word: ` told here`
 */
export function ofAll(some: number, all: number, of: string, which = ''): string {
  const boreOn = `${which} that bore on ${of}`
  if (all === 1) return `At the one decision${boreOn}`
  if (some === 2 && all === 2) return `At both decisions${boreOn}`
  if (some === all) return `At all ${counted(all, 'decision')}${boreOn}`
  return `At ${count(some)} of the ${counted(all, 'decision')}${boreOn}`
}

/** `one of the two moments`, and its forms for one, for both and for all. */
export function ofMoments(some: number, all: number): string {
  if (all === 1) return 'the one moment'
  if (some === all) return all === 2 ? 'both moments' : `all ${count(all)} moments`
  return `${count(some)} of the ${count(all)} moments`
}

/** The same after a not: of all, any. */
export function notOfMoments(some: number, all: number): string {
  if (all === 1 || some < all) return ofMoments(some, all)
  return all === 2 ? 'either of the two moments' : `any of the ${count(all)} moments`
}
