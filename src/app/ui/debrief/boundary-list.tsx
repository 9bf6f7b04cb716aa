import type { CrossedBoundary } from '../../../core/score/debrief.ts'
import { LegalNotes } from '../legal-notes.tsx'
import { Disagree, type Objections } from './disagree.tsx'
import { boundaryNames } from './score-words.ts'
import './debrief.css'

interface Props {
  readonly boundaries: readonly CrossedBoundary[]
  /** Left out where each reason is given again with room to object. */
  readonly objections?: Objections
}

/** Choices that members may not take, whatever their points: named before anything is weighed. */
export function BoundaryList({ boundaries, objections }: Props) {
  if (boundaries.length === 0) return <p className="measure">None of your decisions crossed a boundary.</p>
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
