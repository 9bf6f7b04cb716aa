import type { PutForward } from '../../../core/score/outcome.ts'
import { RecommendationFacts } from '../../ui/debrief/recommendation-facts.tsx'
import './draft-list.css'

interface Props {
  readonly drafts: readonly PutForward[]
  /** The ids of those that are put forward. */
  readonly agreed: readonly string[]
  readonly isReadOnly: boolean
  readonly onToggle: (id: string) => void
}

/** Draft recommendations, numbered as on the room's screen, to be ticked. */
export function DraftList({ drafts, agreed, isReadOnly, onToggle }: Props) {
  return (
    <ol className="draft-list">
      {drafts.map((draft, index) => (
        <li className="draft-list__draft" key={draft.id}>
          <label className="draft-list__label">
            <input
              type="checkbox"
              checked={agreed.includes(draft.id)}
              disabled={isReadOnly}
              aria-describedby={`facts-${draft.id}`}
              onChange={() => onToggle(draft.id)}
            />
            <strong>{index + 1}</strong>
            <span>{draft.text}</span>
          </label>
          <RecommendationFacts recommendation={draft} id={`facts-${draft.id}`} />
        </li>
      ))}
    </ol>
  )
}
