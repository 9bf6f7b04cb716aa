import { decisionsIn, type PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import type { Instant, Session } from '../session/session.ts'
import { timeByLog, type TimeByLog } from './time-by-log.ts'

/** What may be said of a play to whoever keeps training records: what it covered, and nothing of how it went. */
export interface TrainingRecord {
  readonly scenario: { readonly title: string; readonly version: string }
  readonly objectives: readonly string[]
  /** The name of the group; `undefined` where one person played alone. */
  readonly group: string | undefined
  readonly begun: Instant
  readonly closed: Instant
  /** Whether the play came to an ending of the story, whichever it was. */
  readonly isFinished: boolean
  readonly stages: { readonly reached: readonly string[]; readonly of: number }
  /** How many decisions were taken. */
  readonly decisions: number
  /** Whether members looked back for key events to the end. */
  readonly lookedBack: boolean
  readonly time: TimeByLog
}

/** Why there is no record of a play. */
export type NoRecord =
  /** It goes on, and its last decision may still be corrected. */
  | 'under-way'
  /** It takes over events, and their times, from another play: those would be counted twice. */
  | 'what-if'
  /** Played by other rules: what it covered, these rules cannot tell. */
  | 'other-rules'

const sentences: Readonly<Record<NoRecord, string>> = {
  'under-way':
    'This session is still under way. Its training record can be made once it is finished or stopped.',
  'other-rules':
    'This session was recorded by other rules. Its training record can be made with the version that it was played in.',
  'what-if': 'This is a what-if. The training record is that of the session from which it parts.',
}

export function noRecordSentence(why: NoRecord): string {
  return sentences[why]
}

/** The record of a play that is over. */
export function trainingRecord(
  script: Script,
  session: Session,
  path: PlayedPath,
): TrainingRecord | NoRecord {
  const closing = closingEvent(session, path)
  if (session.mode === 'what-if') return 'what-if'
  if (closing === undefined) return 'under-way'
  const reached = new Set(path.scenes.map(({ scene }) => entry(script.scenes, scene)?.stage))
  return {
    scenario: { title: script.title, version: session.scenario.version },
    objectives: script.objectives,
    group: session.group?.name,
    begun: session.startedAt,
    closed: session.log[closing]?.at ?? session.startedAt,
    isFinished: path.ending !== undefined,
    stages: {
      reached: script.stages.filter(({ id }) => reached.has(id)).map(({ title }) => title),
      of: script.stages.length,
    },
    decisions: decisionsIn(path).length,
    lookedBack: path.hindsightFinished,
    time: timeByLog(session, closing),
  }
}

/** The place in the log where a play was closed; `undefined` while it goes on. */
export function closingEvent({ log }: Session, { closed }: PlayedPath): number | undefined {
  return closed === undefined ? undefined : log.findIndex(({ type }) => type === closed)
}
