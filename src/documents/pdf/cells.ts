import { leading, type Style } from './style.ts'
import type { Line } from './line.ts'
import type { Tag } from './tag.ts'

/** Lines of a cell, one below the other. */
export interface CellLine {
  readonly line: Line
  readonly tag: Tag
  /** From the top of the cell's words down to the top of the line, in points. */
  readonly y: number
}

/** Between the paragraphs of a cell, in points. */
const gap = 4

/** Puts the paragraphs of a cell below each other, in as many parts as it takes for none to be higher than the limit. */
export function stacked(
  paragraphs: readonly { readonly lines: readonly Line[]; readonly tag: Tag }[],
  style: Style,
  limit: number,
): readonly (readonly CellLine[])[] {
  const step = leading(style)
  const parts: CellLine[][] = [[]]
  let y = 0
  for (const { lines, tag } of paragraphs) {
    if (y > 0 && lines.length > 0) y += gap
    for (const line of lines) {
      if (y > 0 && y + step > limit) {
        parts.push([])
        y = 0
      }
      parts.at(-1)?.push({ line, tag, y })
      y += step
    }
  }
  return parts
}

/** Of the words in one part of a cell, in points. */
export function heightOf(lines: readonly CellLine[], style: Style): number {
  const last = lines.at(-1)
  return last === undefined ? 0 : last.y + leading(style)
}
