import { sharedStart } from '../../core/session/session-copies.ts'
import { type Session, type SessionEvent, withWords, wordsOf } from '../../core/session/session.ts'

/**
 * A session from a file, without the words that were erased on this device meanwhile: in an earlier copy of it, in what
 * it was forked from, or in what was forked from it. What somebody wanted gone does not come back with an old file.
 */
export function withoutErasedWords(session: Session, stored: readonly Session[]): Session {
  const copies = stored.map(({ log }) => log.slice(0, sharedStart(session.log, log)))
  const log = session.log.map((event, index) =>
    copies.some(copy => isErased(copy[index])) ? withWords(event, () => null) : event,
  )
  return { ...session, log }
}

function isErased(event: SessionEvent | undefined): boolean {
  return event !== undefined && wordsOf(event).includes(null)
}
