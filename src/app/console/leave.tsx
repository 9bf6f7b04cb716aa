import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { fileOf } from '../store/session-file.ts'
import { saveSessionFile } from '../ui/save-file.ts'
import { type Console, unsavedIn } from './console.ts'
import './leave.css'

interface Props {
  readonly at: Console
  readonly className: string
}

/** Goes to the first page, at once where nothing is lost by it. */
export function ConsoleLeave({ at, className }: Props) {
  const [isAsking, setAsking] = useState(false)
  const unsaved = unsavedIn(at)
  return (
    <>
      <a
        className={className}
        href="#/"
        title={`The room’s screen goes dark until you come back. ${unsaved === undefined ? 'Nothing is lost.' : unsaved.words}`}
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
function Question({ at, onClose }: { readonly at: Console; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const stay = useRef<HTMLButtonElement>(null)
  const [isCopied, setCopied] = useState(false)
  const unsaved = unsavedIn(at)
  const close = () => {
    // Closed first, as that gives the focus back to what was pressed.
    dialog.current?.close()
    onClose()
  }
  useEffect(() => {
    dialog.current?.showModal()
    stay.current?.focus()
  }, [])
  return (
    <dialog className="console-leave" aria-labelledby="leave-title" ref={dialog} onClose={onClose}>
      <h2 className="heading-m" id="leave-title">
        {unsaved === undefined ? 'All is saved now' : 'If you leave now, this is lost'}
      </h2>
      {unsaved === undefined ? null : (
        <p>
          {unsaved.words} {unsaved.isLog ? wayBack : noCopy}
        </p>
      )}
      <div className="console__choices">
        <button type="button" className="console-button" ref={stay} onClick={close}>
          Stay here
        </button>
        <button
          type="button"
          className="console-button"
          onClick={() => {
            saveSessionFile(fileOf(at.state.session))
            setCopied(true)
          }}
        >
          Save a copy as a file
        </button>
        <a className="console-button" href="#/">
          {unsaved === undefined ? 'Leave' : 'Leave all the same'}
        </a>
      </div>
      <output>
        {isCopied ? 'Handed to the browser. Look for the file, usually in Downloads, before you leave.' : ''}
      </output>
    </dialog>
  )
}

const wayBack = 'A copy saved as a file holds it. Once there is room, open that on the first page to go on from there.'
const noCopy = 'No file holds hands that are not settled: write them down.'

interface EndLinkProps {
  readonly session: string
  /** What is recorded on the way. */
  readonly onEnd?: () => void
}

/** From the last screen of an evening to its end. */
export function EndLink({ session, onEnd }: EndLinkProps) {
  return (
    <p>
      <Link className="govuk-button" href={`/end/${session}`} onClick={() => onEnd?.()}>
        End the evening
      </Link>
    </p>
  )
}
