import { turnToItem } from '../../../core/room/room-screen.ts'
import { recommendationsFor } from '../../../core/score/outcome.ts'
import { RecommendationFacts } from '../../ui/debrief/recommendation-facts.tsx'
import type { PanelProps } from '../console.ts'
import { ConsoleButton, Panel } from '../parts.tsx'
import { NumberLine } from './number-line.tsx'
import './after-panels.css'

/** Which drafts the room puts to the committee. Each tick is recorded, and the room sees it at once. */
export function ConsoleRecommendations({ at }: PanelProps) {
  const { evening, path, mayWrite } = at
  const drafts = recommendationsFor(path, evening.notes)
  const agreed = path.putForward ?? []
  const put = (recommendations: readonly string[]) => at.act({ type: 'put-forward', recommendations })
  const toggle = (number: number) => {
    const toggled = drafts[number - 1]?.id
    const isAgreed = toggled !== undefined && agreed.includes(toggled)
    const next = drafts.map(({ id }) => id).filter(id => agreed.includes(id) !== (id === toggled))
    if (!put(next)) return
    at.change(consoleState => turnToItem(evening, consoleState, number))
    at.say(isAgreed ? `Number ${number} is no longer put forward.` : `Number ${number} is put forward.`)
  }
  return (
    <Panel title="Which recommendations do you put forward?">
      <p>
        Read each one out and ask for a vote. The findings number only those with a tick. The room can agree on none.
      </p>
      <NumberLine
        at={at}
        id="draft-number"
        label="Recommendation number"
        button="Tick or untick"
        most={drafts.length}
        onNumber={toggle}
      />
      <ol className="draft-list">
        {drafts.map((draft, index) => (
          <li className="draft-list__draft" key={draft.id}>
            <label className="draft-list__label">
              <input
                type="checkbox"
                checked={agreed.includes(draft.id)}
                disabled={!mayWrite}
                aria-describedby={`facts-${draft.id}`}
                onChange={() => toggle(index + 1)}
              />
              <strong>{index + 1}</strong>
              <span>{draft.says}</span>
            </label>
            <RecommendationFacts recommendation={draft} id={`facts-${draft.id}`} />
          </li>
        ))}
      </ol>
      {path.putForward === undefined ? (
        <div className="button-row">
          <ConsoleButton disabled={!mayWrite} onClick={() => put([])}>
            The room puts none forward
          </ConsoleButton>
          <p className="soft">You have not recorded this yet.</p>
        </div>
      ) : (
        <p>
          <strong>{recorded(agreed.length)}</strong> The latest ticks count.
        </p>
      )}
    </Panel>
  )
}

function recorded(count: number): string {
  return `Recorded: ${count === 0 ? 'none' : count} put forward.`
}
