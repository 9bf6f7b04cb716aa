import { controlsWorksheet } from '../../core/papers/controls-worksheet.ts'
import { lacksOf, partProblem, unplacedIn } from '../../core/report/review/problems.ts'
import { type Report, type ReportInput, reportOf, tellingFor } from '../../core/report/report.ts'
import { otherReport } from '../../core/report/review/review-file.ts'
import { emptyReview } from '../../core/report/review/review.ts'
import { capital, counted } from '../../core/report/say.ts'
import { forms } from '../../core/report/telling.ts'
import type { SessionInFile } from '../../core/session/session-copies.ts'
import { textsOf } from '../../documents/report-words.ts'
import { type Details, readDetails, withResults } from '../details-file.ts'
import { paperContent, readBytes, writeOut } from '../files.ts'
import { type LoadedSessions, loadSessions } from '../loaded-sessions.ts'
import { type ExitCode, failed, Misuse, oneOf, readOptions, type Terminal } from '../terminal.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'

/** What was read of the files that a report is made from. */
interface Given {
  readonly found: readonly SessionInFile[]
  /** Where there is no file of them. */
  readonly details: Details | undefined
  readonly template: WordTemplate | undefined
}

/** Writes a report on one session or several, in one of its forms, or a table of what is in it. */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const asked = readAsked(args)
  const given = await readGiven(asked, terminal)
  if (given === undefined) return undefined
  refuseMisuse(asked)
  const input = await inputOf(given, asked, terminal)
  const written = input && (await writtenAs(asked.format, input, given.template, terminal))
  if (input === undefined || written === undefined) return undefined
  if (asked.out === undefined) terminal.out(String(written))
  else await writeOut(asked.out, written, terminal)
  terminal.err(reportNotes(input, asked.format, terminal.now().slice(0, 10)))
  return 0
}

const names = ['form', 'format', 'part', 'details', 'results', 'template', 'out', 'scenario'] as const

type Asked = ReturnType<typeof readAsked>

function readAsked(args: readonly string[]) {
  const { values, flags, positionals } = readOptions(args, names, ['mixed-versions'])
  return {
    ...values,
    form: oneOf(values.form, forms, '--form'),
    format: oneOf(values.format, formats, '--format'),
    part: oneOf(values.part, ['draft', 'a', 'b'], '--part'),
    mixedVersions: flags.has('mixed-versions'),
    files: positionals,
  }
}

/** After the files, as the person who mistyped one of these should hear of that first. */
function refuseMisuse({ format, out, template }: Asked): void {
  const isBinary = format === 'docx' || format === 'worksheet' || format === 'pdf'
  if (out === undefined && isBinary)
    throw new Misuse(`a ${format === 'pdf' ? 'PDF' : 'Word'} file needs a name: use --out`)
  if (template !== undefined && format !== 'docx') throw new Misuse('--template is for --format docx')
}

async function readGiven(asked: Asked, terminal: Terminal): Promise<Given | undefined> {
  const { found, refused } = await readSessionFiles(asked.files, terminal)
  if (refused.length > 0) return failed(refused, terminal)
  const merged = mergedFiles(found, terminal)
  const details = asked.details === undefined ? undefined : await readDetails(asked.details, terminal)
  if (merged === undefined || (asked.details !== undefined && details === undefined)) return undefined
  const path = asked.template
  const template = path === undefined ? undefined : { path, bytes: new Uint8Array(await readBytes(path, terminal)) }
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

/** What a file of details names and this report lacks: what was to be withheld must not be published unnoticed. */
function mayGoOn(
  { belongsTo, placeOf }: Details,
  input: ReportInput,
  { sessions }: LoadedSessions,
  terminal: Terminal,
): boolean {
  const here = { scenario: input.script.id, sessions: sessions.map(({ session }) => session.id) }
  const other = belongsTo && otherReport(belongsTo, here)
  if (other !== undefined) terminal.err(`${placeOf(['for'])}: ${other} Check that it applies here too.\n`)
  const { exempt, others } = unplacedIn(input)
  for (const { path, sentence } of others) terminal.err(`${placeOf(path)}: ${sentence}\n`)
  for (const { path, sentence } of exempt) terminal.err(`desktop-audit: ${placeOf(path)}: ${sentence}\n`)
  return exempt.length === 0 || input.part === 'draft'
}

const dataFiles = () => import('../../documents/data-files.ts')

/** Each is loaded only when it is asked for. */
const writers = {
  docx: async (input: ReportInput) => (await import('../../documents/docx/report.ts')).toDocx(reportOf(input)),
  pdf: async (input: ReportInput) => (await import('../../documents/pdf/report.ts')).toPdf(reportOf(input)),
  html: async (input: ReportInput) => (await import('../../documents/html/report.ts')).toHtml(reportOf(input)),
  md: async (input: ReportInput) => (await import('../../documents/markdown.ts')).toMarkdown(reportOf(input)),
  csv: async (input: ReportInput) => (await dataFiles()).actionPlanCsv(tellingFor(input)),
  'controls-csv': async (input: ReportInput) => (await dataFiles()).controlsCsv(tellingFor(input)),
  'log-csv': async (input: ReportInput) => (await dataFiles()).decisionLogCsv(reportOf(input)),
  worksheet: async (input: ReportInput) => paperContent(controlsWorksheet(tellingFor(input)), 'docx'),
  json: async (input: ReportInput) => (await dataFiles()).toJson(reportOf(input)),
}

type Format = keyof typeof writers

const formats = Object.keys(writers) as [Format, ...Format[]]

/** Why a list may be empty: a file with only headings would look as if there were none. */
const nothingOf: Partial<Record<Format, (input: ReportInput) => string | undefined>> = {
  csv: lacksRecommendations,
  'controls-csv': lacksControls,
  worksheet: lacksControls,
  'log-csv': lacksDecisions,
}

async function writtenAs(
  format: Format,
  input: ReportInput,
  template: WordTemplate | undefined,
  terminal: Terminal,
): Promise<string | Uint8Array | undefined> {
  const lack = nothingOf[format]?.(input)
  if (lack !== undefined) return failed(lack, terminal)
  return template === undefined ? writers[format](input) : fillFrom(template, reportOf(input), terminal)
}

function lacksRecommendations(input: ReportInput): string | undefined {
  const { recommendations, isTold } = tellingFor(input)
  return recommendations.forward.some(({ id }) => isTold([`recommendation:${id}`]))
    ? undefined
    : 'this part has no recommendations'
}

function lacksControls(input: ReportInput): string | undefined {
  const { part, review, numbered, isTold } = tellingFor(input)
  if (part === 'a' && review.controls !== 'open') return 'an officer left the controls to test out of Part A'
  return numbered.measures.some(id => isTold([`measure:${id}`])) ? undefined : 'this part has no controls to test'
}

function lacksDecisions(input: ReportInput): string | undefined {
  const { part, madeFrom, decisions } = reportOf(input)
  if (decisions.length > 0) return undefined
  if (madeFrom.sessions.length > 1)
    return 'a report on several sessions does not list single decisions, so that no one can tell who decided what. Report on one session'
  return part === 'b' ? 'the decisions are in Part A' : 'this report has no decisions'
}

/** What the person who asked for a report has to know of it, a sentence a line. */
function reportNotes(input: ReportInput, format: Format, today: string): string {
  if (input.part === 'draft') {
    const isDocument = ['docx', 'pdf', 'html', 'md'].includes(format)
    const lacks = isDocument ? lacksOf(input, today).map(({ says }) => `  ${says}\n`) : []
    const isDraft = 'This is a draft for officers. For the public part use --part a, for the exempt part --part b.\n'
    return `${isDraft}${lacks.length === 0 ? '' : `It still needs:\n${lacks.join('')}`}`
  }
  const places = placesToFill(reportOf(input))
  if (places === 0) return ''
  return places === 1
    ? 'One place in this report still needs text. It is in square brackets.\n'
    : `${capital(counted(places, 'place'))} in this report still need text. They are in square brackets.\n`
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
    terminal.err(`${path}: {{${name}}} has no meaning here, so we left it unchanged.\n`)
  return filled.bytes
}
