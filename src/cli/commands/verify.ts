import { type Report, reportOf } from '../../core/report/report.ts'
import { emptyReview, type Review } from '../../core/report/review/review.ts'
import { logDigest, namesDigest, type SessionInFile } from '../../core/session/session-file.ts'
import { readDetails, withResults } from '../details-file.ts'
import { readText } from '../files.ts'
import { type LoadedSessions, loadSessions } from '../loaded-sessions.ts'
import { readOptions } from '../options.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { type ExitCode, failed, Misuse, type Terminal } from '../terminal.ts'
import { differences } from '../verify/differences.ts'
import { readReport, verdict } from '../verify/verdict.ts'

/** Makes a report again from its sessions and what officers wrote of it, and says whether it is the same. */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['details', 'results', 'scenario'])
  const [path, ...files] = positionals
  if (path === undefined || files.length === 0) throw new Misuse('name the data file of the report, and its sessions')
  const reading = readReport(await readText(path, terminal))
  if (!reading.ok) return failed(`${path}: ${reading.sentence}`, terminal)
  const { report } = reading
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
  { part, form }: Report,
  review: Review,
  { sessions, playable: { script, debrief: notes } }: LoadedSessions,
  hasDetails: boolean,
): Report {
  const isClosed = !hasDetails && part === 'b'
  const input = { script, notes, sessions, review, form }
  const made = reportOf({ ...input, part: isClosed ? 'draft' : part })
  return isClosed ? { ...made, part, decisions: [] } : made
}

interface Sources {
  /** The sessions that the report was made from, in its order. */
  readonly found: readonly SessionInFile[]
  readonly isMissingAny: boolean
  /** A sentence each. */
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** Whether the sessions that are given are those that the report says it was made from. */
async function sourceProblems({ madeFrom }: Report, given: readonly SessionInFile[]): Promise<Sources> {
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
