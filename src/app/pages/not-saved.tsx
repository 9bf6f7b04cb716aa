import { useStore } from 'zustand'
import { Notice } from '../components/notice.tsx'
import { fileOf } from '../store/session-file.ts'
import type { SessionStore } from '../store/session-store.ts'
import type { PutFailure } from '../store/storage.ts'
import { saveSessionFile } from './save-session-file.ts'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useSession } from './use-opened-session.ts'

/** Why something could not be kept, in a sentence. */
export const notSavedReasons: Readonly<Record<PutFailure, string>> = {
  'no-room': 'There is no room left on this device.',
  deleted: 'The session was deleted in another tab.',
  'written-elsewhere': 'Another tab wrote to this session meanwhile.',
  unavailable: 'The browser did not let us write.',
}

/** Says that what was done last could not be stored, and what can be done about it. */
export function NotSaved({ store }: { readonly store: SessionStore }) {
  const { saved, role } = useStore(store)
  const session = useSession(store)
  const reason = saved.state === 'saved' || role === 'deleted' ? undefined : saved.reason
  useLeaveWarning(reason !== undefined)
  if (reason === undefined) return null
  return (
    <Notice title={`What you did last is not saved. ${notSavedReasons[reason]}`} grave>
      <div className="button-row">
        <button type="button" className="govuk-button" onClick={() => saveSessionFile(fileOf(session))}>
          Save a copy as a file
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => store.saveAgain()}
        >
          {saved.state === 'saving' ? 'Trying again …' : 'Try again'}
        </button>
      </div>
    </Notice>
  )
}
