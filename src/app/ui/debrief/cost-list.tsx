import { type CostGroup, costGroups, type Costs } from '../../../core/score/costs.ts'
import { doneInWords, alternativeSentence, lossInWords, pillarsInWords } from './score-words.ts'
import './debrief.css'

/** For each P, the move after which least of it could still be had, and what would have kept it; the same move once. */
export function CostList({ costs }: { readonly costs: Costs }) {
  return (
    <div className="cost-list">
      <p className="measure">
        For each P, this is the step after which the most was out of reach, here and later in the story. It is seen from
        the end: nobody could know it then. These figures cannot be added up, and they are no verdict: what another way
        keeps on one P it may cost on another.
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
  if (cost === undefined) return <p>Nothing was lost here: no way through this story comes to more.</p>
  return (
    <>
      <p>
        At <strong>{cost.title}</strong> {doneInWords(cost)}. That put <strong>{lossInWords(lost)}</strong> out of
        reach.
      </p>
      <p className="cost-list__alternative">{alternativeSentence(cost.kept, lost)}</p>
    </>
  )
}
