import { canonicalJson } from '../../scenario/digest.ts'
import { pillars } from '../../scenario/pillar.ts'
import type { Choice } from '../../scenario/schema.ts'

/** Whether a choice is no worse than another on any pillar, and better on one. */
export function outscores(one: Choice, other: Choice): boolean {
  const gains = pillars.map(
    pillar => (one.score?.[pillar]?.points ?? 0) - (other.score?.[pillar]?.points ?? 0),
  )
  return gains.every(gain => gain >= 0) && gains.some(gain => gain > 0)
}

/** Whether two choices change the same facts and lead to the same scenes. */
export function sameConsequences(one: Choice, other: Choice): boolean {
  return (
    canonicalJson(one.set ?? {}) === canonicalJson(other.set ?? {}) &&
    canonicalJson(one.goto ?? null) === canonicalJson(other.goto ?? null)
  )
}
