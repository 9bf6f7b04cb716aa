import type { Playable } from '../build/playable.ts'
import { noRecordSentence } from '../core/record/training-record.ts'
import { openingRefusalSentence, readingRefusalSentence } from '../core/session/refusals.ts'
import { readSession } from '../core/session/session-reader.ts'
import { openSession } from '../core/session/session-start.ts'
import type { Session } from '../core/session/session.ts'
import { bytesOf } from './given-file.ts'
import { loadScenario } from './load-scenario.ts'
import { failed, type Terminal } from './terminal.ts'

/** A session file, with the scenario that it was played in. */
export interface RecordedSession {
  readonly session: Session
  readonly playable: Playable
}

/**
 * Reads a session that replays whole; `undefined` once the reason was said why it does not.
 *
 * @param scenario where its scenario is, when it is not among those of this folder
 */
export async function recordedSession(
  path: string,
  scenario: string | undefined,
  terminal: Terminal,
): Promise<RecordedSession | undefined> {
  const reading = readSession(await bytesOf(path, terminal))
  if (!reading.ok) return failed(`${path}: ${readingRefusalSentence(reading.refusal)}`, terminal)
  const { session } = reading
  const playable = await loadScenario(scenario ?? session.scenario.id, terminal)
  if (playable === undefined) return undefined
  const opened = openSession(playable.script, session)
  switch (opened.kind) {
    case 'refused':
      return failed(`${path}: ${openingRefusalSentence(opened.refusal)}`, terminal)
    case 'other-rules':
      return failed(`${path}: ${noRecordSentence('other-rules')}`, terminal)
    case 'other-words':
      terminal.err('The scenario has been reworded since this session. The decisions stand as they were.\n')
      return { session, playable }
    case 'as-recorded':
      return { session, playable }
  }
}
