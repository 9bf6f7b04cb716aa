import { type Pillar, pillarTitles } from '../../../core/scenario/pillar.ts'
import type { PillarDebrief } from '../../../core/score/debrief.ts'
import { Disagree, type Objections } from './disagree.tsx'
import '../fold.css'
import './debrief.css'

interface Props extends PillarDebrief {
  readonly pillar: Pillar
  /** Left out where each reason is given again with room to object. */
  readonly objections?: Objections
}

/** What the decisions did to one of the four Ps, in words: the strongest reasons open, the others folded away. */
export function PillarWords({ pillar, helped, harmed, objections }: Props) {
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
            objections={objections}
          />
          <Side
            kind="harmed"
            title="What harmed"
            pillar={pillar}
            effects={harmed}
            none="Nothing that you chose harmed here."
            objections={objections}
          />
        </div>
      )}
    </section>
  )
}

interface SideProps {
  readonly kind: 'helped' | 'harmed'
  readonly title: string
  readonly pillar: Pillar
  readonly effects: PillarDebrief['helped']
  readonly none: string
  readonly objections: Objections | undefined
}

/** How many reasons a reader can keep in mind. */
const open = 3

function Side({ kind, title, pillar, effects, none, objections }: SideProps) {
  const strongest = effects.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
  const more = strongest.slice(open)
  const list = (reasons: PillarDebrief['helped']) => (
    <ul className={`pillar-words__effects pillar-words__effects--${kind}`}>
      {reasons.map(effect => (
        <Effect key={`${effect.scene} ${effect.choice}`} {...{ effect, pillar, objections }} />
      ))}
    </ul>
  )
  return (
    <div>
      <h4 className="pillar-words__side heading-s">{title}</h4>
      {effects.length === 0 ? <p className="soft">{none}</p> : list(strongest.slice(0, open))}
      {more.length === 0 ? null : (
        <details className="pillar-words__more fold fold--printed">
          <summary>
            And {numbers[more.length] ?? more.length} more{' '}
            <span className="govuk-visually-hidden">
              that {kind} {pillarTitles[pillar]}
            </span>
          </summary>
          {list(more)}
        </details>
      )}
    </div>
  )
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

interface EffectProps {
  readonly effect: PillarDebrief['helped'][number]
  readonly pillar: Pillar
  readonly objections: Objections | undefined
}

function Effect({ effect: { scene, choice, title, label, why }, pillar, objections }: EffectProps) {
  return (
    <li>
      <p>{why}</p>
      <p className="small soft">
        {title}: {label}
      </p>
      {objections === undefined ? null : <Disagree reason={{ scene, choice, pillar }} about={why} {...objections} />}
    </li>
  )
}
