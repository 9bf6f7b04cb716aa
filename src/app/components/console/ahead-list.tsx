import type { ChoiceAhead } from '../../../core/room/choice-preview.ts'
import { pillarTitles } from '../../../core/scenario/pillar.ts'
import { boundaryNames } from '../../ui/debrief/score-words.ts'
import './ahead-list.css'

/** What each choice would bring: for the facilitator alone. */
export function AheadList({ choices }: { readonly choices: readonly ChoiceAhead[] }) {
  return (
    <ul className="ahead-list">
      {choices.map(choice => (
        <li className="ahead-list__choice" key={choice.id}>
          <p className="ahead-list__label">
            <strong className="ahead-list__letter">{choice.letter}</strong> {choice.label}
          </p>
          {choice.outOfBounds === undefined ? null : (
            <p className="ahead-list__bounds">
              <strong>{boundaryNames[choice.outOfBounds.kind]}.</strong> {choice.outOfBounds.why}
            </p>
          )}
          <Points choice={choice} />
          <p className="ahead-list__to">
            <span aria-hidden="true">→ </span>
            <span className="govuk-visually-hidden">Leads to: </span>
            {choice.to.join(', or ')}
            {choice.onTimeout ? '. Taken when the time runs out' : ''}
          </p>
          {choice.law.map(({ id, title, says }) => (
            <details className="ahead-list__law" key={id}>
              <summary>{title}</summary>
              <p>{says}</p>
            </details>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Points({ choice: { points } }: { readonly choice: ChoiceAhead }) {
  if (points.length === 0) return null
  return (
    <ul className="ahead-list__points">
      {points.map(({ pillar, points: number, why }) => (
        <li key={pillar}>
          <span className={`ahead-list__pillar ahead-list__pillar--${number < 0 ? 'harms' : 'helps'}`}>
            {pillarTitles[pillar]} {signed(number)}
          </span>{' '}
          {why}
        </li>
      ))}
    </ul>
  )
}

/** A real minus sign is as wide as a plus. */
function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}
