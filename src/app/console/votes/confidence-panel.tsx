import { confidenceAnswers, confidenceQuestion, confidenceIn } from '../../../core/session/closing-questions.ts'
import { ifRoomSees, type PanelProps } from '../console.ts'
import { Panel } from '../parts.tsx'
import { VoteRows } from './vote-rows.tsx'

interface Props extends PanelProps {
  readonly when: 'before' | 'after'
}

/**
 * How sure members are that their council would do well, by vote. Hidden until all are counted. Where the room sees
 * this too, it has read the question on the same screen.
 */
export function ConsoleConfidence({ at, when }: Props) {
  if (at.isShared) return <ConfidenceRows at={at} when={when} />
  return (
    <Panel title={confidenceQuestion}>
      <p>Ask, and count the votes for each answer. No one has to vote.</p>
      <div className="console-panel__votes">
        <ConfidenceRows at={at} when={when} />
      </div>
      <p className="soft">You can also press Next: it records any votes you have counted.</p>
    </Panel>
  )
}

function ConfidenceRows({ at, when }: Props) {
  const { consoleState, evening, mayWrite } = at
  const before = confidenceIn(evening.session, when)
  const hands = consoleState.hands ?? before ?? confidenceAnswers.map(() => 0)
  const record = () => {
    if (!at.act({ type: 'confidence-counted', when, hands })) return
    at.put({ hands: undefined })
    at.say(`The votes are recorded. ${ifRoomSees(at, 'The room sees them.')}`)
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
        onCount={(id, votes) => at.put({ hands: hands.map((old, index) => (id === `sure-${index}` ? votes : old)) })}
        onDone={() => document.getElementById('record-votes')?.focus()}
      />
      <button type="button" className="govuk-button" id="record-votes" disabled={!mayWrite} onClick={record}>
        {before === undefined ? 'Record and show the votes' : 'Record the votes again'}
      </button>
    </>
  )
}
