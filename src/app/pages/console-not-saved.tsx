import { Notice } from '../components/notice.tsx'
import { fileOf } from '../store/session-file.ts'
import { notSavedReasons } from './not-saved.tsx'
import { saveSessionFile } from './save-session-file.ts'
import type { Console } from './use-console.ts'

/** What could not be kept, what is safe all the same, and the way out. */
export function ConsoleNotSaved({ at: { state, deskSaved, deskStore, play } }: { readonly at: Console }) {
  const { saved, session, standing } = state
  const failed = [saved, deskSaved].find(each => each.state === 'failed')
  if (failed?.state !== 'failed' || standing === 'deleted') return null
  const isLog = saved.state === 'failed'
  return (
    <Notice
      title={
        isLog
          ? `What was decided last is not saved on this device. ${notSavedReasons[failed.reason]}`
          : `All decisions are saved on this device; the hands that are being counted are not. ${notSavedReasons[failed.reason]}`
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
          Try again
        </button>
      </div>
    </Notice>
  )
}
