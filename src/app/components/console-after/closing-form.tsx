import { useState } from 'react'
import {
  concludingAsked,
  concludingQuestions,
  type ConcludingQuestion,
} from '../../../core/session/conclusion.ts'
import './closing-form.css'

/** What is written under each of the two questions. */
export type Concluding = Readonly<Record<ConcludingQuestion, string>>

interface Props {
  readonly before: Concluding
  readonly isRecorded: boolean
  readonly isReadOnly: boolean
  /** Called at every change, so that a reload finds it again. */
  readonly onChange: (concluding: Concluding) => void
  readonly onRecord: (concluding: Concluding) => void
}

/** The closing sheet. The room sees it when it is recorded, not letter by letter. */
export function ClosingForm({ before, isRecorded, isReadOnly, onChange, onRecord }: Props) {
  const [written, setWritten] = useState(before)
  return (
    <form
      className="closing-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onRecord(written)
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
            onChange={event => {
              const next = { ...written, [question]: event.target.value }
              setWritten(next)
              onChange(next)
            }}
          />
        </div>
      ))}
      <p className="soft">
        No real cases, no real names. What is recorded last counts; earlier words are erased.
      </p>
      <div>
        <button type="submit" className="govuk-button" disabled={isReadOnly}>
          {isRecorded ? 'Record it again, and show it' : 'Record it, and show it to the room'}
        </button>
      </div>
    </form>
  )
}
