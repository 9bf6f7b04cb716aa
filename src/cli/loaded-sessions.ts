import type { Playable } from '../cases/playable.ts'
import { openingRefusalSentence } from '../core/session/refusals.ts'
import { digestsOf, type SessionInFile } from '../core/session/session-copies.ts'
import { openSession } from '../core/session/session-start.ts'
import { loadScenario } from './scenario-files.ts'
import { failed, type Terminal } from './terminal.ts'

/** What a report is made from. */
export type LoadedSessions = NonNullable<Awaited<ReturnType<typeof loadSessions>>>

interface Asked {
  /** Where the scenario is, when it is not among those of this folder. */
  readonly scenario?: string | undefined
  /** Whether sessions recorded by different rules may stand in one report. */
  readonly mixedVersions: boolean
}

/** The sessions with their scenario; `undefined` once it was said what keeps them from a report. */
export async function loadSessions(found: readonly SessionInFile[], asked: Asked, terminal: Terminal) {
  const [first] = found
  if (first === undefined) return failed('there is no session to report on', terminal)
  const mixed = mixedProblem(found, asked)
  if (mixed !== undefined) return failed(mixed, terminal)
  const playable = await loadScenario(asked.scenario ?? first.session.scenario.id, terminal)
  if (playable === undefined) return undefined
  const problems = found.flatMap(one => openingProblem(playable, one, terminal) ?? [])
  if (problems.length > 0) return failed(problems, terminal)
  const sessions = found.map(async ({ session }) => ({ session, ...(await digestsOf(session)) }))
  return { playable, sessions: await Promise.all(sessions) }
}

function mixedProblem(found: readonly SessionInFile[], { mixedVersions }: Asked): string | undefined {
  const ids = new Set(found.map(({ session }) => session.scenario.id))
  if (ids.size > 1)
    return `a report covers one scenario, but these sessions are of several${listed(found, ({ session }) => session.scenario.id)}`
  const rules = new Set(found.map(({ session }) => session.scenario.rules))
  if (rules.size > 1 && !mixedVersions)
    return (
      `these sessions are of different versions of the scenario${listed(found, version)}\n` +
      'To report on them together, add --mixed-versions.'
    )
  return undefined
}

function listed(found: readonly SessionInFile[], what: (of: SessionInFile) => string): string {
  return found.map(one => `\n  ${one.file}: ${what(one)}`).join('')
}

function version({ session: { scenario } }: SessionInFile): string {
  return `version ${scenario.version}, rules ${scenario.rules.slice(0, 8)}…`
}

/** What keeps a session from being reported; what is only worth knowing is said. */
function openingProblem(
  { script }: Playable,
  { file, session }: SessionInFile,
  terminal: Terminal,
): string | undefined {
  const opened = openSession(script, session)
  if (opened.kind === 'refused') return `${file}: ${openingRefusalSentence(opened.refusal)}`
  if (opened.kind === 'other-words')
    terminal.err(`${file}: The scenario has been reworded since this session. The decisions have not changed.\n`)
  if (opened.kind === 'other-rules')
    terminal.err(
      `${file}: This session was played in another version of the scenario (${session.scenario.version}). ` +
        `The report covers the first ${opened.replayed.events} of its ${session.log.length} entries.\n`,
    )
  return undefined
}
