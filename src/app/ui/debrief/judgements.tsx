import { howRead, whoSigned } from '../../../core/scenario/legal-note.ts'
import { type Pillar, pillarTitles } from '../../../core/scenario/pillar.ts'
import type { CitedLaw } from '../../../core/score/debrief-notes.ts'
import type { CrossedBoundary, PillarDebrief } from '../../../core/score/debrief.ts'
import { Fold } from '../page-parts.tsx'
import { Disagree, type Objections } from './disagree.tsx'
import { boundaryNames } from '../../../core/score/score-words.ts'
import '../legal-notes.css'
import './debrief.css'

interface BoundaryProps {
  readonly boundaries: readonly CrossedBoundary[]
  /** Left out where each reason is given again with room to object. */
  readonly objections?: Objections
}

/** Choices that members may not take, whatever their points: named before anything is weighed. */
export function BoundaryList({ boundaries, objections }: BoundaryProps) {
  if (boundaries.length === 0) return <p className="measure">None of your choices were out of bounds.</p>
  return (
    <ul className="boundary-list">
      {boundaries.map(({ scene, choice, title, label, kind, why, law }) => (
        <li className="boundary-list__item" key={`${scene} ${choice}`}>
          <p className="boundary-list__kind">{boundaryNames[kind]}</p>
          <h3 className="heading-s">{label}</h3>
          <p className="small soft">In “{title}”</p>
          <p>{why}</p>
          <LegalNotes law={law} />
          {objections === undefined ? null : (
            <Disagree reason={{ scene, choice, pillar: undefined }} about={why} {...objections} />
          )}
        </li>
      ))}
    </ul>
  )
}

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
        <p className="soft">None of your choices affected this.</p>
      ) : (
        <div className="pillar-words__sides">
          <Side kind="helped" pillar={pillar} effects={helped} objections={objections} />
          <Side kind="harmed" pillar={pillar} effects={harmed} objections={objections} />
        </div>
      )}
    </section>
  )
}

interface SideProps {
  readonly kind: 'helped' | 'harmed'
  readonly pillar: Pillar
  readonly effects: PillarDebrief['helped']
  readonly objections: Objections | undefined
}

/** How many reasons a reader can keep in mind. */
const open = 3

function Side({ kind, pillar, effects, objections }: SideProps) {
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
      <h4 className="pillar-words__side heading-s">What {kind}</h4>
      {effects.length === 0 ? <p className="soft">No choice {kind} here.</p> : list(strongest.slice(0, open))}
      {more.length === 0 ? null : (
        <Fold
          className="pillar-words__more fold--printed"
          title={`And ${more.length} more `}
          about={`that ${kind} ${pillarTitles[pillar]}`}
        >
          {list(more)}
        </Fold>
      )}
    </div>
  )
}

interface EffectProps extends Pick<SideProps, 'pillar' | 'objections'> {
  readonly effect: PillarDebrief['helped'][number]
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

/** The law that a choice cites: what it says, and how sure that is. */
export function LegalNotes({ law }: { readonly law: readonly CitedLaw[] }) {
  if (law.length === 0) return null
  return (
    <ul className="legal-notes">
      {law.map(note => (
        <li key={note.id}>
          <Fold className="legal-notes__note" title={note.title}>
            <p>{note.says}</p>
            <p className="soft">{howSure(note)}</p>
          </Fold>
        </li>
      ))}
    </ul>
  )
}

/** Whether anyone read the law, in which words, and whether a lawyer signed the note. */
function howSure(note: CitedLaw): string {
  const { status, words } = howRead(note)
  return `${status}. ${words === undefined ? '' : `${words} `}${whoSigned(note)}. Source: ${note.source}`
}
