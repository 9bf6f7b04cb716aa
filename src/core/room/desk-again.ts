import { replay } from '../session/replay.ts'
import type { Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import { newDesk, type Desk } from './desk.ts'

/**
 * A desk in the place of one that was kept and cannot be read. The log is whole, so the evening goes on from there: with the
 * welcome it would seem to have been lost. Hands may have been counted at the first scene, so that holds there, too.
 */
export function deskAgain(script: Script, session: Session): Desk {
  const { closed } = replay(script.graph, session.log).progress
  return { ...newDesk(), slide: { kind: closed === undefined ? 'scene' : 'moments' } }
}
