import { update } from '../../../core/room/console-state.ts'
import {
  type ClosingAnswers,
  closingQuestionIds,
  closingQuestions,
  closingAnswersIn,
} from '../../../core/session/closing-questions.ts'
import { closingWords, type Console, ifRoomSees } from '../console.ts'
import { EndLink } from '../leave.tsx'
import './after-panels.css'

/** The two questions on which every evening ends, typed while the room speaks. */
export function ConsoleClosing({ at }: { readonly at: Console }) {
  const { evening, mayWrite } = at
  const recorded = closingAnswersIn(evening.session)
  const isRecorded = closingQuestionIds.some(question => recorded[question] !== undefined)
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Before you go</h2>
      <p>Give the room a minute of silence first. Then write down what is said, and by nobody’s name.</p>
      <ClosingForm
        written={closingWords(at)}
        isRecorded={isRecorded}
        isReadOnly={!mayWrite}
        onChange={concluding => at.change(consoleState => update(consoleState, { concluding }))}
        onRecord={() => {
          if (at.keepLeft()) at.say(ifRoomSees(at, 'The room sees what you wrote.'))
        }}
      />
      {evening.session.group?.confidence === false ? (
        <EndLink session={evening.session.id} onEnd={at.keepLeft} />
      ) : null}
    </div>
  )
}

interface Props {
  readonly written: ClosingAnswers
  readonly isRecorded: boolean
  readonly isReadOnly: boolean
  /** Called at every change. */
  readonly onChange: (concluding: ClosingAnswers) => void
  readonly onRecord: () => void
}

/** The closing sheet. The room sees it when it is recorded, not letter by letter. */
function ClosingForm({ written, isRecorded, isReadOnly, onChange, onRecord }: Props) {
  return (
    <form
      className="closing-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onRecord()
      }}
    >
      {closingQuestionIds.map(question => (
        <div className="closing-form__question" key={question}>
          <label htmlFor={`closing-${question}`}>{closingQuestions[question]}</label>
          <textarea
            className="govuk-textarea closing-form__field"
            id={`closing-${question}`}
            rows={5}
            maxLength={5000}
            readOnly={isReadOnly}
            value={written[question]}
            onChange={event => onChange({ ...written, [question]: event.target.value })}
          />
        </div>
      ))}
      <p className="soft">
        No real cases, no real names. What is recorded last counts; earlier words are erased. If you go on, what you
        wrote is recorded.
      </p>
      <div>
        <button type="submit" className="govuk-button" disabled={isReadOnly}>
          {isRecorded ? 'Record it again, and show it' : 'Record it, and show it to the room'}
        </button>
      </div>
    </form>
  )
}
