import { count } from '../../../core/report/say.ts'
import { pillarTitles } from '../../../core/scenario/pillar.ts'
import type { Prose } from '../../../core/scenario/prose.ts'
import type { DraftRecommendation } from '../../../core/score/outcome.ts'
import type { Script } from '../../../core/session/script.ts'
import { keyed } from '../keyed.ts'
import { ProseView, withTerms } from '../prose-view.tsx'
import './debrief.css'

interface FactsProps {
  readonly recommendation: DraftRecommendation
  /** So that a checkbox can be described by it. */
  readonly id?: string
}

/** Who should act on a recommendation, by when, for which pillar, and why. */
export function RecommendationFacts({ recommendation, id }: FactsProps) {
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

interface LaterProps {
  readonly proses: readonly Prose[]
  readonly glossary: Script['glossary']
  /** The session was stopped, so texts that depend on an ending are left out. */
  readonly isStopped: boolean
}

/** The months after a session, set to be read slowly or aloud. */
export function SixMonthsLater({ proses, glossary, isStopped }: LaterProps) {
  return (
    <article className="six-months-later" aria-label="What became of it">
      <p className="six-months-later__fiction">
        This is fiction, and one of many ways in which it could have gone on.
        {isStopped ? ' You stopped before the story ended, so it tells less.' : null}
      </p>
      {keyed(withTerms(glossary, proses)).map(({ key, item }) => (
        <div className="six-months-later__part" key={key}>
          <ProseView prose={item} />
        </div>
      ))}
    </article>
  )
}
