import type { Support, Divided } from '../../../core/score/divided-decisions.ts'
import type { TypedText } from '../../../core/session/session.ts'
import type { Settlement } from '../../../core/session/voting.ts'
import { QuietButton } from '../controls.tsx'
import './debrief.css'

interface Props {
  readonly decisions: readonly Divided[]
  /** Takes out the words of the decision at that place in the log; none where nothing may be erased. */
  readonly onErase?: ((event: number) => void) | undefined
}

/** The decisions on which a room did not agree: the votes, how it was settled, and what the others said. */
export function DividedList({ decisions, onErase }: Props) {
  if (decisions.length === 0)
    return (
      <p className="measure">
        The group was not divided. At least two in three people agreed at every vote, and no one recorded a minority
        view.
      </p>
    )
  return decisions.map(decision => <OneDecision key={decision.event} {...decision} onErase={onErase} />)
}

function OneDecision({ onErase, ...decision }: Divided & Pick<Props, 'onErase'>) {
  const { title, event, votes, abstentions, backing, dissentingTables, settled, reason, minority } = decision
  // The words of one decision can only be erased together.
  const left = [reason, minority].filter(text => text !== undefined && text !== null)
  return (
    <section className="divided-list__decision">
      <h3 className="heading-m">{title}</h3>
      <p>
        {ways[settled]}
        {backing === undefined ? null : ` ${largest(votes, backing)}`}
        {dissentingTables.length === 0 ? null : ` ${tables.format(dissentingTables)} chose differently.`}
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
      <Said what="The reason given" words={reason} />
      <Said what="The other view" words={minority} />
      {onErase === undefined || left.length === 0 ? null : (
        <QuietButton about={left.join('; ')} onClick={() => onErase(event)}>
          {left.length > 1 ? 'Delete both' : 'Delete'}
        </QuietButton>
      )}
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

const ways: Readonly<Record<Settlement, string>> = {
  majority: 'A majority decided.',
  'most-hands': 'The choice with the most votes won.',
  advised: 'The vote was advisory, and the decision followed it.',
  consensus: 'The group agreed by consensus.',
  'agreed-advice': 'The group agreed, and the decision followed its advice.',
  'casting-vote': 'The casting vote decided.',
  'all-abstained': 'Everyone abstained, so the casting vote decided.',
  actor: 'There was no clear advice, so the person who decides in the story decided.',
  overruled: 'The group was overruled.',
  'time-ran-out': 'Time ran out.',
}

const tables = new Intl.ListFormat('en-GB')

function largest(votes: Divided['votes'], { voters, several }: Support): string {
  const most = Math.max(...votes.map(choice => choice.votes))
  return several
    ? `Each person had several votes. The top choice had ${most}, and at least ${voters} people voted.`
    : `The top choice had ${most} of ${voters} votes.`
}
