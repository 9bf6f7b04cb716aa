import type { Path } from '../scenario.ts'

/** Keys whose values people read: prose and lines of text, in whichever part of the file they stand. */
const keys: ReadonlySet<string> = new Set(
  `
  title summary council county police name post says marking text decoy headline clock from to subject
  facilitator label short report paper ended-with did what about good who cost success why consequence asks
  clear-cut expected part resembles names touches equality objectives content-notes discuss by
  questions ask hear tell do-not happened
  `.match(/\S+/g),
)

/** Keys whose values are Markdown: the others are lines, in which no mark means anything. */
const proseKeys: ReadonlySet<string> = new Set(['text', 'facilitator', 'consequence'])

/** Whether people read what stands at a path. Ids, dates, files and the sources of law are not read as text. */
export function isText(path: Path): boolean {
  const isEvidence = path[0] === 'findings' && path[2] === 'evidence' && path.length === 5 && path[4] !== 'signs'
  // What a visit was of, for the report; elsewhere `of` is a number or the date of a copy.
  const isLookedAt = path.at(-1) === 'of' && path.at(-2) === 'report'
  return path[0] === 'glossary' || keys.has(keyOf(path)) || isEvidence || isLookedAt
}

const placesOfProse: ReadonlySet<Path[number] | undefined> = new Set(['stages', 'scenes', 'six-months-later'])

/** Whether it is Markdown: the text of scenes and of the months after, not that of measures. */
export function isProse(path: Path): boolean {
  return proseKeys.has(keyOf(path)) && placesOfProse.has(path[0]) && !path.includes('key-event')
}

/** The key of a value, or for an entry of a list that of the list. */
function keyOf(path: Path): string {
  const last = path.at(-1)
  return String(typeof last === 'number' ? path.at(-2) : last)
}
