import { decodedText } from '../scenario/reading/encoding.ts'
import { valueAt } from '../scenario/scenario.ts'
import { isHalfWritten } from './half-written.ts'
import { outOfOrder } from './log-order.ts'
import { largestFile, type ReadingRefusal } from './reading-refusal.ts'
import { sessionShape } from './session-shape.ts'
import type { Session } from './session.ts'

export type Reading =
  { readonly ok: true; readonly session: Session } | { readonly ok: false; readonly refusal: ReadingRefusal }

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

type Json =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: ReadingRefusal }

/** What a file holds as JSON. @param largest in bytes of UTF-8 */
export function readJson(file: Uint8Array | string, largest: number): Json {
  const bytes = sizeOf(file, largest)
  if (bytes > largest) return refused({ code: 'too-big', bytes })
  const { text, encoding } = typeof file === 'string' ? { text: file, encoding: 'utf-8' } : decodedText(file)
  // Some editors put a byte order mark in front.
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return refused({ code: 'empty' })
  // Word files and their like are archives, and begin with these two letters.
  if (json.startsWith('PK')) return refused({ code: 'not-a-session', what: 'archive' })
  if (encoding !== 'utf-8') return refused({ code: 'not-utf-8' })
  const parsed = parsedJson(json)
  return parsed.ok ? parsed : refused({ code: isHalfWritten(json) ? 'half-written' : 'not-json' })
}

/** Reads what a session file holds, as `readSession` does. */
export function readSessionValue(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('log' in value))
    return refused({ code: 'not-a-session', ...whatElse(value) })
  const { format } = value
  if (typeof format === 'number' && Number.isInteger(format) && format > 1)
    return refused({ code: 'newer-format', format })
  const shaped = sessionShape.safeParse(value)
  if (!shaped.success) return refused(describe(shaped.error.issues[0], value))
  const { warning: _warning, ...session } = shaped.data
  return whole(session)
}

/** Other files of ours that lie beside the sessions in the same folder. */
function whatElse(value: unknown): { readonly what?: 'report' | 'review' } {
  if (typeof value !== 'object' || value === null) return {}
  if ('kind' in value && value.kind === 'findings') return { what: 'report' }
  return 'details' in value || 'controlsOpen' in value ? { what: 'review' } : {}
}

/** What the shape alone cannot say. */
function whole(session: Session): Reading {
  const { mode, parent, log } = session
  if ((mode === 'what-if') !== (parent !== undefined))
    return refused({ code: parent === undefined ? 'missing' : 'wrong-value', where: '`parent`' })
  if (parent !== undefined && parent.position > log.length)
    return refused({ code: 'wrong-value', where: '`parent.position`' })
  const wrong = outOfOrder(log)
  return wrong === undefined
    ? { ok: true, session }
    : refused({ code: 'out-of-order', event: wrong.event, why: wrong.refusal })
}

/** Counted only as far as it matters: a text longer than that is too big in any case. */
function sizeOf(file: Uint8Array | string, largest: number): number {
  if (typeof file !== 'string') return file.length
  return file.length > largest ? file.length : new TextEncoder().encode(file).length
}

function parsedJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

type Issue = NonNullable<ReturnType<typeof sessionShape.safeParse>['error']>['issues'][number]

function describe(issue: Issue | undefined, value: object): ReadingRefusal {
  if (issue === undefined) throw new Error('a shape that does not fit without an issue')
  const where = placeOf(issue.path)
  const found = valueAt(value, issue.path)
  if (issue.code === 'unrecognized_keys') return { code: 'unknown-key', where, key: issue.keys[0] ?? '' }
  if (found === undefined) return { code: 'missing', where }
  if (issue.code === 'invalid_union' && typeof found === 'string')
    return { code: 'unknown-event', where, type: found }
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
