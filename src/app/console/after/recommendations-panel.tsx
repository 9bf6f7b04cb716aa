import { turnToItem } from '../../../core/room/room-screen.ts'
import { type DraftRecommendation, recommendationsFor } from '../../../core/score/outcome.ts'
import { RecommendationFacts } from '../../ui/debrief/recommendation-facts.tsx'
import type { Console } from '../console.ts'
import { NumberLine } from './number-line.tsx'
import './after-panels.css'

/** Which drafts the room puts to the committee. Each tick is recorded, and the room sees it at once. */
export function ConsoleRecommendations({ at }: { readonly at: Console }) {
  const { evening, path, mayWrite } = at
  const drafts = recommendationsFor(path, evening.notes)
  const agreed = path.putForward ?? []
  const put = (recommendations: readonly string[]) => at.act({ type: 'put-forward', recommendations })
  const toggle = (id: string) => {
    const isAgreed = agreed.includes(id)
    const next = drafts.map(draft => draft.id).filter(other => agreed.includes(other) !== (other === id))
    const number = drafts.findIndex(draft => draft.id === id) + 1
    if (!put(next)) return
    at.change(consoleState => turnToItem(evening, consoleState, number))
    at.say(isAgreed ? `Number ${number} is set aside.` : `Number ${number} is put forward.`)
  }
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Which recommendations do you put forward?</h2>
      <p>
        Read each one out, and ask for hands. The findings number only those with a tick. The room may well agree on
        none.
      </p>
      <NumberLine
        id="draft-number"
        label="Number that is agreed"
        button="Tick it, or take the tick away"
        most={drafts.length}
        takesFocus={at.isShared}
        takesKeys={mayWrite && at.consoleState.letterKeys}
        onNumber={number => {
          const draft = drafts[number - 1]
          if (draft !== undefined) toggle(draft.id)
        }}
      />
      <DraftList drafts={drafts} agreed={agreed} isReadOnly={!mayWrite} onToggle={toggle} />
      {path.putForward === undefined ? (
        <div className="button-row">
          <button type="button" className="console-button" disabled={!mayWrite} onClick={() => put([])}>
            The room puts none forward
          </button>
          <p className="soft">Nothing is recorded yet.</p>
        </div>
      ) : (
        <p>
          <strong>{recorded(agreed.length)}</strong> What is ticked last counts.
        </p>
      )}
    </div>
  )
}

function recorded(count: number): string {
  if (count === 0) return 'Recorded: none is put forward.'
  return count === 1 ? 'Recorded: 1 is put forward.' : `Recorded: ${count} are put forward.`
}

interface Props {
  readonly drafts: readonly DraftRecommendation[]
  /** The ids of those that are put forward. */
  readonly agreed: readonly string[]
  readonly isReadOnly: boolean
  readonly onToggle: (id: string) => void
}

/** Draft recommendations, numbered as on the room's screen, to be ticked. */
function DraftList({ drafts, agreed, isReadOnly, onToggle }: Props) {
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
            <span>{draft.says}</span>
          </label>
          <RecommendationFacts recommendation={draft} id={`facts-${draft.id}`} />
        </li>
      ))}
    </ol>
  )
}
