import type { VisitScript } from '../../../core/session/script.ts'
import { Button, SecondButton } from '../../ui/controls.tsx'
import { ChoiceForm } from '../../ui/forms/choice-list.tsx'
import './later.css'

interface Props {
  readonly visit: VisitScript
  readonly leads: readonly string[]
  readonly looked: readonly string[]
  readonly mayLeave: boolean
  readonly onLook: (lead: string) => void
  readonly onLeave: () => void
}

/** Leads to follow in any order, what was followed already, and the way on. */
export function LeadForm({ visit, leads, looked, mayLeave, onLook, onLeave }: Props) {
  const labelOf = (id: string) => visit.leads[id]?.label ?? id
  return (
    <ChoiceForm
      className="lead-form"
      asks={visit.asks}
      hint="Select one."
      several={false}
      choices={leads.map(id => ({ id, label: labelOf(id) }))}
      problemWith={([lead]) => (lead === undefined ? 'Select one' : undefined)}
      onSubmit={([lead = '']) => onLook(lead)}
    >
      {looked.length === 0 ? null : (
        <div className="lead-form__looked">
          <h3 className="heading-s">You have chosen</h3>
          <ul className="plain-list">
            {looked.map(id => (
              <li key={id}>
                <span aria-hidden="true">✓ </span>
                {labelOf(id)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="button-row">
        <Button type="submit">Choose this</Button>
        {mayLeave ? <SecondButton onClick={onLeave}>Move on</SecondButton> : null}
      </div>
    </ChoiceForm>
  )
}
