import type { Face } from './fonts.ts'

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
interface TagMark {
  readonly type: 'tag'
  readonly tag: Tag
}

/** Words that stand beside each other. */
export interface Line {
  readonly pieces: readonly Piece[]
  /** In points. */
  readonly size: number
  readonly colour: string
}

/** Words in one face, with one meaning. */
export interface Piece {
  readonly words: string
  readonly face: Face
  /** In points. */
  readonly width: number
  /** What is read out and copied in place of the words. */
  readonly actual?: string
  readonly link?: Link
  /** For a person to write: stands out. */
  readonly isToFillIn?: boolean
}

export interface Link {
  /** The id that it leads to. */
  readonly to: string
  /** What a screen reader says of it. */
  readonly says: string
  readonly tag: Tag
}

export function widthOf({ pieces }: Pick<Line, 'pieces'>): number {
  return pieces.reduce((sum, { width }) => sum + width, 0)
}

/** What a piece of the file is, to a screen reader. The names are those of ISO 32000-1, 14.8.4. */
type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'

/** An element of the structure; it comes into the file when something is first drawn in it. */
export interface Tag {
  readonly role: Role
  /** Only the whole document is in nothing. */
  readonly within: Tag | null
  /** Of a head of a table: what it is the head of. */
  readonly scope?: 'Column' | 'Row'
  /** Of a list: what stands before each item. */
  readonly numbering?: 'Disc' | 'Decimal'
}

export function tag(role: Role, within: Tag): Tag {
  return { role, within }
}

const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const

/** @param level from 1, for the title of the whole */
export function headingTag(level: number, within: Tag): Tag {
  return tag(headings[level - 1] ?? 'H6', within)
}
