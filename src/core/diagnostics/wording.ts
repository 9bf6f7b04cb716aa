import editDistance from 'damerau-levenshtein'

const longestQuoted = 60

/** A name from a file as a message shows it: short, on one line, and nothing that a terminal might obey. */
export function quoted(name: string): string {
  const short = name.length > longestQuoted ? `${name.slice(0, longestQuoted)}…` : name
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return `\`${short.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')}\``
}

/** `a`, `b` or `c`. */
export function anyOf(names: readonly string[]): string {
  return joined(names.map(quoted), 'or')
}

/** `a`, `b` and `c`. */
export function allOf(names: readonly string[]): string {
  return joined(names.map(quoted), 'and')
}

function joined(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}

/** `20,000`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB')
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** How far to move a line: one space, two spaces, 10 spaces. */
export function spacesInWords(count: number): string {
  return `${numbers[count] ?? count} ${count === 1 ? 'space' : 'spaces'}`
}

/** What help says when a name is not known: the nearest one, or what else to do. */
export function didYouMean(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `Did you mean ${quoted(near)}?`
}

/** Comparing two names takes memory by the product of their lengths, and nothing longer is a mistyped id or key. */
const longestCompared = 100

/** The known name that a mistyped one most likely means; a third of its letters may be wrong. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longestCompared) return undefined
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
