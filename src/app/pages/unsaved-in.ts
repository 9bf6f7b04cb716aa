import type { Saved } from '../store/saver.ts'
import type { PutFailure } from '../store/storage.ts'
import { notSavedReasons } from '../ui/session/session-notices.tsx'
import type { Console } from './use-console.ts'

/** What of an evening would be lost with this page. */
export interface Unsaved {
  /** Whether decisions are lost, or only what is in hand. */
  readonly isLog: boolean
  /** Both what and why, in two sentences. */
  readonly words: string
}

/** `undefined` where nothing would be lost, or nothing can be kept any more. */
export function unsavedIn({ state, deskSaved }: Pick<Console, 'state' | 'deskSaved'>): Unsaved | undefined {
  const logReason = reasonOf(state.saved)
  const reason = logReason ?? reasonOf(deskSaved)
  if (reason === undefined || state.role === 'deleted') return undefined
  const isLog = logReason !== undefined
  return { isLog, words: `${isLog ? lostDecision : lostHands} ${notSavedReasons[reason]}` }
}

const lostDecision = 'What was decided last is not saved on this device.'

/** Of decisions it speaks only as far as this page knows: it may have been left before with some that were not saved. */
const lostHands =
  'The hands that are being counted, and where the evening stands, are not saved on this device; the decisions that you see here are.'

function reasonOf(saved: Saved): PutFailure | undefined {
  return saved.state === 'saved' ? undefined : saved.reason
}
