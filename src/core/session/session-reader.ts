import * as z from 'zod/mini'
import { decodedText } from '../scenario/reading/encoding.ts'
import { valueAt } from '../scenario/scenario.ts'
import { erasureRefusal } from './erasure.ts'
import { largestFile } from './limits.ts'
import { type ReadingRefusal, readingRefusalSentence, type Refusal } from './refusals.ts'
import { sessionShape } from './session-shape.ts'
import { isDecision, isPlayed, type Session, type SessionEvent } from './session.ts'

export type Reading =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly refusal: ReadingRefusal }

/**
 * Reads a session file, strictly: the whole session or a reason, never half of it. Whether its events can be played, the
 * scenario tells: see `openSession`.
 *
 * @param file its bytes, or its text where the program itself kept that
 */
export function readSession(file: Uint8Array | string): Reading {
  const json = readJson(file, largestFile)
  return json.ok ? readSessionValue(json.value) : json
}

type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: ReadingRefusal }

/** What a file holds as JSON. @param largest in bytes of UTF-8 */
function readJson(file: Uint8Array | string, largest: number): Json {
  const bytes = sizeOf(file, largest)
  if (bytes > largest) return refused({ code: 'too-big', bytes })
  const { text, encoding } = typeof file === 'string' ? { text: file, encoding: 'utf-8' } : decodedText(file)
  // Some editors put a byte order mark in front.
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return refused({ code: 'empty' })
  // Word files and their like are archives, and begin with these two letters.
  if (json.startsWith('PK')) return refused({ code: 'not-a-session', what: 'archive' })
  if (encoding !== 'utf-8') return refused({ code: 'not-utf-8' })
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    return refused({ code: isCutShort(json) ? 'half-written' : 'not-json' })
  }
}

/** Reads what a session file holds, as `readSession` does. */
function readSessionValue(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('log' in value))
    return refused({ code: 'not-a-session', ...whatElse(value) })
  const newer = whyNewer(value)
  if (newer !== undefined) return refused(newer)
  const shaped = sessionShape.safeParse(value)
  if (!shaped.success) return refused(describe(shaped.error.issues[0], value))
  const { warning: _warning, ...session } = shaped.data
  return whole(session)
}

function whyNewer(value: object): ReadingRefusal | undefined {
  if (!('format' in value) || typeof value.format !== 'number') return undefined
  const { format } = value
  return Number.isInteger(format) && format > 1 ? { code: 'newer-format', format } : undefined
}

/** Other files of ours that lie beside the sessions in the same folder. */
function whatElse(value: unknown): { readonly what?: 'report' | 'review' } {
  if (typeof value !== 'object' || value === null) return {}
  if ('kind' in value && (value.kind === 'findings' || value.kind === 'report')) return { what: 'report' }
  return 'details' in value || 'controlsOpen' in value ? { what: 'review' } : {}
}

/** What the shape alone cannot say. */
function whole(session: Session): Reading {
  const { mode, parent, log } = session
  if ((mode === 'what-if') !== (parent !== undefined))
    return refused({ code: parent === undefined ? 'missing' : 'wrong-value', where: '`parent`' })
  if (parent !== undefined && parent.position > log.length)
    return refused({ code: 'wrong-value', where: '`parent.position`' })
  const wrong = firstMisplacedEvent(log)
  return wrong === undefined
    ? { ok: true, session }
    : refused({ code: 'out-of-order', event: wrong.event, why: wrong.refusal })
}

/** Counted only as far as it matters: a text longer than that is too big in any case. */
function sizeOf(file: Uint8Array | string, largest: number): number {
  if (typeof file !== 'string') return file.length
  return file.length > largest ? file.length : new TextEncoder().encode(file).length
}

type Issue = NonNullable<ReturnType<typeof sessionShape.safeParse>['error']>['issues'][number]

function describe(issue: Issue | undefined, value: object): ReadingRefusal {
  if (issue === undefined) throw new Error('the shape does not fit, but no issue was given')
  const where = placeOf(issue.path)
  const found = valueAt(value, issue.path)
  if (issue.code === 'unrecognized_keys') return { code: 'unknown-key', where, key: issue.keys[0] ?? '' }
  if (found === undefined) return { code: 'missing', where }
  if (issue.code === 'invalid_union' && typeof found === 'string') return { code: 'unknown-event', where, type: found }
  return { code: 'wrong-value', where }
}

/** `entry 3 of the log, \`scene\``: as people count. */
function placeOf(path: readonly PropertyKey[]): string {
  const [first, second, ...rest] = path
  if (first === undefined) return 'the top'
  if (first !== 'log' || typeof second !== 'number') return `\`${path.map(String).join('.')}\``
  const entry = `entry ${second + 1} of the log`
  return rest.length === 0 ? entry : `${entry}, \`${rest.map(String).join('.')}\``
}

function refused(refusal: ReadingRefusal): { readonly ok: false; readonly refusal: ReadingRefusal } {
  return { ok: false, refusal }
}

/** In bytes of UTF-8: four of the largest sessions, or hundreds of usual ones. */
const largestSet = 20_000_000

const setShape = z.strictObject({ format: z.literal(1), kind: z.literal('sessions'), sessions: z.array(z.unknown()) })

/** What was read of a file that holds one session, or several. */
interface SessionsRead {
  readonly sessions: readonly Session[]
  /** What was not taken, in its order. Nothing is left out in silence. */
  readonly refused: readonly SetRefusal[]
}

interface SetRefusal {
  /** Of which session of the file, counted from 1; `undefined` where it is of the whole file. */
  readonly place: number | undefined
  readonly refusal: ReadingRefusal | { readonly code: 'set-too-big' } | { readonly code: 'set-changed' }
}

/** Reads a session file, or one that holds a set of them: `{ format: 1, kind: 'sessions', sessions }`. */
export function readSessions(file: Uint8Array | string): SessionsRead {
  const json = readJson(file, largestSet)
  if (!json.ok) return only(json.refusal.code === 'too-big' ? { code: 'set-too-big' } : json.refusal)
  const { value } = json
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'sessions') {
    const reading = readSession(file)
    return reading.ok ? { sessions: [reading.session], refused: [] } : only(reading.refusal)
  }
  const newer = whyNewer(value)
  if (newer !== undefined) return only(newer)
  const shaped = setShape.safeParse(value)
  if (!shaped.success) return only({ code: 'set-changed' })
  const readings = shaped.data.sessions.map(readSessionValue)
  return {
    sessions: readings.flatMap(reading => (reading.ok ? [reading.session] : [])),
    refused: readings.flatMap((reading, index) => (reading.ok ? [] : [{ place: index + 1, refusal: reading.refusal }])),
  }
}

function only(refusal: SetRefusal['refusal']): SessionsRead {
  return { sessions: [], refused: [{ place: undefined, refusal }] }
}

/** What is wrong and what would help. */
export function setRefusalSentence({ place, refusal }: SetRefusal): string {
  switch (refusal.code) {
    case 'set-too-big':
      return 'This file is larger than 20 MB, so it cannot be a set of sessions. Choose another file.'
    case 'set-changed':
      return 'This file should hold several sessions, but it was changed by hand. Merge the sessions again.'
    default:
      return `${place === undefined ? '' : `Session ${place} in it: `}${readingRefusalSentence(refusal)}`
  }
}

/**
 * Whether a JSON text ends before what it opened is closed. Parsers say so too, each in its own words; this tells a
 * file that was cut short, which can be copied again, from one that was damaged.
 */
function isCutShort(text: string): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (inString && character === '\\') index++
    else if (character === '"') inString = !inString
    else if (!inString && (character === '{' || character === '[')) depth++
    else if (!inString && (character === '}' || character === ']')) depth--
  }
  return inString || depth > 0
}

/** The first event that cannot stand where it does in any scenario. Times may go backwards, as clocks are put right. */
function firstMisplacedEvent(
  log: readonly SessionEvent[],
): { readonly event: number; readonly refusal: Refusal } | undefined {
  const standing: number[] = []
  let closed: 'stopped' | 'finished' | undefined
  for (const [index, done] of log.entries()) {
    const closes = done.type === 'stopped' || done.type === 'finished'
    if (closed !== undefined && (closes || isPlayed(done) || done.type === 'corrected'))
      return { event: index, refusal: { code: 'session-closed', how: closed } }
    if (isPlayed(done)) standing.push(index)
    if (closes) closed = done.type
    const refusal = whyMendUnfit(log, index, standing)
    if (refusal !== undefined) return { event: index, refusal }
  }
  return undefined
}

function whyMendUnfit(log: readonly SessionEvent[], index: number, standing: number[]): Refusal | undefined {
  const done = log[index]
  if (done?.type === 'erased') return erasureRefusal(log, index, done.event)
  if (done?.type !== 'corrected') return undefined
  for (let last = standing.pop(); last !== undefined; last = standing.pop()) {
    if (last === done.from) return undefined
    if (isDecision(log[last])) break
  }
  return { code: 'nothing-to-correct' }
}
