import type { Face } from './fonts.ts'
import type { Tag } from './tag.ts'

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
