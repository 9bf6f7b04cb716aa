import { type ReactNode, useEffect, useRef, useState } from 'react'
import { QuietButton, SecondButton } from '../controls.tsx'
import { Form } from './form.tsx'
import './words-field.css'

interface Props {
  readonly className: string
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly save: string
  readonly onSave: (words: string) => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}

/** The most that a session records of one text, in characters. */
const longest = 5000

/** Room for a few sentences. Its field has the focus when it opens, and takes it again when nothing stands in it. */
export function WordsForm({ className, id, label, hint, save, onSave, onCancel, children }: Props) {
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = () => {
    if (words.trim() !== '') return onSave(words)
    setMissing(true)
    field.current?.focus()
  }
  const described = [hint === undefined ? [] : `${id}-hint`, isMissing ? `${id}-error` : []].flat().join(' ')
  return (
    <Form className={className} onSubmit={submit}>
      <div className="words-field">
        <label className="govuk-label" htmlFor={id}>
          {label}
        </label>
        {hint === undefined ? null : (
          <p className="small soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {isMissing ? (
          <p className="govuk-error-message" id={`${id}-error`}>
            <span className="govuk-visually-hidden">Error:</span> Write something first.
          </p>
        ) : null}
        <textarea
          className={`govuk-textarea${isMissing ? ' govuk-textarea--error' : ''}`}
          id={id}
          rows={4}
          maxLength={longest}
          aria-describedby={described === '' ? undefined : described}
          ref={field}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      </div>
      {children}
      <div className="button-row">
        <SecondButton type="submit">{save}</SecondButton>
        <QuietButton onClick={onCancel}>Cancel</QuietButton>
      </div>
    </Form>
  )
}
