import type { Support, Divided } from '../../../core/score/divided-decisions.ts'
import type { TypedText } from '../../../core/session/session.ts'
import type { Settlement } from '../../../core/session/voting.ts'
import { Button } from '../controls.tsx'
import './debrief.css'

interface Props {
  readonly decisions: readonly Divided[]
  /** Takes out the words of the decision at that place in the log; none where nothing may be erased. */
  readonly onErase?: ((event: number) => void) | undefined
}

/** The decisions on which a room did not agree: how the hands stood, how it was settled, and what the others said. */
export function DividedList({ decisions, onErase }: Props) {
  if (decisions.length === 0)
    return (
      <p className="measure">
        Nowhere. Where hands were counted, at least two in three agreed, and nobody asked for another view to be kept.
      </p>
    )
  return decisions.map(decision => <OneDecision key={decision.event} {...decision} onErase={onErase} />)
}

function OneDecision({ onErase, ...decision }: Divided & Pick<Props, 'onErase'>) {
  const { title, event, votes, abstentions, backing, dissentingTables, settled, reason, minority } = decision
  return (
    <section className="divided-list__decision">
      <h3 className="heading-m">{title}</h3>
      <p>
        {ways[settled]}
        {backing === undefined ? null : ` ${largest(votes, backing)}`}
        {dissentingTables.length === 0 ? null : ` ${tables.format(dissentingTables)} would have gone another way.`}
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
      {onErase === undefined ? null : <Erase words={[reason, minority]} onErase={() => onErase(event)} />}
    </section>
  )
}

function Said({ what, words }: { readonly what: string; readonly words: TypedText | undefined }) {
  if (words === undefined) return null
  return (
    <div className="divided-list__said">
      <h4 className="heading-s">{what}</h4>
      <blockquote>{words ?? 'Text removed'}</blockquote>
    </div>
  )
}

interface EraseProps {
  readonly words: readonly (TypedText | undefined)[]
  readonly onErase: () => void
}

/** The words of one decision can only be erased together. */
function Erase({ words, onErase }: EraseProps) {
  const left = words.filter(text => text !== undefined && text !== null)
  if (left.length === 0) return null
  return (
    <Button look="link" onClick={onErase}>
      {left.length > 1 ? 'Erase both' : 'Erase'}
      <span className="govuk-visually-hidden">: {left.join('; ')}</span>
    </Button>
  )
}

const ways: Readonly<Record<Settlement, string>> = {
  majority: 'It was settled by majority.',
  'most-hands': 'It was settled by most hands.',
  advised: 'It was settled as advised by a show of hands.',
  consensus: 'It was settled by consensus.',
  'casting-vote': 'It was settled by the casting vote.',
  'all-abstained': 'It was settled by the casting vote, as all abstained.',
  overruled: 'The room was overruled.',
  'time-ran-out': 'It was settled when the time ran out.',
}

const tables = new Intl.ListFormat('en-GB')

function largest(votes: Divided['votes'], { voters, several }: Support): string {
  const most = Math.max(...votes.map(choice => choice.votes))
  return several
    ? `Each could raise several hands: the largest choice had ${most}, of at least ${voters} who voted.`
    : `The largest choice had ${most} of ${voters} hands.`
}
