import { pillarTitles } from '../../core/scenario/pillar.ts'
import type { ChoiceDebrief, DecisionDebrief } from '../../core/score/debrief.ts'
import { SecondButton } from '../ui/controls.tsx'
import { Disagree, type Objections } from '../ui/debrief/disagree.tsx'
import { boundaryNames, signed } from '../../core/score/score-words.ts'
import { LegalNotes } from '../ui/debrief/judgements.tsx'
import { Fold } from '../ui/page-parts.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import './decision-review.css'

/** Playing on from a decision with another choice, in a what-if; decisions by their place in the log. */
export interface Tries {
  readonly onTryAnother?: ((decision: number) => void) | undefined
  /** The decision at which that could not be begun. */
  readonly failedTry?: number | undefined
}

interface Props extends Objections, Tries {
  readonly decision: DecisionDebrief
  /** Its place among the decisions of the session, from 1. */
  readonly number: number
}

/** One decision, folded to what was chosen: what that did and why, and what each other choice would have done. */
export function DecisionReview({ decision, number, onTryAnother, failedTry, ...objections }: Props) {
  const { scene, title, asks, actor, timedOut, clearCut, choices } = decision
  const chosen = choices.filter(choice => choice.chosen)
  const others = choices.filter(choice => !choice.chosen)
  const objected = objections.disagreements.some(one => one.scene === scene)
  return (
    <details className="decision-review fold--printed">
      <summary className="decision-review__summary">
        <h3 className="decision-review__title">
          D{number}. {title}
        </h3>
        <span className="decision-review__taken">
          {timedOut ? 'Time ran out: ' : ''}
          {chosen.length === 0 ? 'no choice' : chosen.map(({ short }) => short).join('; ')}
        </span>
        {objected ? <span className="decision-review__objected">You disagreed here</span> : null}
      </summary>
      <p className="decision-review__asks soft">
        {actor === undefined ? null : `${actor.name}: `}
        {asks}
      </p>
      <h4 className="decision-review__part heading-s">
        {timedOut ? 'Time ran out, and the story chose' : 'What you chose'}
      </h4>
      {chosen.map(choice => (
        <Choice key={choice.id} scene={scene} choice={choice} {...objections} />
      ))}
      {clearCut === undefined ? null : (
        <p className="small">The author thinks one choice is clearly right here: {clearCut}</p>
      )}
      <Fold
        className="decision-review__others"
        title={others.length === 1 ? 'The other choice' : `The other ${others.length} choices`}
        about={` at ${title}`}
      >
        {others.map(choice => (
          <Choice key={choice.id} scene={scene} choice={choice} {...objections} />
        ))}
      </Fold>
      {onTryAnother === undefined ? null : (
        <div className="decision-review__try">
          <SecondButton onClick={() => onTryAnother(decision.event)}>
            Try another choice <span className="govuk-visually-hidden">at {title}</span>
          </SecondButton>
          <p role="alert">
            {failedTry === decision.event
              ? 'We could not save another session on this device. Free up some space and try again.'
              : null}
          </p>
        </div>
      )}
    </details>
  )
}

interface ChoiceProps extends Objections {
  readonly scene: string
  readonly choice: ChoiceDebrief
}

function Choice({ scene, choice, ...objections }: ChoiceProps) {
  const { id, label, chosen, outOfBounds, judgements, law, consequence } = choice
  return (
    <div className={`decision-review__choice${chosen ? ' decision-review__choice--chosen' : ''}`}>
      <p className="decision-review__label">{label}</p>
      {outOfBounds === undefined ? null : (
        <div>
          <p className="decision-review__bounds">
            <strong>{boundaryNames[outOfBounds.kind]}.</strong> {outOfBounds.why}
          </p>
          <Disagree reason={{ scene, choice: id, pillar: undefined }} about={outOfBounds.why} {...objections} />
        </div>
      )}
      {judgements.length === 0 ? <p className="soft">This choice does not affect any of the four Ps.</p> : null}
      <ul className="decision-review__judgements">
        {judgements.map(({ pillar, points, why }) => (
          <li key={pillar}>
            <p>
              <strong>
                {pillarTitles[pillar]} {signed(points)}
                <span className="govuk-visually-hidden">{points > 0 ? ' (helps)' : ' (harms)'}</span>:
              </strong>{' '}
              {why}
            </p>
            <Disagree reason={{ scene, choice: id, pillar }} about={why} {...objections} />
          </li>
        ))}
      </ul>
      {chosen ? null : (
        <Fold className="decision-review__story" title="What would have followed at once">
          <ProseView prose={consequence} />
        </Fold>
      )}
      <LegalNotes law={law} />
    </div>
  )
}
