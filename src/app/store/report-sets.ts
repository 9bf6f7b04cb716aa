import { allowed, keepSetting, setting } from './settings.ts'

/** Sessions of one scenario that a clerk put together for one report. */
export interface ReportSet {
  readonly id: string
  readonly scenario: string
  readonly sessions: readonly string[]
  /** ISO 8601, in UTC. */
  readonly madeAt: string
}

/** Begins as all of ours do, so that it goes when everything is deleted. */
const name = 'desktop-audit report sets'

/** The last made first; none where the browser keeps nothing, or holds something else. */
export function reportSets(): readonly ReportSet[] {
  const kept = setting(name)
  return Array.isArray(kept) ? kept.filter(isSet) : []
}

/** The last made of these very sessions, in any order. */
export function reportSetOf(sessions: readonly string[]): ReportSet | undefined {
  const asked = new Set(sessions)
  return reportSets().find(set => set.sessions.length === asked.size && set.sessions.every(id => asked.has(id)))
}

/** False where it could not be kept. */
export function keepReportSet(set: ReportSet): boolean {
  return keepSetting(name, [set, ...reportSets().filter(({ id }) => id !== set.id)])
}

export function deleteReportSet(id: string): boolean {
  return keepSetting(
    name,
    reportSets().filter(other => other.id !== id),
  )
}

function isSet(value: unknown): value is ReportSet {
  if (typeof value !== 'object' || value === null) return false
  const { id, scenario, sessions, madeAt } = value as Readonly<Record<string, unknown>>
  return (
    [id, scenario, madeAt].every(text => typeof text === 'string') &&
    Array.isArray(sessions) &&
    sessions.every(session => typeof session === 'string')
  )
}

/** Under which name the browser keeps what was typed for a session's report. It begins as all of ours do. */
export function reportName(session: string): string {
  return `desktop-audit report ${session}`
}

/** The name of a file that was saved, and how many events the session had then: with more, the file is out of date. */
export interface SavedFile {
  readonly name: string
  readonly events: number
}

const filesName = (session: string) => `desktop-audit files ${session}`

/** The files of a session that were saved from this browser, by what they hold. */
export function savedFiles(session: string): Readonly<Record<string, SavedFile | undefined>> {
  const kept = setting(filesName(session))
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, SavedFile] => isFile(entry[1])))
}

export function keepSavedFile(session: string, what: 'record' | 'findings', file: SavedFile): void {
  keepSetting(filesName(session), { ...savedFiles(session), [what]: file })
}

function isFile(value: unknown): value is SavedFile {
  const { name: file, events } = Object(value) as Readonly<Record<string, unknown>>
  return typeof file === 'string' && typeof events === 'number'
}

/** What was typed for the report goes with the session: it may name people. */
export function deleteReport(settings: Storage | undefined, session: string): void {
  const report = reportName(session)
  // A browser that forbids this has kept nothing either.
  for (const kept of [report, `${report} unreadable`, filesName(session)]) allowed(() => settings?.removeItem(kept))
}
