/** What only the clerk knows. What is left out becomes a place to fill in. */
export interface ReportDetails {
  readonly committee?: string | undefined
  /** The day of the meeting, as `2026-11-24`. */
  readonly date?: string | undefined
  readonly reportOf?: string | undefined
  readonly contact?: string | undefined
  readonly wards?: string | undefined
  /** Notes, reasons and disagreements as members typed them: they may concern the real council. Left out unless true. */
  readonly includeMembersWords?: boolean | undefined
  /** Which key events were marked in looking back. Unless given, left out where one person played. */
  readonly includeMarks?: boolean | undefined
}
