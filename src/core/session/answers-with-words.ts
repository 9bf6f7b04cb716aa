import type { SceneId } from '../scenario/scenario.ts'
import { hasWords } from './erase.ts'
import type { Session } from './session.ts'

/**
 * The places in the log of the answers, at one scene or at all, that hold words which could be erased. An answer that
 * was given again stays in the log, so what somebody wants gone may stand there more than once.
 */
export function answersWithWords(session: Session, scene?: SceneId): readonly number[] {
  return session.log.flatMap((event, index) =>
    event.type === 'hindsight-answered' &&
    (scene === undefined || event.scene === scene) &&
    hasWords(session, index)
      ? [index]
      : [],
  )
}
