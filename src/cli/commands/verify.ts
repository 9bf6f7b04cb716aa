import { type Report, reportOf } from '../../core/report/report.ts'
import { emptyReview, type Review } from '../../core/report/review/review.ts'
import { logDigest, namesDigest, type SessionInFile } from '../../core/session/session-copies.ts'
import { readDetails, withResults } from '../details-file.ts'
import { readText } from '../files.ts'
import { type LoadedSessions, loadSessions } from '../loaded-sessions.ts'
import { type ExitCode, failed, Misuse, readOptions, type Terminal } from '../terminal.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { type Difference, differences } from '../differences.ts'
import { caseFromFile } from '../../core/report/sections/officers.ts'
import { reportShape } from '../../core/report/report-shape.ts'
import { capital, counted } from '../../core/report/say.ts'
import type { Script } from '../../core/session/script.ts'

/** Makes a report again from its sessions and what officers wrote of it, and says whether it is the same. */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['details', 'results', 'scenario'])
  const [path, ...files] = positionals
  if (path === undefined || files.length === 0) throw new Misuse('name the data file of the report, and its sessions')
  const report = readReport(await readText(path, terminal))
  if (typeof report === 'string') return failed(`${path}: ${report}`, terminal)
  const details = values.details === undefined ? undefined : await readDetails(values.details, terminal)
  const found = await foundIn(files, terminal)
  if (found === undefined || (values.details !== undefined && details === undefined)) return undefined
  const sources = await sourceProblems(report, found)
  const loaded = sources.isMissingAny
    ? undefined
    : await loadSessions(sources.found, { scenario: values.scenario, mixedVersions: true }, terminal)
  if (loaded === undefined) return failed(sources.problems, terminal)
  const written = details?.review ?? withAllThatMayBe(report)
  const review = await withResults(written, values.results, loaded.playable.debrief, terminal)
  if (review === undefined) return undefined
  const { script } = loaded.playable
  const { problems, notes } = sources
  const hasDetails = details !== undefined
  const again = differences(report, madeAgain(report, review, loaded, hasDetails))
  const { isSame, text } = verdict({ report, script, found: again, problems, notes, hasDetails })
  terminal.out(text)
  return isSame ? 0 : 1
}

async function foundIn(files: readonly string[], terminal: Terminal): Promise<readonly SessionInFile[] | undefined> {
  const { found, refused } = await readSessionFiles(files, terminal)
  return refused.length === 0 ? mergedFiles(found, terminal) : failed(refused, terminal)
}

/** Where officers' words are not given: all that they may have put in is made too, and what the report quotes of members. */
function withAllThatMayBe({ sections }: Report): Review {
  const quoted = sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'quotation'))
  return {
    ...emptyReview,
    details: { showVotes: true, showPictures: true },
    controls: 'open',
    include: quoted.flatMap(({ id }) => id ?? []),
  }
}

/** Where it is not known what is exempt, Part B is compared with the draft. */
function madeAgain(
  report: Report,
  review: Review,
  { sessions, playable: { script, debrief: notes } }: LoadedSessions,
  hasDetails: boolean,
): Report {
  const { part, form } = report
  const isClosed = !hasDetails && part === 'b'
  const input = { script: { ...script, isFromFile: isOfFile(report) }, notes, sessions, review, form }
  const made = reportOf({ ...input, part: isClosed ? 'draft' : part })
  return isClosed ? { ...made, part, decisions: [] } : made
}

/** Whether the page had its case from a file: here it comes from a folder all the same. */
function isOfFile({ sections }: Report): true | undefined {
  return JSON.stringify(sections).includes(caseFromFile) || undefined
}

/** Whether the sessions that are given are those that the report says it was made from. */
async function sourceProblems({ madeFrom }: Report, given: readonly SessionInFile[]) {
  const byId = new Map(given.map(found => [found.session.id, found]))
  const missing = madeFrom.sessions.filter(({ id }) => !byId.has(id))
  const strange = given.filter(({ session }) => !madeFrom.sessions.some(({ id }) => id === session.id))
  const found = madeFrom.sessions.flatMap(({ id, log, names }) => {
    const one = byId.get(id)
    return one === undefined ? [] : [{ ...one, log, names }]
  })
  const compared = await Promise.all(
    found.map(async ({ file, session, log, names }) => ({
      file,
      isOther: log !== null && log !== (await logDigest(session)),
      areOthers: names !== null && names !== (await namesDigest(session)),
    })),
  )
  return {
    found,
    isMissingAny: missing.length > 0 || found.length === 0,
    problems: [
      ...missing.map(({ id }) => `The session ${id} is missing. The report was made from it.`),
      ...strange.map(({ file, session }) => `${file}: The report was not made from this session, ${session.id}.`),
      ...compared.flatMap(({ file, isOther }) => (isOther ? [`${file}: ${otherLog}`] : [])),
    ],
    notes: compared.flatMap(({ file, isOther, areOthers }) =>
      areOthers && !isOther ? [`${file}: ${otherNames}`] : [],
    ),
  }
}

const otherLog =
  'This session has changed since the report was made: its digest differs. It was played on, words were erased, or it ' +
  'was changed by hand.'

const otherNames = 'Names were erased or changed in this session after the report was made. The rest of it is the same.'

interface Checked {
  readonly report: Report
  readonly script: Script
  readonly found: readonly Difference[]
  readonly problems: readonly string[]
  /** What is worth knowing of them, and no difference. */
  readonly notes: readonly string[]
  /** Whether what officers wrote was given, in a file of details. */
  readonly hasDetails: boolean
}

/** What came of the check: first whether the report is the same, then what could not be checked. */
function verdict({ report, script, found, problems, notes, hasDetails }: Checked) {
  const mayBeOfficers = (one: Difference) => !hasDetails && (one.restsOn === 'officers' || one.report === undefined)
  const differing = found.filter(one => !mayBeOfficers(one))
  const unchecked = found.filter(mayBeOfficers)
  const isSame = differing.length === 0 && problems.length === 0
  const undigested = report.madeFrom.sessions.flatMap(({ log, id }) => (log === null ? [`session ${id}`] : []))
  const lines = [
    ...(isSame
      ? [unchecked.length === 0 ? 'The report is the same.' : 'The parts of the report from the sessions are the same.']
      : []),
    ...under('The report differs:', [...problems, ...differing.map(differs)]),
    ...under('We could not check the officers’ text. Give its file with --details:', uncheckedPassages(unchecked)),
    ...under('For information:', notes),
    ...under('The scenario here differs from the one in the report:', scenarioNotes(report, script)),
    ...under('We could not check the log, because the report has no digest of it:', undigested),
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

/** The report that a data file holds, read strictly; or in a sentence why it is none. */
function readReport(text: string): Report | string {
  const value = parsed(text)
  if (value === undefined) return 'This is not a data file, or it is incomplete or was changed by hand. Write it again.'
  const { kind, format } = value
  if (kind === 'findings') return 'An older version of Desktop Audit made this report. Make it again.'
  if (kind !== 'report')
    return 'This is not the data file of a report. `report --format json` and the report page write one.'
  if (typeof format === 'number' && format > 3)
    return `A newer version of Desktop Audit made this report (format ${format}). Check it there.`
  const shaped = reportShape.safeParse(value)
  if (shaped.success) return shaped.data
  const where = shaped.error.issues[0]?.path.map(String).join('.') ?? ''
  return `This report was changed by hand: the value at \`${where === '' ? 'the top' : where}\` is not valid.`
}

function parsed(text: string): { readonly kind?: unknown; readonly format?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return undefined
  }
}
