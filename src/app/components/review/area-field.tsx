import { useEffect, useRef } from 'react'
import './fields.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows?: number
  /** Somebody just opened the form that begins with it. */
  readonly isFirst?: boolean
  readonly onChange: (value: string) => void
}

/** Several lines of text. */
export function AreaField({ id, label, hint, value, rows = 3, isFirst = false, onChange }: Props) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFirst) ref.current?.focus()
  }, [isFirst])
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        className="govuk-textarea field__area"
        id={id}
        ref={ref}
        rows={rows}
        maxLength={20_000}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
