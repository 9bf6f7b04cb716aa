import { type CostGroup, costGroups, type Costs } from '../../../core/score/costs.ts'
import { doneInWords, alternativeSentence, lossInWords, pillarsInWords } from './score-words.ts'
import './debrief.css'

/** For each P, the move that cost most, and what would have avoided it; the same move once. */
export function CostList({ costs }: { readonly costs: Costs }) {
  return (
    <div className="cost-list">
      <p className="measure">
        For each P, this choice lost you the most points. We compare with the best you could still reach: −2 costs 4
        where another choice gives +2. You can only see this with hindsight. Choosing differently might have lost you
        more on another P.
      </p>
      <dl className="cost-list__pillars">
        {costGroups(costs).map(group => (
          <div key={pillarsInWords(group.lost)} className="cost-list__pillar">
            <dt className="heading-s">{pillarsInWords(group.lost)}</dt>
            <dd>
              <CostInWords {...group} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function CostInWords({ lost, cost }: CostGroup) {
  if (cost === undefined) return <p>You lost nothing here: no route scores higher.</p>
  return (
    <>
      <p>
        At <strong>{cost.title}</strong> {doneInWords(cost)}. That cost you <strong>{lossInWords(lost)}</strong>.
      </p>
      <p className="cost-list__alternative">{alternativeSentence(cost.kept, lost)}</p>
    </>
  )
}
