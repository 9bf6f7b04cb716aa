import { canonicalJson, sha256 } from '../scenario/digest.ts'
import { mapTypedTexts, type Session, type SessionEvent } from './session.ts'

/** A session, and the file that it came from. */
export interface SessionInFile {
  readonly file: string
  readonly session: Session
}

type Merged =
  | { readonly ok: true; readonly sessions: readonly SessionInFile[]; readonly doubles: readonly DuplicateSession[] }
  /** Two that have one id and are not the same play at different times. */
  | { readonly ok: false; readonly one: SessionInFile; readonly other: SessionInFile }

/** A copy that was left out for one that goes on further. */
interface DuplicateSession {
  readonly left: SessionInFile
  readonly kept: SessionInFile
}

/**
 * One copy of each session, in the order in which they began. Of two copies the longer is kept where it goes on from the
 * other; words that were erased in it stay erased.
 */
export function mergeSessions(found: readonly SessionInFile[]): Merged {
  const kept = new Map<string, SessionInFile>()
  const doubles: DuplicateSession[] = []
  // Each copy has to go on from all that are shorter, so the order in which they were given makes no difference.
  const byLength = found.toSorted((one, other) => one.session.log.length - other.session.log.length)
  for (const next of byLength) {
    const before = kept.get(next.session.id)
    if (before !== undefined && !goesOnFrom(before.session, next.session))
      return { ok: false, one: before, other: next }
    if (before !== undefined) doubles.push({ left: before, kept: next })
    kept.set(next.session.id, next)
  }
  return {
    ok: true,
    sessions: [...kept.values()].toSorted((one, other) => (beginning(one) < beginning(other) ? -1 : 1)),
    doubles,
  }
}

function beginning({ session: { startedAt, id } }: SessionInFile): string {
  return `${startedAt} ${id}`
}

function goesOnFrom(before: Session, after: Session): boolean {
  const { log: shorter, ...of } = before
  const { log: longer, ...ofOther } = after
  return (
    canonicalJson(of) === canonicalJson(ofOther) && shorter.every((event, index) => isSameEvent(event, longer[index]))
  )
}

/** Erased since counts as the same: an older copy is no reason to bring the words back. */
function isSameEvent(before: SessionEvent, after: SessionEvent | undefined): boolean {
  const now = after && canonicalJson(after)
  return now === canonicalJson(before) || now === wordless(before)
}

/** How many events two logs share from their start, whatever was erased. Times tell plays of the same apart. */
export function commonEvents(one: readonly SessionEvent[], other: readonly SessionEvent[]): number {
  const differs = one.findIndex((event, index) => wordless(event) !== wordless(other[index]))
  return differs === -1 ? one.length : differs
}

/** Keys come in the order in which they were written, or in that of a file that was read. */
function wordless(event: SessionEvent | undefined): string | undefined {
  return event && canonicalJson(mapTypedTexts(event, () => null))
}

/**
 * SHA-256 of a session in hexadecimal: its log, its mode and its group's rule and casting vote, all but the names of those
 * who were there. Two copies with the same digest record the same. Words that are erased are not part of it, so an erasure
 * changes it.
 */
export function logDigest({ group, ...session }: Session): Promise<string> {
  if (group === undefined) return sha256(canonicalJson(session))
  const { name: _name, present, ...rest } = group
  return sha256(canonicalJson({ ...session, group: { ...rest, present: present.length } }))
}

/**
 * SHA-256 of the names in a session, apart from the rest, so that they can be erased from it; `undefined` where there are
 * none. The log is part of it, or anybody could try names on it.
 */
export async function namesDigest({ group, log }: Session): Promise<string | undefined> {
  if (group === undefined) return undefined
  return sha256(canonicalJson({ name: group.name, present: group.present, log }))
}

/** Both digests of a session; none where the browser works none out, as it does over secure connections only. */
export async function digestsOf(session: Session) {
  try {
    return { logDigest: await logDigest(session), namesDigest: await namesDigest(session) }
  } catch {
    return { logDigest: undefined, namesDigest: undefined }
  }
}
