import { useEffect, useRef } from 'react'
import './words-line.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly button: string
  /** What is typed: kept by whoever opens the line, so that it is there again when the line was shut meanwhile. */
  readonly text: string
  readonly onType: (text: string) => void
  /** What is kept is taken out of the line by whoever keeps it: what was refused stays. */
  readonly onKeep: (text: string) => void
  readonly onClose: () => void
}

const longest = 5000

/**
 * One line that is written down while people talk. It stays open for the next one, and Esc closes it. Once something is
 * kept the focus goes back to where it was, so that a remote is heard again.
 */
export function WordsLine({ id, label, button, text, onType, onKeep, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const before = useRef<EventTarget>(null)
  useEffect(() => {
    field.current?.focus()
    // Whoever comes back to half a sentence goes on where it ends.
    field.current?.setSelectionRange(longest, longest)
  }, [])
  const keep = () => {
    if (text.trim() !== '') {
      onKeep(text.trim())
      return goBack()
    }
    onType('')
    field.current?.focus()
  }
  const goBack = () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    if (document.activeElement?.id === id) field.current?.blur()
  }
  return (
    <form
      className="words-line"
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        className="govuk-textarea words-line__field"
        id={id}
        rows={2}
        maxLength={longest}
        ref={field}
        value={text}
        onFocus={event => {
          before.current = event.relatedTarget
        }}
        onChange={event => onType(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      <div className="words-line__buttons">
        <button type="submit" className="console-button">
          {button}
        </button>
        <button type="button" className="console-button" onClick={onClose}>
          Close
        </button>
      </div>
    </form>
  )
}
