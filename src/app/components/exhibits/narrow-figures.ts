/** How many letters of the text of a narrow page stand side by side, roughly, where a table of figures is kept. */
const lettersBeside = 58

/** What the space beside a cell takes, in letters. */
const gap = 1.5

/**
 * Whether a table holds figures alone, beside the first column, and few enough for a narrow page. Such a table is read
 * down its columns, so it is worth keeping where others become cards.
 *
 * @param numbers the columns of numbers, from 0
 */
export function isNarrowFigures(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: ReadonlySet<number>,
): boolean {
  if (columns.some((_, index) => index > 0 && !numbers.has(index))) return false
  const letters = columns.map(
    (head, index) => longestWord([head, ...rows.map(row => row[index] ?? '')]) + gap,
  )
  return letters.reduce((sum, width) => sum + width, 0) <= lettersBeside
}

function longestWord(texts: readonly string[]): number {
  return Math.max(...texts.flatMap(text => text.split(/\s/)).map(word => word.length))
}
