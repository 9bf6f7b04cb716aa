import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { type AlternativeInWords, type Cost, type CostGroup, costGroups, type Costs } from '../../core/score/costs.ts'
import '../ui/debrief/debrief.css'

/** For each P, the move that cost most, and what would have avoided it; the same move once. */
export function CostList({ costs }: { readonly costs: Costs | undefined }) {
  if (costs === undefined) return <p className="measure">This case has too many routes for us to work this out here.</p>
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

const list = new Intl.ListFormat('en-GB')

/** “you chose …”: what was done at the costliest move. */
function doneInWords({ kind, done: labels }: Cost): string {
  switch (kind) {
    case 'looked':
      return `you chose this first: ${quoted(labels)}`
    case 'decided':
    case 'timed-out':
      return labels.length === 0 ? 'you made no choice' : `you chose ${quoted(labels)}`
    case 'left-hub':
      return 'you moved on'
    case 'continued':
      return 'the story went on'
  }
}

/** “Pursue and Prevent”. */
function pillarsInWords(lost: CostGroup['lost']): string {
  return list.format(lost.map(({ pillar }) => pillarTitles[pillar]))
}

/** “4 points of Pursue and 1 point of Prevent”. */
function lossInWords(lost: CostGroup['lost']): string {
  return list.format(
    lost.map(({ pillar, points }) => `${points} ${points === 1 ? 'point' : 'points'} of ${pillarTitles[pillar]}`),
  )
}

/** What would have kept the points, and at what price on the Ps that did not lose them. */
function alternativeSentence(kept: AlternativeInWords, lost: CostGroup['lost']): string {
  return lost.length === pillars.length ? alternativeBy(kept) : `${alternativeBy(kept)} ${price(kept)}`.trim()
}

function alternativeBy(kept: AlternativeInWords): string {
  return kept.outOfBounds
    ? `Only an out-of-bounds choice would have avoided this, so it was not open to you: ${alternativeName(kept)}.`
    : `${alternativeName(kept)} would have avoided this.`
}

/** “Tell the police”, “Moving on”: what could have been done instead. */
function alternativeName({ kind, labels }: AlternativeInWords): string {
  if (kind === 'left-hub') return 'Moving on'
  if (labels.length === 0) return 'Choosing none'
  return kind === 'looked' ? `Looking at ${quoted(labels)}` : quoted(labels)
}

function price({ dearer, outOfBounds }: AlternativeInWords): string {
  if (outOfBounds) return ''
  if (dearer.length === 0) return 'It would not have cost more on the other Ps.'
  return `But it would have cost ${lossInWords(dearer)}.`
}

function quoted(labels: readonly string[]): string {
  return list.format(labels.map(label => `“${label}”`))
}
