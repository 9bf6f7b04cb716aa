import type { Findings } from '../../core/findings/findings.ts'
import { lacksTracker } from '../../core/findings/lacks-tracker.ts'
import { essentialLeftOut } from '../../core/findings/left-out-sections.ts'
import { otherReport } from '../../core/findings/other-report.ts'
import { keyOfSection } from '../../core/findings/part-of.ts'
import { partProblem } from '../../core/findings/part-problem.ts'
import type { Part } from '../../core/findings/part.ts'
import { placesToFill } from '../../core/findings/places-to-fill.ts'
import type { ReviewMistake } from '../../core/findings/read-review.ts'
import { reportOf } from '../../core/findings/report-of.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { type Unplaced, unplacedKeys } from '../../core/findings/unplaced-keys.ts'
import { entry } from '../../core/session/script.ts'
import type { SessionInFile } from '../../core/session/session-copies.ts'
import { sayMissing } from '../../documents/docx-template/say-missing.ts'
import { type Details, readDetails } from '../details-file.ts'
import { readBytes, writeOut } from '../files.ts'
import { loadSessions } from '../loaded-sessions.ts'
import { oneOf, readOptions } from '../options.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { type ExitCode, failed, Misuse, type Terminal } from '../terminal.ts'

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
  readonly found: readonly SessionInFile[]
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
  const written = findings && (await writtenAs(asked.format, { findings, review, template: given.template }, terminal))
  if (findings === undefined || written === undefined) return 1
  if (asked.out === undefined) terminal.out(String(written))
  else await writeOut(asked.out, written, terminal)
  terminal.err(reportNotes(findings))
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

async function readGiven(files: readonly string[], asked: Asked, terminal: Terminal): Promise<Given | undefined> {
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
  const loaded = await loadSessions(found, asked, terminal)
  if (loaded === undefined) return undefined
  const { script, debrief } = loaded.playable
  const input = { script, notes: debrief, plays: loaded.plays, review }
  if (details !== undefined) warnOtherReport(details, found, terminal)
  const goesOn = details === undefined || warnUnplaced(details, unplacedKeys(input), terminal)
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
  if (format === 'log-csv') return whyNoDecisionLog(findings, review)
  return format === 'csv' ? lacksTracker(findings) : undefined
}

/** What whoever asked for a report has to know of it, a sentence a line. */
function reportNotes(findings: Findings): string {
  if (findings.part === 'draft')
    return 'This is a draft for officers. --part a writes what is open to the public, --part b what is exempt.\n'
  const places = placesToFill(findings)
  if (places === 0) return ''
  return places === 1
    ? 'One place in this report is still to be written: it stands in square brackets.\n'
    : `${capital(counted(places, 'place'))} in this report are still to be written: they stand in square brackets.\n`
}

/** Each is loaded only when it is asked for. */
export const reportWriters = {
  docx: async (findings: Findings) => (await import('../../documents/docx/report.ts')).toDocx(findings),
  pdf: async (findings: Findings) => (await import('../../documents/pdf/report.ts')).toPdf(findings),
  html: async (findings: Findings) => (await import('../../documents/html/report.ts')).toHtml(findings),
  md: async (findings: Findings) => (await import('../../documents/markdown.ts')).toMarkdown(findings),
  csv: async (findings: Findings) => (await import('../../documents/data-files.ts')).trackerCsv(findings),
  'log-csv': async (findings: Findings) => (await import('../../documents/data-files.ts')).decisionLogCsv(findings),
  json: async (findings: Findings) => (await import('../../documents/data-files.ts')).toJson(findings),
} as const

type ReportFormat = keyof typeof reportWriters

/** Why a report gives no decisions: a file of headings alone would look as if none had been made. */
function whyNoDecisionLog({ part, source }: Findings, { leftOut, exempt }: Review): string | undefined {
  const log = keyOfSection('log')
  if (source.sessions.length > 1)
    return 'a report on several sessions gives no single decision, so that nobody can tell who decided what: take one session at a time'
  if (leftOut.includes(log))
    return `the decision log is left out of this report: take \`${log}\` from \`leftOut\` in the file of details`
  if (part !== 'draft' && entry(exempt, log) !== undefined)
    return `the decision log is marked exempt, as \`${log}\`: only the draft for officers gives it as a table, with --part draft`
  return part === 'b' ? 'the decision log is in Part A' : undefined
}

/** Says it where a file of details was written on another report than the one that it is used for: that may be meant. */
function warnOtherReport({ belongsTo, placeOf }: Details, found: readonly SessionInFile[], terminal: Terminal): void {
  const sessions = found.map(({ session }) => session)
  const here = { scenario: sessions[0]?.scenario.id ?? '', sessions: sessions.map(({ id }) => id) }
  const other = belongsTo && otherReport(belongsTo, here)
  if (other !== undefined) terminal.err(`${placeOf(['for'])}: ${other} Check that what it says holds here too.\n`)
}

/**
 * Says what a file of details names and the report does not have, each with its place. Whether the report may go on: what
 * was to be withheld must not be published because nobody found it.
 */
function warnUnplaced({ review, placeOf }: Details, { exempt, edits, others }: Unplaced, terminal: Terminal): boolean {
  for (const key of edits)
    terminal.err(
      `${placeOf(['edits', key])}: The edit of \`${key}\` is not made: what it was made to reads otherwise here, or is not there.\n`,
    )
  const essential = essentialLeftOut(review)
  for (const key of others)
    for (const path of pathsOf(key, review))
      terminal.err(
        `${placeOf(path)}: \`${key}\` ${essential.includes(key) ? 'cannot be left out: no report can do without it' : 'names nothing in this report'}.\n`,
      )
  for (const key of exempt)
    terminal.err(
      `desktop-audit: ${placeOf(['exempt', key])}: \`${key}\` is marked exempt, and names nothing in this report. Name it anew, or take the mark back.\n`,
    )
  return exempt.length === 0
}

/** Everywhere that a review names something by a key, but for edits and exemptions. */
function pathsOf(key: string, review: Review): readonly ReviewMistake['path'][] {
  const lists = ['include', 'order', 'leftOut'] as const
  const records = ['responses', 'progress'] as const
  return [
    ...lists.flatMap(list => review[list].flatMap((one, index) => (one === key ? [[list, index]] : []))),
    ...records.flatMap(record => (entry<object>(review[record], key) === undefined ? [] : [[record, key]])),
  ]
}

interface WordTemplate {
  readonly path: string
  readonly bytes: Uint8Array
}

async function readTemplate(path: string, terminal: Terminal): Promise<WordTemplate> {
  return { path, bytes: new Uint8Array(await readBytes(path, terminal)) }
}

/** The findings in a council's own Word file; `undefined` once it was said why the file cannot be filled. */
async function fillFrom(
  { path, bytes }: WordTemplate,
  findings: Findings,
  terminal: Terminal,
): Promise<Uint8Array | undefined> {
  const { fillTemplate } = await import('../../documents/docx-template.ts')
  const filled = await fillTemplate(bytes, findings)
  if (filled.type === 'refused') {
    terminal.err(`desktop-audit: ${path}: ${filled.sentence}\n`)
    return undefined
  }
  for (const sentence of sayMissing(filled.missingStyles)) terminal.err(`${path}: ${sentence}\n`)
  for (const name of filled.unknownNames)
    terminal.err(`${path}: {{${name}}} means nothing here, and was left as it is.\n`)
  return filled.bytes
}
