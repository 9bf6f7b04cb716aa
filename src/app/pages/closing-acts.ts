import {
  type Concluding,
  concludingAsked,
  conclusionsWithWords,
} from '../../core/session/closing-questions.ts'
import type { SessionStore } from '../store/session-store.ts'

/**
 * Records what was written under the closing questions; false where that was refused.
 *
 * @param isFrozen whether the room goes on seeing the answers before: then these are erased once it does not
 */
export function conclude(store: SessionStore, written: Concluding, isFrozen: boolean): boolean {
  const said = concludingAsked.map(question => [question, written[question].trim()] as const)
  const answers = Object.fromEntries(said.filter(([, words]) => words !== ''))
  if (store.act({ type: 'concluded', ...answers }) !== undefined) return false
  if (!isFrozen) eraseEarlierConclusions(store)
  return true
}

/** The words of answers before the last are seen by nobody any more, so they go. */
export function eraseEarlierConclusions(store: SessionStore): void {
  const { session } = store
  const last = session.log.findLastIndex(({ type }) => type === 'concluded')
  for (const event of conclusionsWithWords(session)) if (event !== last) store.act({ type: 'erased', event })
}
