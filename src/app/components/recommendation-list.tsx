import type { PutForward, Settled } from '../../core/score/outcome.ts'
import { RecommendationFacts } from '../ui/debrief/recommendation-facts.tsx'
import './recommendation-list.css'

interface Props {
  readonly drafts: readonly PutForward[]
  readonly settled: Settled | undefined
}

/** The drafts to read only, each with what members made of it. */
export function RecommendationList({ drafts, settled }: Props) {
  return (
    <ul className="recommendation-list">
      {drafts.map(draft => (
        <li key={draft.id} className="recommendation-list__item">
          {settled === undefined ? null : (
            <p className="recommendation-list__standing">
              {settled.agreed.some(({ id }) => id === draft.id) ? 'Put forward' : 'Set aside'}
            </p>
          )}
          <p>{draft.text}</p>
          <RecommendationFacts recommendation={draft} />
        </li>
      ))}
    </ul>
  )
}
