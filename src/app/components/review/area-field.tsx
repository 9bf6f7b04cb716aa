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
  /** What is wrong with the value. */
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
}

/** Several lines of text. */
export function AreaField({
  id,
  label,
  hint,
  value,
  rows = 3,
  isFirst = false,
  problem,
  onChange,
  onLeave,
}: Props) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFirst) ref.current?.focus()
  }, [isFirst])
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ].join(' ')
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
      {problem === undefined ? null : (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <textarea
        className="govuk-textarea field__area"
        id={id}
        ref={ref}
        rows={rows}
        maxLength={20_000}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </div>
  )
}
