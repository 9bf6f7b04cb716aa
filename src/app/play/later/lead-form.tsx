import { useState } from 'react'
import type { VisitScript } from '../../../core/session/script.ts'
import { Button } from '../../ui/controls.tsx'
import { ChoiceList } from '../../ui/forms/choice-list.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import './later.css'

interface Props {
  readonly visit: VisitScript
  /** What may still be looked at, and what was. */
  readonly leads: readonly string[]
  readonly looked: readonly string[]
  /** True once enough was looked at to move on. */
  readonly mayLeave: boolean
  readonly onLook: (lead: string) => void
  readonly onLeave: () => void
}

/** Leads to follow in any order, what was followed already, and the way on. */
export function LeadForm({ visit, leads, looked, mayLeave, onLook, onLeave }: Props) {
  const [picks, setPicks] = useState<readonly string[]>([])
  const [attempts, setAttempts] = useState(0)
  const [lead] = picks
  const problem = attempts > 0 && lead === undefined ? 'Select one' : undefined

  return (
    <form
      className="lead-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (lead === undefined) setAttempts(attempts + 1)
        else onLook(lead)
      }}
    >
      {problem === undefined ? null : <ErrorSummary key={attempts} message={problem} field={`choice-${leads[0]}`} />}
      <ChoiceList
        asks={visit.asks}
        hint="Select one."
        problem={problem}
        several={false}
        choices={leads.map(id => ({ id, label: labelOf(visit, id) }))}
        picks={picks}
        onChange={setPicks}
      />
      <LookedAt labels={looked.map(id => labelOf(visit, id))} />
      <div className="button-row">
        <Button type="submit">Choose this</Button>
        {mayLeave ? (
          <Button look="second" onClick={onLeave}>
            Move on
          </Button>
        ) : null}
      </div>
    </form>
  )
}

function LookedAt({ labels }: { readonly labels: readonly string[] }) {
  if (labels.length === 0) return null
  return (
    <div className="lead-form__looked">
      <h3 className="heading-s">You have chosen</h3>
      <ul className="plain-list">
        {labels.map(label => (
          <li key={label}>
            <span aria-hidden="true">✓ </span>
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function labelOf(visit: VisitScript, id: string): string {
  return visit.leads[id]?.label ?? id
}
