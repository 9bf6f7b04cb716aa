/**
 * A count of plays: a plain number while it is exact, a BigInt beyond. Most counts stay small, and adding big ones at
 * every move was a fifth of the analysis.
 */
export type Count = number | bigint

export function sum(one: Count, other: Count): Count {
  if (typeof one === 'number' && typeof other === 'number') {
    const total = one + other
    if (total <= Number.MAX_SAFE_INTEGER) return total
  }
  return BigInt(one) + BigInt(other)
}
