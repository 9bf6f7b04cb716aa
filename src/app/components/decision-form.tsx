import { useState } from 'react'
import type { ChoiceId } from '../../core/scenario/scenario.ts'
import type { DecisionScript } from '../../core/session/script.ts'
import { ChoiceList } from '../ui/forms/choice-list.tsx'
import { ErrorSummary } from '../ui/forms/error-summary.tsx'
import './decision-form.css'

interface Props {
  readonly decision: DecisionScript
  /** The choices on offer, in order, and how many of them are to be taken. */
  readonly offered: readonly ChoiceId[]
  readonly min: number
  readonly max: number
  /** What was picked before the page was left or reloaded. */
  readonly picked: readonly ChoiceId[]
  /** Called at every change, so that a reload finds it again. */
  readonly onPick: (picks: readonly ChoiceId[]) => void
  /** Called with picks that can be decided; they are not final yet. */
  readonly onSubmit: (picks: readonly ChoiceId[]) => void
}

/** The decision as a form. It refuses too few or too many picks in words; what fits goes on to be checked. */
export function DecisionForm({ decision, offered, min, max, picked, onPick, onSubmit }: Props) {
  const [picks, setPicks] = useState<readonly ChoiceId[]>(picked.filter(pick => offered.includes(pick)))
  const [attempts, setAttempts] = useState(0)
  const problem = attempts === 0 ? undefined : problemWith(picks.length, min, max)
  const choices = offered.map(id => ({ id, label: decision.choices[id]?.label ?? id }))

  return (
    <form
      className="decision-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (problemWith(picks.length, min, max) === undefined) onSubmit(picks)
        else setAttempts(attempts + 1)
      }}
    >
      {problem === undefined ? null : (
        <ErrorSummary key={attempts} message={problem} field={`choice-${offered[0]}`} />
      )}
      <ChoiceList
        asks={decision.asks}
        hint={hintFor(min, max)}
        problem={problem}
        several={max > 1}
        choices={choices}
        picks={picks}
        onChange={next => {
          setPicks(next)
          onPick(next)
        }}
      />
      <div className="button-row">
        <button type="submit" className="govuk-button">
          Check this decision
        </button>
        <p className="small soft">
          Nothing is final until you confirm it{decision.binds ? ' or the time runs out' : ''}.
        </p>
      </div>
    </form>
  )
}

function problemWith(count: number, min: number, max: number): string | undefined {
  if (count < min) return min === 1 ? 'Choose one.' : `Choose at least ${min}.`
  if (count > max) return `Choose no more than ${max}.`
  return undefined
}

function hintFor(min: number, max: number): string {
  if (max === 1) return 'Choose one.'
  if (min === max) return `Choose ${min}.`
  return `Choose ${min} ${max - min === 1 ? 'or' : 'to'} ${max}.`
}
