/** What only the clerk knows. What is left out becomes a place to fill in. */
export interface ReportDetails {
  readonly committee?: string | undefined
  /** The day of the meeting, as `2026-11-24`. */
  readonly date?: string | undefined
  /** The day by which to publish, once somebody has checked it, as `2027-01-11`. */
  readonly publishBy?: string | undefined
  /** The day of the later meeting that takes the report on progress, as `2027-07-19`. */
  readonly progressDate?: string | undefined
  readonly reportOf?: string | undefined
  readonly contact?: string | undefined
  readonly wards?: string | undefined
  /** Who decides on the recommendations, e.g. `The Executive`. */
  readonly decisionMaker?: string | undefined
  /** A marking of the council's own, e.g. `Official`. Part A or Part B is said besides. */
  readonly classification?: string | undefined
  /** The post of the officer who reviewed the draft. */
  readonly reviewedBy?: string | undefined
  /** By when a response is due, and why: it depends on what the report is. */
  readonly respondWithin?: RespondWithin | undefined
  readonly respondWhy?: string | undefined
  /** Left out of the report where empty; each line is a paragraph. */
  readonly foreword?: string | undefined
  readonly members?: string | undefined
  readonly scoping?: string | undefined
  readonly evidence?: string | undefined
  readonly witnesses?: string | undefined
  readonly meetings?: string | undefined
  /** Asked for where empty. */
  readonly backgroundPapers?: string | undefined
  /** Which key events were marked in looking back. Unless given, left out where one person played. */
  readonly includeMarks?: boolean | undefined
  /** How sure members said that they are of their council; left out unless given, for it is about the real one. */
  readonly includeConfidence?: boolean | undefined
}

/** `28-days`: a report of the crime and disorder committee. `two-months`: an ordinary scrutiny report to the executive. */
export type RespondWithin = '28-days' | 'two-months'
