import type { Fact } from '../scenario/schema.ts'

/** Where a fact lies, in words; nothing where it can lie nowhere else. */
export function factWords(fact: Fact, lo: number, hi: number): string | undefined {
  const name = `“${fact.says}”`
  if ('flag' in fact) return `${name} is ${lo > 0 ? 'so' : 'not so'}`
  if (lo === hi) return `${name} is ${lo}`
  if (hi >= fact.of) return lo === 0 ? undefined : `${name} is ${lo} or more`
  return lo === 0 ? `${name} is ${hi} or less` : `${name} is ${lo} to ${hi}`
}
