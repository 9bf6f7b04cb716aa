import { useState } from 'react'
import type { PutForward } from '../../core/score/outcome.ts'
import { RecommendationFacts } from '../ui/debrief/recommendation-facts.tsx'
import './recommendation-picks.css'

interface Props {
  readonly drafts: readonly PutForward[]
  /** The ids of those that are ticked at first. */
  readonly picked: readonly string[]
  /** Called at every change, so that a reload finds it again. */
  readonly onPick: (picks: readonly string[]) => void
  readonly onSubmit: (picks: readonly string[]) => void
}

/** Draft recommendations to tick. Any number will do, for members may well agree on none. */
export function RecommendationPicks({ drafts, picked, onPick, onSubmit }: Props) {
  const [picks, setPicks] = useState(() => picked.filter(id => drafts.some(draft => draft.id === id)))
  const toggle = (id: string) => {
    const next = drafts.map(draft => draft.id).filter(other => picks.includes(other) !== (other === id))
    setPicks(next)
    onPick(next)
  }
  return (
    <form
      className="recommendation-picks"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit(picks)
      }}
    >
      <fieldset className="govuk-fieldset" aria-describedby="recommendations-hint">
        <legend className="recommendation-picks__legend govuk-fieldset__legend">
          <h2 className="govuk-fieldset__heading">Which of these do you put forward?</h2>
        </legend>
        <div id="recommendations-hint" className="recommendation-picks__hint govuk-hint">
          Tick those that you agree on. You may put none forward.
        </div>
        <div className="recommendation-picks__items govuk-checkboxes">
          {drafts.map(draft => (
            <Pick
              key={draft.id}
              draft={draft}
              isPicked={picks.includes(draft.id)}
              onToggle={() => toggle(draft.id)}
            />
          ))}
        </div>
      </fieldset>
      <div className="button-row">
        <button type="submit" className="govuk-button">
          Put these forward
        </button>
        <p className="small soft">You can change this later. What you settle last counts.</p>
      </div>
    </form>
  )
}

interface PickProps {
  readonly draft: PutForward
  readonly isPicked: boolean
  readonly onToggle: () => void
}

function Pick({ draft, isPicked, onToggle }: PickProps) {
  const id = `recommendation-${draft.id}`
  return (
    <div className="recommendation-picks__item govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        name="recommendation"
        id={id}
        checked={isPicked}
        aria-describedby={`${id}-facts`}
        onChange={onToggle}
      />
      <label className="recommendation-picks__label govuk-label govuk-checkboxes__label" htmlFor={id}>
        {draft.text}
      </label>
      <div className="recommendation-picks__facts">
        <RecommendationFacts recommendation={draft} id={`${id}-facts`} />
      </div>
    </div>
  )
}
