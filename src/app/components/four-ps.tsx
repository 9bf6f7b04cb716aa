import { pillars, pillarTitles, type Pillar } from '../../core/scenario/pillar.ts'
import './four-ps.css'

const meanings: Readonly<Record<Pillar, { readonly means: string; readonly council: string }>> = {
  pursue: {
    means: 'Find those behind organised crime and stop them.',
    council:
      'A council keeps records safe, passes on early what it knows, and uses its ordinary powers lawfully.',
  },
  prevent: {
    means: 'Keep people from being drawn in, and help those who were to get out.',
    council: 'A council sees a child, a worker or a person in debt who is being used, and offers a way out.',
  },
  protect: {
    means: 'Make people, services and money harder to harm.',
    council:
      'A council makes people safe first, checks whom it licenses and pays, and closes the gaps it knows of.',
  },
  prepare: {
    means: 'Be ready for the day it happens, so that it does less harm.',
    council: 'A council agrees plans beforehand, practises them, and learns from what went wrong.',
  },
}

/** What Pursue, Prevent, Protect and Prepare mean here, in plain words. */
export function FourPs() {
  return (
    <div className="four-ps">
      <dl className="four-ps__list">
        {pillars.map(pillar => (
          <div className={`four-ps__item four-ps__item--${pillar}`} key={pillar}>
            <dt className="four-ps__name">{pillarTitles[pillar]}</dt>
            <dd>{meanings[pillar].means}</dd>
            <dd className="four-ps__council">{meanings[pillar].council}</dd>
          </div>
        ))}
      </dl>
      <p className="four-ps__not govuk-inset-text">
        <strong>Prevent here is not the counter-radicalisation duty.</strong> It is about serious organised
        crime: nobody’s beliefs are looked at.
      </p>
    </div>
  )
}
