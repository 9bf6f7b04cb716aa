import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stepBack, stepOn, steppedWords } from './console-steps.ts'
import type { Console } from './use-console.ts'

interface Props {
  readonly at: Console
  readonly name: string
  /** A box that is shut stays where it is: what was typed is there again, and a digit finds its field. */
  readonly isOpen: boolean
  /** The row of hands that has the focus at first. */
  readonly row: number
  readonly onClose: () => void
  /** The evening went a step on, or back. */
  readonly onMoved: () => void
  readonly children: ReactNode
}

const fields = '.vote-rows input, .console-decide__lead, .number-line__field, textarea'

/** A small box beside what the room sees. Esc shuts it, and the keys of a remote go on from wherever in it one types. */
export function OneScreenBox({ at, name, isOpen, row, onClose, onMoved, children }: Props) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const found = box.current?.querySelectorAll<HTMLElement>(fields) ?? []
    const first = found[row] ?? found[0] ?? box.current
    first?.focus()
  }, [isOpen, row])
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (isStep(event.key) && isTyped(event.target) && !holdsWords(event.target)) {
      event.preventDefault()
      const stepped = event.key === 'PageDown' ? stepOn(at) : stepBack(at)
      at.say(steppedWords(stepped, at))
      if (stepped === 'done') onMoved()
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys act wherever in it the focus is
    <section
      className="one-screen__box"
      aria-label={name}
      tabIndex={-1}
      hidden={!isOpen}
      ref={box}
      onKeyDown={press}
    >
      {children}
      <div className="console__choices">
        <button type="button" className="console-button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  )
}

function isStep(key: string): boolean {
  return key === 'PageDown' || key === 'PageUp'
}

/** Elsewhere the console hears the keys of a remote by itself. */
function isTyped(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

/** Words that were not kept yet are not lost to a remote. */
function holdsWords(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.value.trim() !== ''
}
