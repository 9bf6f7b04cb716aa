import type { Picture } from '../../core/score/picture.ts'
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
  /** As the outline of the file lists it. */
  readonly outline?: string
  /** What is drawn again above it where it is the first on its page. */
  readonly again?: Strip
}

/** What is drawn; places are measured from the upper left corner of the strip. */
export type Mark =
  | LineMark
  | BoxMark
  /** A picture, at the left and the top of its strip. */
  | { readonly type: 'picture'; readonly tag: Tag; readonly picture: Picture }
  /** Brings an element into the structure even where nothing is drawn in it, such as an empty cell. */
  | { readonly type: 'tag'; readonly tag: Tag }

export interface LineMark {
  readonly type: 'line'
  /** None: nothing that a screen reader should say. */
  readonly tag: Tag | null
  readonly x: number
  readonly baseline: number
  readonly line: Line
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

/** What a piece of the file is, to a screen reader. The names are those of ISO 32000-1, 14.8.4. */
type Role =
  | 'Document'
  | 'H1'
  | 'H2'
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
  | 'Figure'
  | 'Link'

/** An element of the structure; it comes into the file when something is first drawn in it. */
export interface Tag {
  readonly role: Role
  /** Only the whole document is in nothing. */
  readonly within: Tag | null
  /** Of a head of a table: what it is the head of. */
  readonly scope?: 'Column' | 'Row'
  /** Of a list: what stands before each item. */
  readonly numbering?: 'Disc'
  /** Of a figure: what is read out in its place. */
  readonly alt?: string
}

export function tag(role: Role, within: Tag): Tag {
  return { role, within }
}
