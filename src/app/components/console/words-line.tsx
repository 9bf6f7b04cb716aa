import { useEffect, useRef, useState } from 'react'
import './words-line.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly button: string
  readonly onKeep: (text: string) => void
  readonly onClose: () => void
}

/** One line that is written down while people talk. It stays open for the next one, and Esc closes it. */
export function WordsLine({ id, label, button, onKeep, onClose }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const keep = () => {
    if (text.trim() !== '') onKeep(text.trim())
    setText('')
    field.current?.focus()
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
