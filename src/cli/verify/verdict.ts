import { reportShape } from '../../core/report/report-shape.ts'
import type { Report } from '../../core/report/report.ts'
import { counted, capital } from '../../core/report/say.ts'
import type { Script } from '../../core/session/script.ts'
import type { Difference } from './differences.ts'

interface Checked {
  readonly report: Report
  readonly script: Script
  readonly found: readonly Difference[]
  /** What is wrong with the sessions. */
  readonly problems: readonly string[]
  /** What is worth knowing of them, and no difference. */
  readonly notes: readonly string[]
  /** Whether what officers wrote was given, in a file of details. */
  readonly hasDetails: boolean
}

interface Verdict {
  readonly isSame: boolean
  readonly text: string
}

/** What came of the check: first whether the report is the same, then what could not be checked. */
export function verdict({ report, script, found, problems, notes, hasDetails }: Checked): Verdict {
  const mayBeOfficers = (one: Difference) => !hasDetails && (one.restsOn === 'officers' || one.report === undefined)
  const differing = found.filter(one => !mayBeOfficers(one))
  const unchecked = found.filter(mayBeOfficers)
  const isSame = differing.length === 0 && problems.length === 0
  const lines = [
    ...(isSame
      ? [unchecked.length === 0 ? 'The report is the same.' : 'The parts of the report from the sessions are the same.']
      : []),
    ...under('The report differs:', [...problems, ...differing.map(differs)]),
    ...under('We could not check the officers’ text. Give its file with --details:', uncheckedPassages(unchecked)),
    ...under('For information:', notes),
    ...under('The scenario here differs from the one in the report:', scenarioNotes(report, script)),
    ...under('We could not check the log, because the report has no digest of it:', undigested(report)),
  ]
  return { isSame, text: `${lines.join('\n')}\n` }
}

function uncheckedPassages(unchecked: readonly Difference[]): readonly string[] {
  const missing = unchecked.filter(({ report }) => report === undefined).length
  const were = missing === 1 ? 'was' : 'were'
  return [
    ...unchecked.flatMap(({ where, report }) => (report === undefined ? [] : [`${where}: ${shortened(report)}`])),
    ...(missing === 0 ? [] : [`${capital(counted(missing, 'passage'))} that ${were} left out or exempt`]),
  ]
}

function under(title: string, what: readonly string[]): readonly string[] {
  return what.length === 0 ? [] : [title, ...what.map(one => `  ${one}`)]
}

function differs({ where, report, again }: Difference): string {
  return `${where}: ${report === undefined ? 'the report has no such text' : `the report has ${around(report, again)}`}, and ${
    again === undefined ? 'the new one has no such text' : `the new one has ${around(again, report)}`
  }`
}

/** The text from a few words before it differs from the other, or a few letters where it has no words, as a digest. */
function around(text: string, other: string | undefined): string {
  if (other === undefined) return shortened(text)
  let alike = 0
  while (alike < text.length && text[alike] === other[alike]) alike++
  const word = text.lastIndexOf(' ', alike - 30) + 1
  const from = alike < 50 ? 0 : Math.max(word, alike - 60)
  return shortened(`${from === 0 ? '' : '… '}${text.slice(from)}`)
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= 80 ? `“${line}”` : `“${line.slice(0, 79)}…”`
}

function scenarioNotes({ madeFrom: { scenario } }: Report, { version, digests }: Script): readonly string[] {
  return [
    ...(version === scenario.version ? [] : [`its version is ${version}, not ${scenario.version}`]),
    ...(digests.rules === scenario.rules ? [] : ['its rules have another digest']),
    ...(digests.words === scenario.words ? [] : ['its words have another digest']),
  ]
}

function undigested({ madeFrom: { sessions } }: Report): readonly string[] {
  return sessions.filter(({ log }) => log === null).map(({ id }) => `session ${id}`)
}

export type ReportReading =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly sentence: string }

/** Reads the data file of a report, strictly. */
export function readReport(text: string): ReportReading {
  const value = parsed(text)
  if (value === undefined)
    return refused('This is not a data file, or it is incomplete or was changed by hand. Write it again.')
  const { kind, format } = headOf(value)
  if (kind === 'findings') return refused('An older version of Desktop Audit made this report. Make it again.')
  if (kind !== 'report')
    return refused('This is not the data file of a report. `report --format json` and the report page write one.')
  if (typeof format === 'number' && format > 3)
    return refused(`A newer version of Desktop Audit made this report (format ${format}). Check it there.`)
  const shaped = reportShape.safeParse(value)
  if (shaped.success) return { ok: true, report: shaped.data }
  const where = shaped.error.issues[0]?.path.map(String).join('.') ?? ''
  return refused(`This report was changed by hand: the value at \`${where === '' ? 'the top' : where}\` is not valid.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function headOf(value: unknown): { readonly kind?: unknown; readonly format?: unknown } {
  return typeof value === 'object' && value !== null ? value : {}
}

function refused(sentence: string): ReportReading {
  return { ok: false, sentence }
}
