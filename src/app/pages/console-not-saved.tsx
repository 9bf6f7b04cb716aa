import { Notice } from '../components/notice.tsx'
import { fileOf } from '../store/session-file.ts'
import { notSavedReasons } from './not-saved.tsx'
import { saveSessionFile } from './save-session-file.ts'
import type { Saved } from '../store/saver.ts'
import type { Console } from './use-console.ts'

/** What could not be kept, what is safe all the same, and the way out. */
export function ConsoleNotSaved({ at: { state, deskSaved, deskStore, play } }: { readonly at: Console }) {
  const { saved, session, standing } = state
  const logReason = reasonOf(saved)
  const reason = logReason ?? reasonOf(deskSaved)
  if (reason === undefined || standing === 'deleted') return null
  const isLog = logReason !== undefined
  return (
    <Notice
      title={
        isLog
          ? `What was decided last is not saved on this device. ${notSavedReasons[reason]}`
          : `All decisions are saved on this device; the hands that are being counted are not. ${notSavedReasons[reason]}`
      }
      grave
    >
      <div className="console__choices">
        <button type="button" className="console-button" onClick={() => saveSessionFile(fileOf(session))}>
          Save a copy as a file
        </button>
        <button
          type="button"
          className="console-button"
          onClick={() => {
            if (isLog) play.store.saveAgain()
            deskStore.saveAgain()
          }}
        >
          {saved.state === 'saving' || deskSaved.state === 'saving' ? 'Trying again …' : 'Try again'}
        </button>
      </div>
    </Notice>
  )
}

function reasonOf(saved: Saved) {
  return saved.state === 'saved' ? undefined : saved.reason
}
