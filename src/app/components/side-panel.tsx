import { useEffect, useRef, type ReactNode } from 'react'
import './side-panel.css'

interface Props {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Where there is room for two columns; the layout of the player has the same width. */
const wide = '(min-width: 64em)'

/**
 * Something opened beside the page. Where there is room it stands next to the text, and both can be read and used.
 * On a small screen it covers the page until it is closed. When it closes, the focus goes back to what opened it.
 */
export function SidePanel({ label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    if (window.matchMedia(wide).matches) dialog.current?.show()
    else dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
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
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onClose}>
          Close <span className="govuk-visually-hidden">{label}</span>
        </button>
      </p>
      {children}
    </dialog>
  )
}
