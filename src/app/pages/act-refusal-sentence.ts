import { refusalSentence } from '../../core/session/refusals.ts'
import type { ActRefusal } from '../store/session-store.ts'

/** Why something was not done, in a sentence that can stand on a page. */
export function actRefusalSentence(refusal: ActRefusal): string {
  switch (refusal.code) {
    case 'another-tab-writes':
      return 'Another tab is playing this session, so this was not done.'
    case 'session-deleted':
      return 'This session was deleted, so this was not done.'
    default:
      return refusalSentence(refusal)
  }
}
