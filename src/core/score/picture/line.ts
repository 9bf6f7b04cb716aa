/** A place in the column of a stage: a lane beside its straight line, and a row, which may be half way between two scenes. */
export interface Point {
  readonly lane: number
  readonly row: number
}

/** A line through a column, from top to bottom: it changes its lane only within half a row. */
export interface Line {
  readonly taken: boolean
  readonly points: readonly Point[]
}
