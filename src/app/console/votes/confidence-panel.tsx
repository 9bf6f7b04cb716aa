import { update } from '../../../core/room/console-state.ts'
import { confidenceAnswers, confidenceQuestion, confidenceIn } from '../../../core/session/closing-questions.ts'
import { type Console, ifRoomSees } from '../console.ts'
import { EndLink } from '../leave.tsx'
import { VoteRows } from './vote-rows.tsx'

interface Props {
  readonly at: Console
  readonly when: 'before' | 'after'
}

/**
 * How sure members are that their council would do well, by show of hands. Hidden until all are counted. Where the room sees
 * this too, it has read the question on the same screen.
 */
export function ConsoleConfidence({ at, when }: Props) {
  const end = when === 'before' ? null : <EndLink session={at.evening.session.id} onEnd={at.keepLeft} />
  if (at.isShared)
    return (
      <>
        <ConfidenceRows at={at} when={when} />
        {end}
      </>
    )
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">How sure are members?</h2>
      <p>
        Ask: <strong>“{confidenceQuestion}”</strong> Count the hands for each answer. Nobody has to raise a hand.
      </p>
      <div className="console-panel__votes">
        <ConfidenceRows at={at} when={when} />
      </div>
      {end ?? <p className="soft">To go on without it, press Next. Hands that you have counted are recorded.</p>}
    </div>
  )
}

function ConfidenceRows({ at, when }: Props) {
  const { consoleState, evening, mayWrite } = at
  const before = confidenceIn(evening.session, when)
  const hands = consoleState.hands ?? before ?? confidenceAnswers.map(() => 0)
  const record = () => {
    if (!at.act({ type: 'confidence-counted', when, hands })) return
    at.change(was => update(was, { hands: undefined }))
    at.say(`The hands are recorded. ${ifRoomSees(at, 'The room sees them.')}`)
  }
  return (
    <>
      <VoteRows
        rows={hands.map((votes, index) => ({
          id: `sure-${index}`,
          letter: '',
          words: confidenceAnswers[index] ?? '',
          votes,
        }))}
        isShared={at.isShared}
        isReadOnly={!mayWrite}
        onCount={(id, votes) =>
          at.change(was => update(was, { hands: hands.map((old, index) => (id === `sure-${index}` ? votes : old)) }))
        }
        onDone={() => document.getElementById('record-votes')?.focus()}
      />
      <button type="button" className="govuk-button" id="record-votes" disabled={!mayWrite} onClick={record}>
        {before === undefined ? 'Record the hands and show them' : 'Record them again'}
      </button>
    </>
  )
}
