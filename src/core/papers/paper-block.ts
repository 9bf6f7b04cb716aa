import type { List, Notice, Paragraph, Particular, Table } from '../findings/block.ts'
import type { Text } from '../findings/text.ts'

/** What a sheet of paper is made of: what reports have, too, and what only people around a table need. */
export type PaperBlock =
  Paragraph | Notice | List | Table | Subheading | Particulars | Spoken | WritingLines | Slip

export interface Subheading {
  readonly type: 'subheading'
  /** 1 stands right below the title of a sheet, 2 below a 1. */
  readonly level: 1 | 2
  readonly words: string
}

/** Names, and what belongs to each. */
export interface Particulars {
  readonly type: 'particulars'
  readonly items: readonly Particular[]
}

/** Words of the story, to be read out. */
export interface Spoken {
  readonly type: 'spoken'
  readonly text: Text
}

/** Room to write by hand. */
export interface WritingLines {
  readonly type: 'writing-lines'
  readonly label: string
  readonly count: number
}

/** A strip of paper with a cut line below it, on which one voter marks letters. */
export interface Slip {
  readonly type: 'slip'
  readonly title: string
  /** How many may be marked. */
  readonly asks: string
  readonly letters: readonly string[]
}

export function subheading(level: Subheading['level'], words: string): Subheading {
  return { type: 'subheading', level, words }
}

export function spoken(text: Text): Spoken {
  return { type: 'spoken', text }
}
