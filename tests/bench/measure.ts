/** Runs work several times after a first run that is not counted; gives the median in milliseconds. */
export function median(runs: number, work: () => unknown): number {
  work()
  const times = Array.from({ length: runs }, () => timed(work)).toSorted((one, other) => one - other)
  return times[Math.floor(runs / 2)] ?? 0
}

/**
 * Two pieces of work in turn, so that a machine that slows down slows both: the median of each, in milliseconds, and
 * the median of the ratios of the pairs.
 */
export function compared(runs: number, ours: () => unknown, theirs: () => unknown) {
  ours()
  theirs()
  const pairs = Array.from({ length: runs }, () => ({ ours: timed(ours), theirs: timed(theirs) }))
  return {
    ours: middle(pairs.map(pair => pair.ours)),
    theirs: middle(pairs.map(pair => pair.theirs)),
    ratio: middle(pairs.map(pair => pair.ours / pair.theirs)),
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
