import { fileOf } from '../store/session-file.ts'
import { Notice } from '../ui/notice.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { useLeaveWarning } from '../ui/session/session-notices.tsx'
import { unsavedIn } from './unsaved-in.ts'
import type { Console } from './use-console.ts'

/** What could not be kept, what is safe all the same, and the way out. */
export function ConsoleNotSaved({ at }: { readonly at: Console }) {
  const { state, deskSaved, deskStore, play } = at
  const unsaved = unsavedIn(at)
  useLeaveWarning(unsaved !== undefined)
  if (unsaved === undefined) return null
  return (
    <Notice title={unsaved.words} grave>
      <div className="console__choices">
        <button
          type="button"
          className="console-button"
          onClick={() => saveSessionFile(fileOf(state.session))}
        >
          Save a copy as a file
        </button>
        <button
          type="button"
          className="console-button"
          onClick={() => {
            if (unsaved.isLog) play.store.saveAgain()
            deskStore.saveAgain()
          }}
        >
          {state.saved.state === 'saving' || deskSaved.state === 'saving' ? 'Trying again …' : 'Try again'}
        </button>
      </div>
    </Notice>
  )
}
