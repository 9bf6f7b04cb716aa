/**
 * Shares as whole units that add up as the shares do: each is rounded down, and what is left goes to those that lost
 * most, so that a list of per cents comes to 100.
 */
export function apportioned(shares: readonly number[], units: number): readonly number[] {
  const whole = shares.map(share => Math.floor(share * units))
  const total = Math.round(shares.reduce((sum, share) => sum + share, 0) * units)
  const left = total - whole.reduce((sum, count) => sum + count, 0)
  const first = shares
    .map((share, index) => ({ index, lost: share * units - (whole[index] ?? 0) }))
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, left)
  return whole.map((count, index) => count + (first.some(one => one.index === index) ? 1 : 0))
}
