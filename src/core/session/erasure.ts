import type { Refusal } from './refusals.ts'
import { type Instant, type Session, type SessionEvent, mapTypedTexts, typedTexts } from './session.ts'

type ErasedSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Takes the words of one event out of a session and records that it was done. It needs no scenario: what someone
 * wants gone must go from sessions of other versions too, from closed ones, and from forks.
 */
export function eraseIn(session: Session, event: number, at: Instant): ErasedSession {
  const target = session.log[event]
  if (target === undefined) return { ok: false, refusal: { code: 'no-such-event', event } }
  if (!hasTypedText(session, event)) return { ok: false, refusal: { code: 'not-erasable', event } }
  const log = session.log.with(
    event,
    mapTypedTexts(target, () => null),
  )
  return { ok: true, session: { ...session, log: [...log, { at, type: 'erased', event }] } }
}

/** Whether an event holds words that could still be erased. */
export function hasTypedText(session: Session, event: number): boolean {
  const target = session.log[event]
  return target !== undefined && typedTexts(target).some(text => text !== null)
}

/** Why the log cannot hold, at `index`, that the words of the event at `erased` were taken out. */
export function erasureRefusal(log: readonly SessionEvent[], index: number, erased: number): Refusal | undefined {
  const target = erased < index ? log[erased] : undefined
  if (target === undefined) return { code: 'no-such-event', event: erased }
  const words = typedTexts(target)
  if (words.length === 0) return { code: 'not-erasable', event: erased }
  return words.every(text => text === null) ? undefined : { code: 'words-remain', event: erased }
}
