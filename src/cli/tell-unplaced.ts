import { essentialLeftOut } from '../core/findings/left-out-sections.ts'
import type { ReviewMistake } from '../core/findings/read-review.ts'
import type { Review } from '../core/findings/review.ts'
import type { Unplaced } from '../core/findings/unplaced-keys.ts'
import { entry } from '../core/session/script.ts'
import type { Details } from './details-file.ts'
import type { Terminal } from './terminal.ts'

/**
 * Says what a file of details names and the report does not have, each with its place. Whether the report may go on: what
 * was to be withheld must not be published because nobody found it.
 */
export function tellUnplaced(
  { review, placeOf }: Details,
  { exempt, edits, others }: Unplaced,
  terminal: Terminal,
): boolean {
  for (const key of edits)
    terminal.err(
      `${placeOf(['edits', key])}: The edit of \`${key}\` is not made: what it was made to reads otherwise here, or is not there.\n`,
    )
  const essential = essentialLeftOut(review)
  for (const key of others)
    for (const path of pathsOf(key, review))
      terminal.err(
        `${placeOf(path)}: \`${key}\` ${essential.includes(key) ? 'cannot be left out: no report can do without it' : 'names nothing in this report'}.\n`,
      )
  for (const key of exempt)
    terminal.err(
      `desktop-audit: ${placeOf(['exempt', key])}: \`${key}\` is marked exempt, and names nothing in this report. Name it anew, or take the mark back.\n`,
    )
  return exempt.length === 0
}

/** Everywhere that a review names something by a key, but for edits and exemptions. */
function pathsOf(key: string, review: Review): readonly ReviewMistake['path'][] {
  const lists = ['include', 'order', 'leftOut'] as const
  const records = ['responses', 'progress'] as const
  return [
    ...lists.flatMap(list => review[list].flatMap((one, index) => (one === key ? [[list, index]] : []))),
    ...records.flatMap(record => (entry<object>(review[record], key) === undefined ? [] : [[record, key]])),
  ]
}
