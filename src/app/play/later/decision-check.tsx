import { useEffect, useRef } from 'react'
import { useTitlePrefix } from '../../ui/forms/error-summary.tsx'
import './later.css'

interface DecisionCheckProps {
  readonly asks: string
  /** The labels of what was picked. */
  readonly picked: readonly string[]
  readonly onConfirm: () => void
  readonly onChange: () => void
}

/** The last look before a decision is final. */
export function DecisionCheck({ asks, picked, onConfirm, onChange }: DecisionCheckProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitlePrefix('Check your decision')
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <section className="decision-check">
      <h2 className="heading-m" tabIndex={-1} ref={heading}>
        Check your decision
      </h2>
      <p className="decision-check__asks">{asks}</p>
      <ul className="decision-check__picked">
        {picked.map(label => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p className="decision-check__warning">Once you confirm, the story goes on from here.</p>
      <div className="button-row">
        <button type="button" className="govuk-button" onClick={onConfirm}>
          Confirm
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onChange}>
          Change
        </button>
      </div>
    </section>
  )
}
