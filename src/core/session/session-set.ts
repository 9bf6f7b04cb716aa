import * as z from 'zod/mini'
import { readJson, readSession, readSessionValue, type Reading } from './read-session.ts'
import { readingRefusalSentence, type ReadingRefusal } from './reading-refusal.ts'
import type { Session } from './session.ts'

// As for the session's own shape: the pages' security policy forbids compiled schemas.
z.config({ jitless: true })

/** In bytes of UTF-8: four of the largest sessions, or hundreds of usual ones. */
const largestSet = 20_000_000

const setShape = z.strictObject({
  format: z.literal(1),
  kind: z.literal('sessions'),
  sessions: z.array(z.unknown()),
})

/** What was read of a file that holds one session, or several. */
export interface SessionsRead {
  readonly sessions: readonly Session[]
  /** What was not taken, in its order. Nothing is left out in silence. */
  readonly refused: readonly SetRefusal[]
}

export interface SetRefusal {
  /** Of which session of the file, counted from 1; `undefined` where it is of the whole file. */
  readonly place: number | undefined
  readonly refusal: ReadingRefusal | { readonly code: 'set-too-big' } | { readonly code: 'set-changed' }
}

/** Reads a session file, or one that holds a set of them: `{ format: 1, kind: 'sessions', sessions }`. */
export function readSessions(file: Uint8Array | string): SessionsRead {
  const json = readJson(file, largestSet)
  if (!json.ok) return only(json.refusal.code === 'too-big' ? { code: 'set-too-big' } : json.refusal)
  const { value } = json
  if (!isSet(value)) return alone(readSession(file))
  if (typeof value.format === 'number' && Number.isInteger(value.format) && value.format > 1)
    return only({ code: 'newer-format', format: value.format })
  const shaped = setShape.safeParse(value)
  return shaped.success ? each(shaped.data.sessions) : only({ code: 'set-changed' })
}

function isSet(value: unknown): value is { readonly kind: 'sessions'; readonly format?: unknown } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'sessions'
}

function alone(reading: Reading): SessionsRead {
  return reading.ok ? { sessions: [reading.session], refused: [] } : only(reading.refusal)
}

function each(values: readonly unknown[]): SessionsRead {
  const readings = values.map(readSessionValue)
  return {
    sessions: readings.flatMap(reading => (reading.ok ? [reading.session] : [])),
    refused: readings.flatMap((reading, index) =>
      reading.ok ? [] : [{ place: index + 1, refusal: reading.refusal }],
    ),
  }
}

function only(refusal: SetRefusal['refusal']): SessionsRead {
  return { sessions: [], refused: [{ place: undefined, refusal }] }
}

/** What is wrong and what would help. */
export function setRefusalSentence({ place, refusal }: SetRefusal): string {
  const where = place === undefined ? '' : `Session ${place} in it: `
  return `${where}${sentenceOf(refusal)}`
}

function sentenceOf(refusal: SetRefusal['refusal']): string {
  switch (refusal.code) {
    case 'set-too-big':
      return 'This file is larger than 20 MB. No set of sessions is that large, so it is something else.'
    case 'set-changed':
      return 'This file says that it holds several sessions, and holds something else besides or instead: it was changed by hand. Merge the sessions again.'
    default:
      return readingRefusalSentence(refusal)
  }
}
