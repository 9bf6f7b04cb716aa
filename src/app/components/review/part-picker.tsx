import type { Part } from '../../../core/findings/part.ts'

const parts: readonly { readonly part: Part; readonly label: string; readonly hint: string }[] = [
  {
    part: 'draft',
    label: 'Draft for review',
    hint: 'All of it, with what is marked as exempt. For officers: not to be published.',
  },
  { part: 'a', label: 'Part A', hint: 'Open to the public. Made without whatever is marked as exempt.' },
  {
    part: 'b',
    label: 'Part B',
    hint: 'Not for publication. What is marked as exempt, and nothing else.',
  },
]

interface Props {
  readonly part: Part
  readonly onChange: (part: Part) => void
}

/** Which part of the report the files hold. */
export function PartPicker({ part: chosen, onChange }: Props) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">What is to be in the files?</legend>
      <div className="govuk-radios">
        {parts.map(({ part, label, hint }) => (
          <div className="govuk-radios__item" key={part}>
            <input
              className="govuk-radios__input"
              id={`part-${part}`}
              type="radio"
              name="part"
              aria-describedby={`part-${part}-hint`}
              checked={part === chosen}
              onChange={() => onChange(part)}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`part-${part}`}>
              {label}
            </label>
            <p className="govuk-hint govuk-radios__hint" id={`part-${part}-hint`}>
              {hint}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
