import { useEffect, useRef, useState, type ReactNode } from 'react'
import './side-panel.css'

interface Props {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Where there is room for two columns; the layout of the player has the same width. */
const wide = '(min-width: 64em)'

/**
 * Something opened beside the page. Where there is room it stands next to the text, and both can be read and used; it can
 * be made larger, and then covers the page. On a small screen it always does. When it closes, the focus goes back to what
 * opened it.
 */
export function SidePanel({ label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isLarge, setLarge] = useState(false)
  useEffect(() => {
    const opener = document.activeElement
    lay(dialog.current, !window.matchMedia(wide).matches)
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  const resize = (toLarge: boolean) => {
    setLarge(toLarge)
    lay(dialog.current, toLarge)
  }
  return (
    <dialog
      className="side-panel"
      aria-label={label}
      ref={dialog}
      onCancel={onClose}
      onKeyDown={event => {
        // Only a modal dialog is closed by Escape by itself.
        if (event.key === 'Escape') onClose()
      }}
    >
      <p className="side-panel__close">
        <button
          type="button"
          className="side-panel__size govuk-button govuk-button--secondary"
          onClick={() => resize(!isLarge)}
        >
          {isLarge ? 'Beside the page' : 'Larger'} <span className="govuk-visually-hidden">{label}</span>
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onClose}>
          Close <span className="govuk-visually-hidden">{label}</span>
        </button>
      </p>
      {children}
    </dialog>
  )
}

/** Over the page, or beside it. Changing that keeps the focus where it is. */
function lay(dialog: HTMLDialogElement | null, over: boolean): void {
  const focused = document.activeElement
  dialog?.close()
  if (over) dialog?.showModal()
  else dialog?.show()
  if (focused instanceof HTMLElement && dialog?.contains(focused) === true) focused.focus()
}
