import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Playable } from '../../build/load-all.ts'
import type { Findings } from '../../core/findings/findings.ts'
import { reportOf } from '../../core/findings/report-of.ts'
import { emptyReview } from '../../core/findings/review.ts'
import { logDigest } from '../../core/session/log-digest.ts'
import { openSession } from '../../core/session/open-session.ts'
import { openingRefusalSentence } from '../../core/session/opening-refusal.ts'
import { readSession } from '../../core/session/read-session.ts'
import { readingRefusalSentence } from '../../core/session/reading-refusal.ts'
import type { Session } from '../../core/session/session.ts'
import { loadScenario } from '../load-scenario.ts'
import { oneOf, onlyOne, readOptions } from '../options.ts'
import { Misuse, type ExitCode, type Terminal } from '../terminal.ts'

/** Writes the findings of a session file. */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format', 'out', 'scenario'])
  const format = oneOf(values.format, ['docx', 'html', 'json'], '--format')
  const path = onlyOne(positionals, 'session file')
  if (values.out === undefined && format === 'docx') throw new Misuse('a Word file needs --out with its name')
  const reading = readSession(await textOf(path, terminal))
  if (!reading.ok) return failed(`${path}: ${readingRefusalSentence(reading.refusal)}`, terminal)
  const loaded = await loadScenario(values.scenario ?? reading.session.scenario.id, terminal)
  if (loaded === undefined) return 1
  const problem = openingProblem(loaded, reading.session, terminal)
  if (problem !== undefined) return failed(`${path}: ${problem}`, terminal)
  const written = await write(format, await findings(loaded, reading.session))
  if (values.out === undefined) terminal.out(String(written))
  else await writeFile(resolve(terminal.folder, values.out), written)
  return 0
}

async function textOf(path: string, terminal: Terminal): Promise<string> {
  const text = await readFile(resolve(terminal.folder, path), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Misuse(`there is no file \`${path}\``)
  return text
}

/** What keeps a session from being reported; what is only worth knowing is said. */
function openingProblem({ script }: Playable, session: Session, terminal: Terminal): string | undefined {
  const opened = openSession(script, session)
  switch (opened.kind) {
    case 'refused':
      return openingRefusalSentence(opened.refusal)
    case 'other-words':
      terminal.err('The scenario has been reworded since this session. The decisions stand as they were.\n')
      return undefined
    case 'other-rules': {
      const { events } = opened.replayed
      terminal.err(
        `This session was recorded by other rules (version ${session.scenario.version}). ` +
          `The report holds the first ${events} of its ${session.log.length} entries.\n`,
      )
      return undefined
    }
    case 'as-recorded':
      return undefined
  }
}

async function findings({ script, debrief }: Playable, session: Session): Promise<Findings> {
  const plays = [{ session, logDigest: await logDigest(session) }]
  return reportOf({ script, notes: debrief, plays, review: emptyReview, part: 'draft' })
}

async function write(format: 'docx' | 'html' | 'json', of: Findings): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../../documents/docx.ts')).toDocx(of)
    case 'html':
      return (await import('../../documents/html.ts')).toHtml(of)
    case 'json':
      return (await import('../../documents/json.ts')).toJson(of)
  }
}

function failed(problem: string, terminal: Terminal): ExitCode {
  terminal.err(`desktop-audit: ${problem}\n`)
  return 1
}
