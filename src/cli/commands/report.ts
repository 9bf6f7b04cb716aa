import { controlsWorksheet } from '../../core/papers/controls-worksheet.ts'
import { lacksOf, partProblem } from '../../core/report/review/part-problem.ts'
import { type Report, type ReportInput, reportOf, tellingFor } from '../../core/report/report.ts'
import { otherReport } from '../../core/report/review/review-file.ts'
import { emptyReview, type Part } from '../../core/report/review/review.ts'
import { capital, counted } from '../../core/report/say.ts'
import { type Form, forms, type Telling } from '../../core/report/telling.ts'
import { unplacedIn } from '../../core/report/review/unplaced.ts'
import type { SessionInFile } from '../../core/session/session-copies.ts'

import { textsOf } from '../../documents/report-words.ts'
import { type Details, readDetails, withResults } from '../details-file.ts'
import { paperContent, readBytes, writeOut } from '../files.ts'
import { type LoadedSessions, loadSessions } from '../loaded-sessions.ts'
import { oneOf, readOptions } from '../options.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { type ExitCode, failed, Misuse, type Terminal } from '../terminal.ts'

interface Asked {
  readonly form: Form
  readonly format: Format
  readonly part: Part
  readonly details: string | undefined
  readonly results: string | undefined
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

/** Writes a report on one session or several, in one of its forms, or a table of what is in it. */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { asked, files } = readAsked(args)
  const given = await readGiven(files, asked, terminal)
  if (given === undefined) return 1
  refuseMisuse(asked)
  const input = await inputOf(given, asked, terminal)
  const written = input && (await writtenAs(asked.format, input, given.template, terminal))
  if (input === undefined || written === undefined) return 1
  if (asked.out === undefined) terminal.out(String(written))
  else await writeOut(asked.out, written, terminal)
  terminal.err(reportNotes(input, asked.format, terminal.now().slice(0, 10)))
  return 0
}

const names = ['form', 'format', 'part', 'details', 'results', 'template', 'out', 'scenario'] as const

function readAsked(args: readonly string[]): { readonly asked: Asked; readonly files: readonly string[] } {
  const { values, flags, positionals } = readOptions(args, names, ['mixed-versions'])
  const { details, results, template, out, scenario } = values
  const form = oneOf(values.form, forms, '--form')
  const format = oneOf(values.format, formats, '--format')
  const part = oneOf(values.part, ['draft', 'a', 'b'], '--part')
  const mixedVersions = flags.has('mixed-versions')
  return { asked: { form, format, part, details, results, template, out, scenario, mixedVersions }, files: positionals }
}

/** After the files, as whoever mistyped one of these should hear of that first. */
function refuseMisuse({ format, out, template }: Asked): void {
  const isBinary = format === 'docx' || format === 'worksheet' || format === 'pdf'
  if (out === undefined && isBinary)
    throw new Misuse(`a ${format === 'pdf' ? 'PDF' : 'Word'} file needs --out with its name`)
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

/** What a report is made of; `undefined` once it was said why there is none. */
async function inputOf({ found, details }: Given, asked: Asked, terminal: Terminal): Promise<ReportInput | undefined> {
  const { part, form } = asked
  const written = details?.review ?? emptyReview
  const problem = partProblem(written, part)
  if (problem !== undefined) return failed(problem, terminal)
  const loaded = await loadSessions(found, asked, terminal)
  const review = loaded && (await withResults(written, asked.results, loaded.playable.debrief, terminal))
  if (loaded === undefined || review === undefined) return undefined
  const { script, debrief: notes } = loaded.playable
  const input = { script, notes, sessions: loaded.sessions, review, part, form }
  return details === undefined || mayGoOn(details, input, loaded, terminal) ? input : undefined
}

/**
 * Says where a file of details was written on another report, and what it names that this one does not have, each with its
 * place. What was to be withheld must not be published because it was not found.
 */
function mayGoOn(
  { belongsTo, placeOf }: Details,
  input: ReportInput,
  { sessions }: LoadedSessions,
  terminal: Terminal,
): boolean {
  const here = { scenario: input.script.id, sessions: sessions.map(({ session }) => session.id) }
  const other = belongsTo && otherReport(belongsTo, here)
  if (other !== undefined) terminal.err(`${placeOf(['for'])}: ${other} Check that what it says holds here too.\n`)
  const { exempt, others } = unplacedIn(input)
  for (const { path, sentence } of others) terminal.err(`${placeOf(path)}: ${sentence}\n`)
  for (const { path, sentence } of exempt) terminal.err(`desktop-audit: ${placeOf(path)}: ${sentence}\n`)
  return exempt.length === 0 || input.part === 'draft'
}

/** Each writer is loaded only when it is asked for. */
const reportWriters = {
  docx: async (made: Report) => (await import('../../documents/docx/report.ts')).toDocx(made),
  pdf: async (made: Report) => (await import('../../documents/pdf/report.ts')).toPdf(made),
  html: async (made: Report) => (await import('../../documents/html/report.ts')).toHtml(made),
  md: async (made: Report) => (await import('../../documents/markdown.ts')).toMarkdown(made),
  json: async (made: Report) => (await import('../../documents/data-files.ts')).toJson(made),
} as const

/** What of a report is written by itself, and why there may be nothing of it. */
const partWriters = {
  csv: {
    lacks: ({ recommendations: { forward }, isTold }: Telling) =>
      forward.some(({ id }) => isTold([`recommendation:${id}`]))
        ? undefined
        : 'this part has no recommendation to follow',
    write: async (telling: Telling) => (await import('../../documents/data-files.ts')).actionPlanCsv(telling),
  },
  'controls-csv': {
    lacks: lacksControls,
    write: async (telling: Telling) => (await import('../../documents/data-files.ts')).controlsCsv(telling),
  },
  worksheet: {
    lacks: lacksControls,
    write: (telling: Telling) => paperContent(controlsWorksheet(telling), 'docx'),
  },
} as const

const formats = ['docx', 'pdf', 'html', 'md', 'csv', 'controls-csv', 'log-csv', 'worksheet', 'json'] as const

type Format = (typeof formats)[number]

function lacksControls(telling: Telling): string | undefined {
  const { part, review } = telling
  if (part === 'a' && review.controls !== 'open') return 'the controls to test are not in Part A, as somebody decided'
  return telling.numbered.measures.some(id => telling.isTold([`measure:${id}`]))
    ? undefined
    : 'this part has no control to test'
}

async function writtenAs(
  format: Format,
  input: ReportInput,
  template: WordTemplate | undefined,
  terminal: Terminal,
): Promise<string | Uint8Array | undefined> {
  if (format === 'csv' || format === 'controls-csv' || format === 'worksheet') {
    const telling = tellingFor(input)
    const lack = partWriters[format].lacks(telling)
    return lack === undefined ? partWriters[format].write(telling) : failed(lack, terminal)
  }
  const made = reportOf(input)
  if (format === 'log-csv') {
    if (made.decisions.length === 0) return failed(whyNoDecision(made), terminal)
    return (await import('../../documents/data-files.ts')).decisionLogCsv(made)
  }
  return template === undefined ? reportWriters[format](made) : fillFrom(template, made, terminal)
}

/** A file of headings alone would look as if none had been made. */
function whyNoDecision({ part, madeFrom }: Report): string {
  if (madeFrom.sessions.length > 1)
    return 'a report on several sessions lists no single decision, so that no one can tell who decided what: take one session at a time'
  return part === 'b' ? 'the decisions are in Part A' : 'this report lists no decision'
}

/** What whoever asked for a report has to know of it, a sentence a line. */
function reportNotes(input: ReportInput, format: Format, today: string): string {
  if (input.part === 'draft') {
    const isDocument = ['docx', 'pdf', 'html', 'md'].includes(format)
    const lacks = isDocument ? lacksOf(input, today).map(({ says }) => `  ${says}\n`) : []
    const isDraft =
      'This is a draft for officers. --part a writes what is open to the public, --part b what is exempt.\n'
    return `${isDraft}${lacks.length === 0 ? '' : `It still lacks:\n${lacks.join('')}`}`
  }
  const places = placesToFill(reportOf(input))
  if (places === 0) return ''
  return places === 1
    ? 'One place in this report is still to be written: it is in square brackets.\n'
    : `${capital(counted(places, 'place'))} in this report are still to be written: they are in square brackets.\n`
}

function placesToFill({ header, opening, sections }: Report): number {
  const blocks = [...opening, ...sections.flatMap(section => section.blocks)]
  const texts = [...header.map(({ value }) => value), ...blocks.flatMap(textsOf)]
  return texts.flat().filter(run => typeof run !== 'string' && 'fill' in run).length
}

interface WordTemplate {
  readonly path: string
  readonly bytes: Uint8Array
}

async function readTemplate(path: string, terminal: Terminal): Promise<WordTemplate> {
  return { path, bytes: new Uint8Array(await readBytes(path, terminal)) }
}

/** The report in a council's own Word file; `undefined` once it was said why the file cannot be filled. */
async function fillFrom(
  { path, bytes }: WordTemplate,
  made: Report,
  terminal: Terminal,
): Promise<Uint8Array | undefined> {
  const { fillTemplate, sayMissing } = await import('../../documents/docx-template.ts')
  const filled = await fillTemplate(bytes, made)
  if (filled.type === 'refused') return failed(`${path}: ${filled.sentence}`, terminal)
  for (const sentence of sayMissing(filled.missingStyles)) terminal.err(`${path}: ${sentence}\n`)
  for (const name of filled.unknownNames)
    terminal.err(`${path}: {{${name}}} means nothing here, and was left as it is.\n`)
  return filled.bytes
}
