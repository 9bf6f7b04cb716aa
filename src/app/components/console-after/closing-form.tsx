import {
  type Concluding,
  concludingAsked,
  concludingQuestions,
} from '../../../core/session/closing-questions.ts'
import './closing-form.css'

interface Props {
  readonly written: Concluding
  readonly isRecorded: boolean
  readonly isReadOnly: boolean
  /** Called at every change. */
  readonly onChange: (concluding: Concluding) => void
  readonly onRecord: () => void
}

/** The closing sheet. The room sees it when it is recorded, not letter by letter. */
export function ClosingForm({ written, isRecorded, isReadOnly, onChange, onRecord }: Props) {
  return (
    <form
      className="closing-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onRecord()
      }}
    >
      {concludingAsked.map(question => (
        <div className="closing-form__question" key={question}>
          <label htmlFor={`closing-${question}`}>{concludingQuestions[question]}</label>
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
        No real cases, no real names. What is recorded last counts; earlier words are erased. If you go on,
        what you wrote is recorded.
      </p>
      <div>
        <button type="submit" className="govuk-button" disabled={isReadOnly}>
          {isRecorded ? 'Record it again, and show it' : 'Record it, and show it to the room'}
        </button>
      </div>
    </form>
  )
}
