import type { Line, Link } from './line.ts'
import type { Tag } from './tag.ts'

/** A piece of the report as wide as the text, which no page break cuts. All lengths are in points. */
export interface Strip {
  /** Free space above, which is left out at the top of a page. */
  readonly before: number
  readonly height: number
  /** Whether it stays on one page with the next. */
  readonly keep: boolean
  readonly marks: readonly Mark[]
  /** Where pointers to these ids lead. */
  readonly ids?: readonly string[]
  /** How the outline of the file lists it; the depth is 0 at the top. */
  readonly outline?: { readonly title: string; readonly depth: number }
  /** What is drawn again above it where it is the first on its page. */
  readonly again?: Strip
}

/** What is drawn; places are measured from the upper left corner of the strip. */
export type Mark = LineMark | PageNumberMark | BoxMark | TagMark

export interface LineMark {
  readonly type: 'line'
  /** None: nothing that a screen reader should say. */
  readonly tag: Tag | null
  readonly x: number
  readonly baseline: number
  readonly line: Line
}

/** The number of the page that an id has come to stand on. */
export interface PageNumberMark {
  readonly type: 'page-number'
  readonly link: Link
  /** Where the number ends. */
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** A filled rectangle: a rule, or a ground for words. */
export interface BoxMark {
  readonly type: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** Brings an element into the structure even where nothing is drawn in it, such as an empty cell. */
export interface TagMark {
  readonly type: 'tag'
  readonly tag: Tag
}
