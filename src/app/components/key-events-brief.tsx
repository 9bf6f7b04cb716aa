import { Link } from 'wouter'
import type { Debrief } from '../../core/score/debrief.ts'
import type { KeyEventSeen } from '../../core/score/hindsight.ts'
import './key-events-brief.css'

interface Props extends Pick<Debrief, 'hindsight'> {
  readonly session: string
}

/** The key events in short; until members have looked back it says nothing of them. */
export function KeyEventsBrief({ hindsight, session }: Props) {
  if (hindsight === 'none') return null
  return (
    <section className="section">
      <h2 className="debrief-report__heading heading-l">Key events</h2>
      {hindsight === 'open' ? (
        <div className="stack measure">
          <p>
            These are the moments at which the outcome could have changed. You have not finished looking back
            for them, so nothing is told of them here.
          </p>
          <p>
            <Link className="govuk-link" href={`/hindsight/${session}`}>
              Look back first
            </Link>
          </p>
        </div>
      ) : (
        <div className="stack measure">
          <p>
            These are the moments at which the outcome could have changed, as the author sees it. They stand
            apart from the four Ps.
          </p>
          <ul className="key-events-brief">
            {hindsight.found.map(event => (
              <Brief key={event.scene} event={event} sign="✓" word="Found" />
            ))}
            {hindsight.missed.map(event => (
              <Brief key={event.scene} event={event} sign="○" word="Missed" />
            ))}
          </ul>
          {hindsight.alsoMarked.length === 0 ? null : (
            <p>You also marked: {hindsight.alsoMarked.map(({ title }) => `“${title}”`).join(', ')}.</p>
          )}
          <p>
            <Link className="govuk-link" href={`/hindsight/${session}/compare`}>
              See your answers beside the author’s
            </Link>
          </p>
        </div>
      )}
    </section>
  )
}

interface BriefProps {
  readonly event: KeyEventSeen
  readonly sign: string
  readonly word: string
}

function Brief({ event: { title, text }, sign, word }: BriefProps) {
  return (
    <li>
      <strong>
        <span aria-hidden="true">{sign} </span>
        {word}: {title}.
      </strong>{' '}
      {text}
    </li>
  )
}
