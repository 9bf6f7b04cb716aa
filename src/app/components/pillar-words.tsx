import { pillarTitles, type Pillar } from '../../core/scenario/pillar.ts'
import type { PillarDebrief } from '../../core/score/debrief.ts'
import { Disagree, type Objections } from './disagree.tsx'
import './pillar-words.css'

interface Props extends PillarDebrief, Objections {
  readonly pillar: Pillar
}

/** What the decisions did to one of the four Ps, in words. */
export function PillarWords({ pillar, helped, harmed, ...objections }: Props) {
  return (
    <section className="pillar-words">
      <h3 className="heading-m">{pillarTitles[pillar]}</h3>
      {helped.length + harmed.length === 0 ? (
        <p className="soft">None of what you chose weighed on this, for good or ill.</p>
      ) : (
        <div className="pillar-words__sides">
          <Side
            kind="helped"
            title="What helped"
            pillar={pillar}
            effects={helped}
            none="Nothing that you chose helped here."
            {...objections}
          />
          <Side
            kind="harmed"
            title="What harmed"
            pillar={pillar}
            effects={harmed}
            none="Nothing that you chose harmed here."
            {...objections}
          />
        </div>
      )}
    </section>
  )
}

interface SideProps extends Objections {
  readonly kind: 'helped' | 'harmed'
  readonly title: string
  readonly pillar: Pillar
  readonly effects: PillarDebrief['helped']
  readonly none: string
}

function Side({ kind, title, pillar, effects, none, ...objections }: SideProps) {
  return (
    <div>
      <h4 className="pillar-words__side heading-s">{title}</h4>
      {effects.length === 0 ? <p className="soft">{none}</p> : null}
      <ul className={`pillar-words__effects pillar-words__effects--${kind}`}>
        {effects.map(({ scene, choice, title: where, label, why }) => (
          <li key={`${scene} ${choice}`}>
            <p>{why}</p>
            <p className="small soft">
              {where}: {label}
            </p>
            <Disagree reason={{ scene, choice, pillar }} about={why} {...objections} />
          </li>
        ))}
      </ul>
    </div>
  )
}
