/** Under which name the browser keeps what was typed for a session's report. It begins as all of ours do. */
export function reportName(session: string): string {
  return `desktop-audit report ${session}`
}

/** What was typed for the report goes with the session: it may name people. */
export function forgetReport(settings: Storage | undefined, session: string): void {
  try {
    settings?.removeItem(reportName(session))
    settings?.removeItem(`${reportName(session)} unreadable`)
  } catch {
    // A browser that forbids this has kept nothing either.
  }
}
