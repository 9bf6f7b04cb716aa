import { type Ref, type SubmitEvent, useEffect, useRef, useState } from 'react'
import './words-field.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** True once it was to be recorded although nothing stood in it. */
  readonly isMissing: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref: Ref<HTMLTextAreaElement>
}

/** The most that a session records of one text, in characters. */
const longest = 5000

/** Room for a few sentences. */
export function WordsField({ id, label, hint, isMissing, value, onChange, ref }: Props) {
  const described = [hint === undefined ? [] : `${id}-hint`, isMissing ? `${id}-error` : []].flat().join(' ')
  return (
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
        ref={ref}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}

/** What is written into a form that has just opened: its field has the focus, and takes it again when it is empty. */
export function useWords(record: (text: string) => void) {
  const [value, onChange] = useState('')
  const [isMissing, setMissing] = useState(false)
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (value.trim() !== '') return record(value)
    setMissing(true)
    ref.current?.focus()
  }
  return { field: { value, onChange, isMissing, ref }, onSubmit }
}
