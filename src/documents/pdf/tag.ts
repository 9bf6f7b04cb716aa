/** What a piece of the file is, to a screen reader. The names are those of ISO 32000-1, 14.8.4. */
export type Role =
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
