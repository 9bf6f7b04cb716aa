import type { Text } from '../../core/findings/text.ts'
import { brokenLines } from './break-lines.ts'
import type { Faces } from './faces.ts'
import type { Line } from './line.ts'
import { piecesOf } from './pieces.ts'
import type { Mark, Strip } from './strip.ts'
import { baseline, colours, leading, type Style } from './style.ts'
import type { Tag } from './tag.ts'

/** Where words are set: lengths in points, from the left of the text. */
export interface Setting {
  readonly faces: Faces
  readonly style: Style
  readonly x: number
  readonly width: number
}

/** No lines for a text that has nothing to show. */
export function linesOf(text: Text, tag: Tag, { faces, style, width }: Setting): readonly Line[] {
  const pieces = piecesOf(text, style, faces, tag)
  if (pieces.every(({ words }) => words.trim() === '')) return []
  return brokenLines(pieces, { width, size: style.size, faces }).map(line => ({
    pieces: line,
    size: style.size,
    colour: style.colour ?? colours.black,
  }))
}

/** What a paragraph may ask of its pages. */
export interface Keeping {
  /** All lines on one page. */
  readonly whole?: boolean
  /** On one page with what stands below. */
  readonly next?: boolean
}

/** A strip a line. Neither the first line nor the last stands alone on a page. */
export function paragraph(text: Text, tag: Tag, setting: Setting, keeping: Keeping = {}): readonly Strip[] {
  const { style, x } = setting
  const lines = linesOf(text, tag, setting)
  const last = lines.length - 1
  return lines.map((line, index) => ({
    before: index === 0 ? (style.before ?? 0) : 0,
    height: leading(style) + (index === last ? (style.after ?? 0) : 0),
    keep:
      index === last ? keeping.next === true : keeping.whole === true || index === 0 || index === last - 1,
    marks: [{ type: 'line', tag, x, baseline: baseline(style), line }],
  }))
}

/** The first of some strips, changed; the rest as they are. */
export function withFirst(
  strips: readonly Strip[],
  change: (first: Strip) => Partial<Strip>,
): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, ...change(strip) } : strip))
}

/** Something drawn before what the first strip has, such as the bullet of an item. */
export function marked(strips: readonly Strip[], marks: readonly Mark[]): readonly Strip[] {
  return withFirst(strips, first => ({ marks: [...marks, ...first.marks] }))
}

/** More free space below the last. */
export function withMoreBelow(strips: readonly Strip[], more: number): readonly Strip[] {
  return strips.map((strip, index) =>
    index === strips.length - 1 ? { ...strip, height: strip.height + more } : strip,
  )
}
