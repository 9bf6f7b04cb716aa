import type { Table } from '../../core/findings/block.ts'
import { wordsOf } from '../../core/findings/text.ts'

/** In twentieths of a point, of the size in which each kind of table is set; the sides are the margins of a cell. */
const sizes = { usual: 240, small: 170, sides: 200, spare: 20 }

/**
 * The width of each column, in twentieths of a point: by its share, and at least so wide that no word in it breaks; where
 * there is no room for that, none of its heading, and none of the first column, which names the rows. What is missing
 * the other columns give.
 * @param width of the table
 */
export function columnWidths(table: Table, width: number): readonly number[] {
  const shares = table.columns.map(({ share }) => share)
  const every = leastWidths(table, () => true)
  const heads = leastWidths(table, column => column === 0)
  const fits = [every, heads].find(least => least.reduce((sum, one) => sum + one, 0) <= width)
  return shared(shares, fits ?? [], width).map(Math.floor)
}

function shared(
  shares: readonly number[],
  least: readonly number[],
  width: number,
  raised: ReadonlySet<number> = new Set(),
): readonly number[] {
  const taken = [...raised].reduce((sum, column) => sum + (least[column] ?? 0), 0)
  const all = shares.reduce((sum, share, column) => sum + (raised.has(column) ? 0 : share), 0)
  const widths = shares.map((share, column) =>
    raised.has(column) ? (least[column] ?? 0) : ((width - taken) * share) / all,
  )
  const narrow = widths.flatMap((one, column) =>
    !raised.has(column) && one < (least[column] ?? 0) ? [column] : [],
  )
  return narrow.length === 0 ? widths : shared(shares, least, width, new Set([...raised, ...narrow]))
}

/** @param counts whether the words of a column's cells count, beside those of its heading */
function leastWidths(
  { columns, rows, isSmall = false }: Table,
  counts: (column: number) => boolean,
): readonly number[] {
  const size = isSmall ? sizes.small : sizes.usual
  return columns.map(({ title }, column) => {
    const cells = counts(column) ? rows.flatMap(row => (row.cells[column] ?? []).map(wordsOf)) : []
    const words = [title, ...cells].flatMap(text => text.split(breaks)).filter(mayNotBreak)
    return Math.max(0, ...words.map(ems)) * size + sizes.sides + sizes.spare
  })
}

/** A space that holds two words together makes one of them: `Recommendation 6`. */
const breaks = /[^\S\u00A0\u202F]+|(?<=[-–—])/

/** What is longer is no word but an id or a digest, and has to break somewhere. */
function mayNotBreak(word: string): boolean {
  return word.length <= 24
}

/** How wide a word is in bold Arial, in ems, to within a few hundredths: what has no class is as wide as a small letter. */
function ems(word: string): number {
  let sum = 0
  for (const sign of word) sum += classes.find(({ of }) => of.test(sign))?.width ?? 0.6
  return sum
}

const classes = [
  { of: /[MWmw%@—]/, width: 0.9 },
  { of: /[ijlI.,:;'’|!]/, width: 0.3 },
  { of: /[ftr()\-/“”"]/, width: 0.42 },
  { of: /[A-Z&]/, width: 0.75 },
] as const
