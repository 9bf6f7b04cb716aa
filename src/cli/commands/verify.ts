import type { Findings } from '../../core/findings/findings.ts'
import { reportOf, wordsOffered } from '../../core/findings/report-of.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import type { SessionInFile } from '../../core/session/session-copies.ts'
import { readDetails } from '../details-file.ts'
import { readText } from '../files.ts'
import { type LoadedSessions, loadSessions } from '../loaded-sessions.ts'
import { readOptions } from '../options.ts'
import { mergedFiles, readSessionFiles } from '../session-files.ts'
import { type ExitCode, failed, Misuse, type Terminal } from '../terminal.ts'
import { differences } from '../verify/differences.ts'
import { readReport } from '../verify/read-report.ts'
import { ownReview } from '../verify/review-in-report.ts'
import { sourceProblems } from '../verify/source-problems.ts'
import { verdict } from '../verify/verdict.ts'

/** Makes a report again from its sessions and its scenario, and says whether it is the same. */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['details', 'scenario'])
  const [path, ...files] = positionals
  if (path === undefined || files.length === 0) throw new Misuse('say which report, as a data file, and which sessions')
  const reading = readReport(await readText(path, terminal))
  if (!reading.ok) {
    failed(`${path}: ${reading.sentence}`, terminal)
    return 1
  }
  const { report } = reading
  const review = values.details === undefined ? 'its own' : (await readDetails(values.details, terminal))?.review
  const found = await foundIn(files, terminal)
  if (review === undefined || found === undefined) return 1
  const sources = await sourceProblems(report, found)
  if (sources.isMissingAny) {
    failed(sources.problems, terminal)
    return 1
  }
  const loaded = await loadSessions(sources.found, { scenario: values.scenario, mixedVersions: true }, terminal)
  if (loaded === undefined) {
    failed(sources.problems, terminal)
    return 1
  }
  return compared({ report, review, loaded, problems: sources.problems }, terminal)
}

async function foundIn(files: readonly string[], terminal: Terminal): Promise<readonly SessionInFile[] | undefined> {
  const { found, refused } = await readSessionFiles(files, terminal)
  if (refused.length === 0) return mergedFiles(found, terminal)
  return failed(refused, terminal)
}

interface Compared {
  readonly report: Findings
  readonly review: Review | 'its own'
  readonly loaded: LoadedSessions
  /** What is wrong with the sessions, whatever the report says. */
  readonly problems: readonly string[]
}

function compared({ report, review: given, loaded, problems }: Compared, terminal: Terminal): ExitCode {
  const { playable, plays } = loaded
  const input = { script: playable.script, notes: playable.debrief, plays }
  const made = (review: Review, part: Findings['part']) => reportOf({ ...input, review, part })
  const offered = wordsOffered({ ...input, review: emptyReview }).map(({ key }) => key)
  const { review, emptied } =
    given === 'its own' ? ownReview(report, made, offered) : { review: given, emptied: undefined }
  const found = differences(report, made(review, report.part))
  const said = verdict({ report, review, script: playable.script, found, problems, emptied })
  terminal.out(said.text)
  return said.isSame ? 0 : 1
}
