import { canonicalJson, sha256 } from '../scenario/digest.ts'
import type { Session } from './session.ts'

/**
 * SHA-256 of a session's log, in hexadecimal: two copies with the same digest record the same. Words that are erased
 * are not part of it, so an erasure changes it.
 */
export function logDigest(session: Session): Promise<string> {
  return sha256(canonicalJson(session.log))
}
