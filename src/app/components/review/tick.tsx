import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isTicked: boolean
  readonly onChange: (isTicked: boolean) => void
}

/** One box to tick. */
export function Tick({ id, label, hint, isTicked, onChange }: Props) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        type="checkbox"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={isTicked}
        onChange={event => onChange(event.target.checked)}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
