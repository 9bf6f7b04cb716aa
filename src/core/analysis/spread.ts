/** How many plays come to each sum: `counts[n]` times 2 to the `exponent` of them come to `low + n`. */
export interface Spread {
  readonly low: number
  readonly counts: Float64Array
  readonly exponent: number
}

export const oneAtZero: Spread = { low: 0, counts: Float64Array.of(1), exponent: 0 }

/** The plays of all of these together, each with something added to its sums. */
export function joined(parts: readonly { readonly spread: Spread; readonly plus: number }[]): Spread {
  const low = Math.min(...parts.map(({ spread, plus }) => spread.low + plus))
  const end = Math.max(...parts.map(({ spread, plus }) => spread.low + plus + spread.counts.length))
  const exponent = Math.max(...parts.map(({ spread }) => spread.exponent))
  const counts = new Float64Array(end - low)
  for (const { spread, plus } of parts) {
    const from = spread.low + plus - low
    const scale = 2 ** (spread.exponent - exponent)
    for (let at = 0; at < spread.counts.length; at++)
      counts[from + at] = (counts[from + at] ?? 0) + (spread.counts[at] ?? 0) * scale
  }
  return scaledDown({ low, counts, exponent })
}

const step = 200
const largest = 2 ** step

/** Thousands of decisions make more plays than a number can hold. Powers of two are taken out, which changes no digit. */
function scaledDown(spread: Spread): Spread {
  if (spread.counts.every(count => count < largest)) return spread
  return {
    low: spread.low,
    counts: spread.counts.map(count => count / largest),
    exponent: spread.exponent + step,
  }
}

/**
 * The least sum that at least half of the plays do not exceed.
 *
 * @param doubt how far from half, as a share, the count may be off: the median then lies within what is given
 */
export function medianIn({ low, counts }: Spread, doubt: number): { min: number; max: number } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const reach = (goal: number) => {
    let sum = 0
    const at = counts.findIndex(count => (sum += count) >= goal)
    return low + (at < 0 ? counts.length - 1 : at)
  }
  return { min: reach((total / 2) * (1 - doubt)), max: reach((total / 2) * (1 + doubt)) }
}
