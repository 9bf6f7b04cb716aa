import { useState } from 'react'
import { ButtonLink } from '../ui/controls.tsx'
import { fileOf } from '../store/session-file.ts'
import { saveSessionFile } from '../ui/save-file.ts'
import { type PanelProps, unsavedIn } from './console.ts'
import { ConsoleButton, useDialog } from './parts.tsx'

/** Goes to the first page, at once where nothing is lost by it. */
export function ConsoleLeave({ at, className }: PanelProps & { readonly className: string }) {
  const [isAsking, setAsking] = useState(false)
  const unsaved = unsavedIn(at)
  return (
    <>
      <a
        className={className}
        href="#/"
        title={`The room screen goes dark until you come back. ${unsaved?.words ?? 'Everything is saved.'}`}
        onClick={event => {
          if (unsaved === undefined) return
          event.preventDefault()
          setAsking(true)
        }}
      >
        Leave, or take a break
      </a>
      {isAsking ? <Question at={at} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/** What would be lost, and the file that holds it. */
function Question({ at, onClose }: PanelProps & { readonly onClose: () => void }) {
  const { dialog, button } = useDialog()
  const [isCopied, setCopied] = useState(false)
  const unsaved = unsavedIn(at)
  const close = () => {
    // Closed first, as that gives the focus back to what was pressed.
    dialog.current?.close()
    onClose()
  }
  return (
    <dialog className="console-leave" aria-labelledby="leave-title" ref={dialog} onClose={onClose}>
      <h2 className="heading-m" id="leave-title">
        {unsaved === undefined ? 'Everything is saved now' : 'If you leave now, you will lose this'}
      </h2>
      {unsaved === undefined ? null : (
        <p>
          {unsaved.words} {unsaved.isLog ? wayBack : noCopy}
        </p>
      )}
      <div className="console__choices">
        <ConsoleButton ref={button} onClick={close}>
          Stay here
        </ConsoleButton>
        <ConsoleButton
          onClick={() => {
            saveSessionFile(fileOf(at.group.session))
            setCopied(true)
          }}
        >
          Save a copy as a file
        </ConsoleButton>
        <a className="console-button" href="#/">
          {unsaved === undefined ? 'Leave' : 'Leave anyway'}
        </a>
      </div>
      <output>{isCopied ? 'Check that the file is there, usually in Downloads, before you leave.' : ''}</output>
    </dialog>
  )
}

const wayBack = 'Save a copy as a file. Once the device has space, open it on the first page to continue.'
const noCopy = 'Session files do not hold unsettled votes: write them down.'

/** Asks again which screens there are. */
export function ChangeScreens({ at }: PanelProps) {
  return (
    <ConsoleButton disabled={!at.mayWrite} onClick={() => at.put({ screens: undefined })}>
      Change the screens
    </ConsoleButton>
  )
}

/** From the last screen of a group session to its end; what was not recorded is recorded on the way. */
export function EndLink({ at }: PanelProps) {
  return (
    <p>
      <ButtonLink href={`/end/${at.group.session.id}`} onClick={() => void at.keepLeft()}>
        End the session
      </ButtonLink>
    </p>
  )
}
