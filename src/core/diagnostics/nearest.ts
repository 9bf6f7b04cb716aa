import editDistance from 'damerau-levenshtein'

/** Comparing two names takes memory by the product of their lengths, and nothing longer is a mistyped id or key. */
const longest = 100

/**
 * The known name that a mistyped one most likely means; none when nothing is near. Letters added, left out, changed or
 * swapped with their neighbour count as one edit each, and a third of the letters may be wrong.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined
  const lowerCase = name.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= least) continue
    const { steps } = editDistance(lowerCase, candidate.toLowerCase())
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}
