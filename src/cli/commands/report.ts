import type { Findings } from '../../core/findings/findings.ts'
import { lacksTracker } from '../../core/findings/lacks-tracker.ts'
import { partProblem } from '../../core/findings/part-problem.ts'
import type { Part } from '../../core/findings/part.ts'
import { reportOf } from '../../core/findings/report-of.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import { unplacedKeys } from '../../core/findings/unplaced-keys.ts'
import type { Found } from '../../core/session/session-copies.ts'
import { besideReport } from '../beside-report.ts'
import { type Details, readDetails } from '../details-file.ts'
import { lacksLog } from '../lacks-log.ts'
import { loadPlays } from '../loaded-plays.ts'
import { oneOf, readOptions } from '../options.ts'
import { type ReportFormat, reportWriters } from '../report-writers.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { tellOtherReport } from '../tell-other-report.ts'
import { tellUnplaced } from '../tell-unplaced.ts'
import { type ExitCode, failed, Misuse, type Terminal } from '../terminal.ts'
import { fillFrom, readTemplate, type WordTemplate } from '../word-template.ts'
import { writeOut } from '../write-out.ts'

interface Asked {
  readonly format: ReportFormat
  readonly part: Part
  readonly details: string | undefined
  readonly template: string | undefined
  readonly out: string | undefined
  readonly scenario: string | undefined
  readonly mixedVersions: boolean
}

/** What was read of the files that a report is made from. */
interface Given {
  readonly found: readonly Found[]
  /** Where there is no file of them. */
  readonly details: Details | undefined
  readonly template: WordTemplate | undefined
}

/** Writes the findings of one session or of several. */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { asked, files } = readAsked(args)
  const given = await readGiven(files, asked, terminal)
  if (given === undefined) return 1
  refuseMisuse(asked)
  const review = given.details?.review ?? emptyReview
  const findings = await findingsOf(given, review, { asked, terminal })
  const written =
    findings && (await writtenAs(asked.format, { findings, review, template: given.template }, terminal))
  if (findings === undefined || written === undefined) return 1
  if (asked.out === undefined) terminal.out(String(written))
  else await writeOut(asked.out, written, terminal)
  terminal.err(besideReport(findings))
  return 0
}

const names = ['format', 'part', 'details', 'template', 'out', 'scenario'] as const

function readAsked(args: readonly string[]): { readonly asked: Asked; readonly files: readonly string[] } {
  const { values, flags, positionals } = readOptions(args, names, ['mixed-versions'])
  const { details, template, out, scenario } = values
  const format = oneOf(values.format, ['docx', 'pdf', 'html', 'md', 'csv', 'log-csv', 'json'], '--format')
  const part = oneOf(values.part, ['draft', 'a', 'b'], '--part')
  const mixedVersions = flags.has('mixed-versions')
  return { asked: { format, part, details, template, out, scenario, mixedVersions }, files: positionals }
}

/** After the files, as whoever mistyped one of these should hear of that first. */
function refuseMisuse({ format, out, template }: Asked): void {
  if (out === undefined && (format === 'docx' || format === 'pdf'))
    throw new Misuse(`a ${format === 'docx' ? 'Word' : 'PDF'} file needs --out with its name`)
  if (template !== undefined && format !== 'docx') throw new Misuse('--template is for --format docx')
}

async function readGiven(
  files: readonly string[],
  asked: Asked,
  terminal: Terminal,
): Promise<Given | undefined> {
  const { found, refused } = await readSessionFiles(files, terminal)
  if (refused.length > 0) return failed(refused, terminal)
  const merged = mergedFiles(found, terminal)
  const details = asked.details === undefined ? undefined : await readDetails(asked.details, terminal)
  if (merged === undefined || (asked.details !== undefined && details === undefined)) return undefined
  const template = asked.template === undefined ? undefined : await readTemplate(asked.template, terminal)
  return { found: merged, details, template }
}

async function findingsOf(
  { found, details }: Given,
  review: Review,
  { asked, terminal }: { readonly asked: Asked; readonly terminal: Terminal },
): Promise<Findings | undefined> {
  const problem = partProblem(review, asked.part)
  if (problem !== undefined) return failed(problem, terminal)
  const loaded = await loadPlays(found, asked, terminal)
  if (loaded === undefined) return undefined
  const { script, debrief } = loaded.playable
  const input = { script, notes: debrief, plays: loaded.plays, review }
  if (details !== undefined) tellOtherReport(details, found, terminal)
  const goesOn = details === undefined || tellUnplaced(details, unplacedKeys(input), terminal)
  return goesOn ? reportOf({ ...input, part: asked.part }) : undefined
}

interface Made {
  readonly findings: Findings
  readonly review: Review
  readonly template: WordTemplate | undefined
}

async function writtenAs(
  format: ReportFormat,
  { findings, review, template }: Made,
  terminal: Terminal,
): Promise<string | Uint8Array | undefined> {
  const lack = lackOf(format, findings, review)
  if (lack !== undefined) return failed(lack, terminal)
  if (template !== undefined) return fillFrom(template, findings, terminal)
  return reportWriters[format](findings)
}

/** Why a table would hold nothing but its headings, as if there had been nothing to hold. */
function lackOf(format: ReportFormat, findings: Findings, review: Review): string | undefined {
  if (format === 'log-csv') return lacksLog(findings, review)
  return format === 'csv' ? lacksTracker(findings) : undefined
}
