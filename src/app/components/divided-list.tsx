import type { Backing, Divided } from '../../core/score/divided.ts'
import type { Vote, Words } from '../../core/session/session.ts'
import './divided-list.css'

/** The decisions on which a room did not agree: how the hands stood, how it was settled, and what the others said. */
export function DividedList({ decisions }: { readonly decisions: readonly Divided[] }) {
  if (decisions.length === 0)
    return (
      <p className="measure">
        Nowhere. Where hands were counted, at least two in three agreed, and nobody asked for another view to
        be kept.
      </p>
    )
  return decisions.map(decision => <OneDecision key={decision.event} decision={decision} />)
}

function OneDecision({ decision }: { readonly decision: Divided }) {
  const { title, votes, abstentions, backing, apart, settled, reason, minority } = decision
  return (
    <section className="divided-list__decision">
      <h3 className="heading-m">{title}</h3>
      <p>
        {ways[settled]}
        {backing === undefined ? null : ` ${largest(votes, backing)}`}
        {apart.length === 0 ? null : ` ${tables(apart)} would have gone another way.`}
      </p>
      {backing === undefined ? null : (
        <ul className="list">
          {votes.map(choice => (
            <li key={choice.label}>
              {choice.label}: <strong>{choice.votes}</strong>
            </li>
          ))}
          {abstentions === 0 ? null : (
            <li>
              Abstained: <strong>{abstentions}</strong>
            </li>
          )}
        </ul>
      )}
      <Said what="The reason that was given" words={reason} />
      <Said what="The other view" words={minority} />
    </section>
  )
}

function Said({ what, words }: { readonly what: string; readonly words: Words | undefined }) {
  if (words === undefined) return null
  return (
    <div className="divided-list__said">
      <h4 className="heading-s">{what}</h4>
      <blockquote>{words ?? 'Text removed'}</blockquote>
    </div>
  )
}

const ways: Readonly<Record<Vote['settled'], string>> = {
  majority: 'It was settled by majority.',
  consensus: 'It was settled by consensus.',
  'casting-vote': 'It was settled by the casting vote.',
  overruled: 'The room was overruled.',
  'time-ran-out': 'It was settled when the time ran out.',
}

function largest(votes: Divided['votes'], { voters, several }: Backing): string {
  const most = Math.max(...votes.map(choice => choice.votes))
  return several
    ? `Each could raise several hands: the largest choice had ${most}, of at least ${voters} who voted.`
    : `The largest choice had ${most} of ${voters} hands.`
}

function tables(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
