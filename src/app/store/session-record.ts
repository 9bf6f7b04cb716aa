import { writeSession } from '../../core/session/session-file.ts'
import type { Instant, Session } from '../../core/session/session.ts'

/** What the device keeps of a session: its file, and beside it what a list of sessions shows without reading that. */
export interface SessionRecord {
  readonly id: string
  readonly scenario: string
  readonly version: string
  readonly mode: Session['mode']
  /** The session that a what-if was forked from. */
  readonly parent?: string | undefined
  readonly startedAt: Instant
  /** When its last event happened; `startedAt` while there is none. */
  readonly lastAt: Instant
  /** How many events its log holds. It only ever grows, so it tells which of two copies is the later. */
  readonly events: number
  readonly closed: 'stopped' | 'finished' | undefined
  /** True once members have finished looking back. */
  readonly lookedBack?: true
  /** The session file. */
  readonly text: string
  /** What a facilitator has in hand in it, as it was kept: whoever reads it checks it first. Of no file a part. */
  readonly desk?: unknown
}

/** What lies in the store and is no session: a browser, or an older version of the program, may have left it there. */
export interface DamagedRecord {
  /** Under which the store has it. */
  readonly id: string
  readonly held: unknown
}

const isText = (value: unknown) => typeof value === 'string'
const isInstant = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isOneOf =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value)

/** Checked by hand, as the first page lists sessions and does not load the schema library. */
const fits: { readonly [Key in keyof Omit<SessionRecord, 'desk'>]-?: (value: unknown) => boolean } = {
  id: isText,
  scenario: isText,
  version: isText,
  mode: isOneOf('solo', 'group', 'live', 'what-if'),
  parent: value => value === undefined || isText(value),
  startedAt: isInstant,
  lastAt: isInstant,
  events: Number.isFinite,
  closed: isOneOf('stopped', 'finished', undefined),
  lookedBack: isOneOf(true, undefined),
  text: isText,
}

/** Whether a list can show it. Fields that a later version added do no harm. @param id under which the store has it */
export function isRecord(value: unknown, id: string): value is SessionRecord {
  if (typeof value !== 'object' || value === null) return false
  const held = value as Readonly<Record<string, unknown>>
  return held['id'] === id && Object.entries(fits).every(([key, check]) => check(held[key]))
}

export function recordOf(session: Session): SessionRecord {
  const { id, scenario, mode, parent, startedAt, log } = session
  const closing = log.find(event => event.type === 'stopped' || event.type === 'finished')?.type
  return {
    id,
    scenario: scenario.id,
    version: scenario.version,
    mode,
    ...(parent === undefined ? {} : { parent: parent.session }),
    startedAt,
    lastAt: log.at(-1)?.at ?? startedAt,
    events: log.length,
    closed: closing,
    ...(log.some(({ type }) => type === 'hindsight-finished') ? { lookedBack: true as const } : {}),
    text: writeSession(session),
  }
}
