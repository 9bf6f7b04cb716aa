import { useEffect, useRef, useState } from 'react'
import './words-line.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly button: string
  readonly onKeep: (text: string) => void
  readonly onClose: () => void
}

/**
 * One line that is written down while people talk. It stays open for the next one, and Esc closes it. Once something is
 * kept the focus goes back to where it was, so that a remote is heard again.
 */
export function WordsLine({ id, label, button, onKeep, onClose }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const before = useRef<EventTarget>(null)
  useEffect(() => field.current?.focus(), [])
  const keep = () => {
    setText('')
    if (text.trim() === '') return field.current?.focus()
    onKeep(text.trim())
    goBack()
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
        maxLength={5000}
        ref={field}
        value={text}
        onFocus={event => {
          before.current = event.relatedTarget
        }}
        onChange={event => setText(event.target.value)}
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
