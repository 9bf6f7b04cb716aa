import { conclusionsWithWords } from '../../core/session/conclusion.ts'
import type { SessionStore } from '../store/session-store.ts'

/** To be called once something was concluded: the words before it are seen by nobody any more, so they go. */
export function eraseEarlierConclusions(store: SessionStore): void {
  const { session } = store.getState()
  const last = session.log.findLastIndex(({ type }) => type === 'concluded')
  for (const event of conclusionsWithWords(session)) if (event !== last) store.act({ type: 'erased', event })
}
