import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react'
import './term.css'

interface Props {
  readonly meaning: string
  readonly children: ReactNode
}

/** A word that explains itself: a button that opens its meaning. */
export function Term(props: Props) {
  return 'popover' in HTMLElement.prototype ? <TermBeside {...props} /> : <TermInLine {...props} />
}

/** The browser's own popover closes it by Escape or by a touch elsewhere and gives the focus back. */
function TermBeside({ meaning, children }: Props) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  return (
    <span>
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
    </span>
  )
}

/** Chromium before 114 and Safari before 17 have no popovers: the meaning opens in the line. */
function TermInLine({ meaning, children }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <span>
      <button
        type="button"
        className="term"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      <span className="term__meaning" id={id} hidden={!isOpen}>
        {' '}
        ({meaning})
      </span>
    </span>
  )
}

const margin = 16
const gap = 6

/** Below the word or, where there is no room for it, above; and never past the edge of the window. */
function place({ newState, currentTarget }: ToggleEvent<HTMLElement>, word: HTMLElement | null): void {
  if (newState !== 'open' || word === null) return
  const { left, top, bottom } = word.getBoundingClientRect()
  const root = document.documentElement
  const width = Math.min(
    22 * Number.parseFloat(getComputedStyle(root).fontSize),
    root.clientWidth - 2 * margin,
  )
  currentTarget.style.width = `${width}px`
  currentTarget.style.left = `${Math.max(margin, Math.min(left, root.clientWidth - width - margin))}px`
  const height = heightOf(currentTarget)
  const over = bottom + gap + height - root.clientHeight
  const isAbove = over > 0 && top >= gap + height
  currentTarget.style.top = `${window.scrollY + (isAbove ? top - gap - height : bottom + gap)}px`
  // In a window too low for both, the word goes up as far as it can stay in sight itself.
  if (over > 0 && !isAbove) window.scrollBy(0, Math.min(over, top))
}

/** What is not open yet has no height until it is laid out. */
function heightOf(meaning: HTMLElement): number {
  meaning.style.display = 'block'
  const { offsetHeight } = meaning
  meaning.style.display = ''
  return offsetHeight
}
