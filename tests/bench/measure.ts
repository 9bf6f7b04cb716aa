type Work = () => unknown

/** Runs work several times after a first run that is not counted; gives the median in milliseconds. */
export async function median(runs: number, work: Work): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(work))
  return middle(times)
}

export interface Compared {
  readonly ours: number
  readonly theirs: number
  readonly ratio: number
}

/**
 * Two pieces of work in turn, so that a machine that slows down slows both: the median of each, in milliseconds, and
 * the ratio of all the time that each took, with its share of collecting garbage. The first runs, in which code is
 * compiled, do not count.
 */
export async function compared(runs: number, ours: Work, theirs: Work): Promise<Compared> {
  for (let run = 0; run < 5; run++) {
    await ours()
    await theirs()
  }
  const pairs: { ours: number; theirs: number }[] = []
  for (let run = 0; run < runs; run++) pairs.push({ ours: await timed(ours), theirs: await timed(theirs) })
  return {
    ours: middle(pairs.map(pair => pair.ours)),
    theirs: middle(pairs.map(pair => pair.theirs)),
    ratio: sum(pairs.map(pair => pair.ours)) / sum(pairs.map(pair => pair.theirs)),
  }
}

/** In milliseconds. */
export async function timed(work: Work): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
