import { pillars, pillarTitles, type Pillar } from '../../core/scenario/pillar.ts'
import type { Cost, Costs, Kept } from '../../core/score/costs.ts'
import './cost-list.css'

/** For each P, the move after which least of it could still be had, and what would have kept it. */
export function CostList({ costs }: { readonly costs: Costs }) {
  return (
    <div className="cost-list">
      <p className="measure">
        For each P, this is the step after which the most was out of reach, here and later in the story. It is
        seen from the end: nobody could know it then. Another way is not a better way, for what it keeps on
        one P it may cost on another.
      </p>
      <dl className="cost-list__pillars">
        {pillars.map(pillar => (
          <div key={pillar} className="cost-list__pillar">
            <dt className="heading-s">{pillarTitles[pillar]}</dt>
            <dd>
              {costs[pillar] === undefined ? (
                <p>Nothing was lost here: no way through this story comes to more.</p>
              ) : (
                <CostInWords cost={costs[pillar]} pillar={pillar} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function CostInWords({ cost, pillar }: { readonly cost: Cost; readonly pillar: Pillar }) {
  const { title, points, kept } = cost
  return (
    <>
      <p>
        At <strong>{title}</strong> {done(cost)}. That put{' '}
        <strong>
          {pointsOf(points)} of {pillarTitles[pillar]}
        </strong>{' '}
        out of reach.
      </p>
      <p className="cost-list__kept">
        {keptBy(kept)} {price(kept)}
      </p>
    </>
  )
}

function done({ kind, done: labels }: Cost): string {
  switch (kind) {
    case 'looked':
      return `you looked at this first: ${quoted(labels)}`
    case 'decided':
    case 'timed-out':
      return labels.length === 0 ? 'you chose none of the choices' : `you chose ${quoted(labels)}`
    case 'left-hub':
      return 'you moved on'
    case 'continued':
      return 'the story went on'
  }
}

function keptBy(kept: Kept): string {
  return kept.outOfBounds
    ? `Only what is out of bounds would have kept them: ${wayOf(kept)}. So they were not yours to keep.`
    : `${wayOf(kept)} would have kept them.`
}

function wayOf({ kind, labels }: Kept): string {
  if (kind === 'left-hub') return 'Moving on'
  if (labels.length === 0) return 'Choosing none'
  return kind === 'looked' ? `Looking at ${quoted(labels)}` : quoted(labels)
}

function price({ dearer, outOfBounds }: Kept): string {
  if (outOfBounds) return ''
  if (dearer.length === 0) return 'On the other Ps it would have cost no more.'
  const prices = dearer.map(({ pillar, points }) => `${pointsOf(points)} of ${pillarTitles[pillar]}`)
  return `It would have put ${inWords(prices)} out of reach instead.`
}

function quoted(labels: readonly string[]): string {
  return inWords(labels.map(label => `“${label}”`))
}

function inWords(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts)
}

function pointsOf(points: number): string {
  return points === 1 ? '1 point' : `${points} points`
}
