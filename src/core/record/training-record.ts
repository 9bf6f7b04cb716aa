import { decisionsIn, type PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import type { Instant, Session, SessionEvent } from '../session/session.ts'

/** What may be said of a play to the person who keeps training records: what it covered, and nothing of how it went. */
export type TrainingRecord = Exclude<ReturnType<typeof trainingRecord>, NoRecordReason>

/** Why there is no record of a play. */
export type NoRecordReason =
  /** It goes on, and its last decision may still be corrected. */
  | 'under-way'
  /** It takes over events, and their times, from another play: those would be counted twice. */
  | 'what-if'
  /** Played by other rules: what it covered, these rules cannot tell. */
  | 'other-rules'

export const noRecordSentences: Readonly<Record<NoRecordReason, string>> = {
  'under-way': 'This session is not over. You can make its training record once it is finished or stopped.',
  'other-rules':
    'This session was played in another version of the scenario. Use that version to make its training record.',
  'what-if': 'This is a what-if. Use the original session to make the training record.',
}

/** The record of a play that is over. */
export function trainingRecord(script: Script, session: Session, path: PlayedPath) {
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
    time: timeFromLog(session, closing),
  }
}

/** The place in the log where a play was closed; `undefined` while it goes on. */
export function closingEvent({ log }: Session, { closed }: PlayedPath): number | undefined {
  return closed === undefined ? undefined : log.findIndex(({ type }) => type === closed)
}

/** In minutes: the log does not tell whether anybody was there between two entries. A room talks for longer. */
const longestPauses = { alone: 15, group: 30 } as const

/** How long a play took by its log, in whole seconds. @param closing the place in the log where the play was closed */
export function timeFromLog({ startedAt, group, log }: Session, closing: number) {
  const longestPause = group === undefined ? longestPauses.alone : longestPauses.group
  const closedAt = log[closing]?.at ?? startedAt
  return {
    playing: counted([startedAt, ...log.slice(0, closing + 1).flatMap(timeOf)], longestPause),
    /** Looking back, the debrief and the recommendations, as far as they left a trace in the log. */
    lookingBack: counted([closedAt, ...log.slice(closing + 1).flatMap(timeOf)], longestPause),
    /** A pause of more minutes than this counts nothing. */
    longestPause,
  }
}

/** Taking words out of a record, perhaps weeks later, is no part of the exercise. */
function timeOf({ type, at }: SessionEvent): readonly Instant[] {
  return type === 'erased' ? [] : [at]
}

/** The sum of the pauses between these times; one that runs backwards, as after a clock was set, counts nothing. */
function counted(times: readonly Instant[], longestPause: number): number {
  const milliseconds = times.slice(1).reduce((sum, at, index) => {
    const pause = Date.parse(at) - Date.parse(times[index] ?? at)
    return pause > 0 && pause <= longestPause * 60_000 ? sum + pause : sum
  }, 0)
  return Math.floor(milliseconds / 1000)
}
