import { pillarMeanings } from '../../core/score/score.ts'
import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import './four-ps-page.css'

export function FourPsPage() {
  return (
    <>
      <PageHeading title="What the four Ps mean" />
      <p className="lede measure">
        Four headings under which councils and the police plan against serious organised crime. Afterwards, the debrief
        talks about your decisions under the same four.
      </p>
      <div className="section">
        <FourPs />
      </div>
    </>
  )
}

/** What Pursue, Prevent, Protect and Prepare mean here, in plain words. */
export function FourPs() {
  return (
    <div className="four-ps">
      <dl className="four-ps__list">
        {pillars.map(pillar => (
          <div className={`four-ps__item four-ps__item--${pillar}`} key={pillar}>
            <dt className="four-ps__name">{pillarTitles[pillar]}</dt>
            <dd>{pillarMeanings[pillar].means}</dd>
            <dd className="four-ps__council">{pillarMeanings[pillar].council}</dd>
          </div>
        ))}
      </dl>
      <p className="four-ps__not govuk-inset-text">
        <strong>Here, “Prevent” does not mean the Prevent duty on radicalisation.</strong> The exercise does not look at
        anyone’s beliefs.
      </p>
    </div>
  )
}
