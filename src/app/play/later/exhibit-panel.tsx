import { type ReactElement, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Exhibit } from '../../../core/scenario/schema.ts'
import type { ExhibitModule } from '../../store/workplace.ts'
import { Button } from '../../ui/controls.tsx'
import './later.css'

interface Props {
  readonly exhibit: Omit<Exhibit, 'file'>
  readonly load: () => Promise<ExhibitModule>
  readonly onClose: () => void
}

/** An exhibit beside the scene, or over it where there is no room beside. */
export function ExhibitPanel({ exhibit, load, onClose }: Props) {
  const [content, setContent] = useState<ReactElement | 'failed'>()
  const open = useCallback(() => {
    drawn(exhibit, load).then(setContent, () => setContent('failed'))
  }, [exhibit, load])
  useEffect(open, [open])
  if (content === undefined) return null
  return (
    <SidePanel label={exhibit.title} onClose={onClose}>
      {content === 'failed' ? <NotLoaded onAgain={open} /> : content}
    </SidePanel>
  )
}

/** The exhibit, once it and what draws it are loaded. */
async function drawn(exhibit: Props['exhibit'], load: Props['load']): Promise<ReactElement> {
  const [module, { ExhibitView }] = await Promise.all([load(), import('../../ui/exhibits/exhibit.tsx')])
  return <ExhibitView exhibit={module} title={exhibit.title} marking={exhibit.marking} headingRef={focus} />
}

function focus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true })
}

function NotLoaded({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className="stack">
      <p>This document could not be loaded. Your place and your decisions are safe.</p>
      <Button look="second" onClick={onAgain}>
        Try again
      </Button>
    </div>
  )
}

interface SidePanelProps {
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
export function SidePanel({ label, onClose, children }: SidePanelProps) {
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
        <Button look="second" onClick={onClose}>
          Close <span className="govuk-visually-hidden">{label}</span>
        </Button>
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
