import { count } from '../../../core/report/say.ts'
import { pillarTitles } from '../../../core/scenario/pillar.ts'
import type { DraftRecommendation } from '../../../core/score/outcome.ts'
import './debrief.css'

interface Props {
  readonly recommendation: DraftRecommendation
  /** So that a checkbox can be described by it. */
  readonly id?: string
}

/** To whom a recommendation goes, by when, for which pillar, and why. */
export function RecommendationFacts({ recommendation, id }: Props) {
  const { to, months, pillar, reasons } = recommendation
  return (
    <dl className="recommendation-facts" id={id}>
      <Fact name="To">{to}</Fact>
      <Fact name="Within">{months === 1 ? 'one month' : `${count(months)} months`}</Fact>
      <Fact name="Pillar">{pillarTitles[pillar]}</Fact>
      {reasons.length === 0 ? null : <Fact name="Because">{reasons.join(' ')}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className="recommendation-facts__fact">
      <dt className="recommendation-facts__name">{name}</dt>
      <dd className="recommendation-facts__value">{children}</dd>
    </div>
  )
}
