import { useId, useRef, type ReactNode, type ToggleEvent } from 'react'
import './term.css'

interface Props {
  readonly meaning: string
  readonly children: ReactNode
}

/**
 * A word that explains itself: a button that opens its meaning below it. The browser's own popover closes it by
 * Escape or by a touch elsewhere and gives the focus back; one that has no popovers shows the meaning at once.
 */
export function Term({ meaning, children }: Props) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button type="button" className="term" popoverTarget={id} ref={word}>
        {children}
      </button>
      <span
        className="term__meaning"
        id={id}
        popover="auto"
        onBeforeToggle={event => place(event, word.current)}
      >
        {meaning}
      </span>
    </>
  )
}

const margin = 16

/** Below the word, and never past the edge of the window. */
function place({ newState, currentTarget }: ToggleEvent<HTMLElement>, word: HTMLElement | null): void {
  if (newState !== 'open' || word === null) return
  const { left, bottom } = word.getBoundingClientRect()
  const root = document.documentElement
  const width = Math.min(
    22 * Number.parseFloat(getComputedStyle(root).fontSize),
    root.clientWidth - 2 * margin,
  )
  currentTarget.style.width = `${width}px`
  currentTarget.style.left = `${Math.max(margin, Math.min(left, root.clientWidth - width - margin))}px`
  currentTarget.style.top = `${bottom + window.scrollY + 6}px`
}
