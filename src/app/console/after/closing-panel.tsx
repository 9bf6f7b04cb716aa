import { closingAnswersIn, closingQuestionIds, closingQuestions } from '../../../core/session/closing-questions.ts'
import { closingWords, ifRoomSees, type PanelProps } from '../console.ts'
import { EndLink } from '../leave.tsx'
import { Panel } from '../parts.tsx'
import './after-panels.css'

/**
 * The two questions on which every evening ends, typed while the room speaks. The room sees the answers when they are
 * recorded, not letter by letter.
 */
export function ConsoleClosing({ at }: PanelProps) {
  const { session } = at.evening
  const recorded = closingAnswersIn(session)
  const isRecorded = closingQuestionIds.some(question => recorded[question] !== undefined)
  const written = closingWords(at)
  return (
    <Panel title="Before you go">
      <p>Give the room a minute of silence first. Then write down what is said, and by nobody’s name.</p>
      <form
        className="closing-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (at.keepLeft()) at.say(ifRoomSees(at, 'The room sees what you wrote.'))
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
              readOnly={!at.mayWrite}
              value={written[question]}
              onChange={event => at.put({ concluding: { ...written, [question]: event.target.value } })}
            />
          </div>
        ))}
        <p className="soft">
          No real cases, no real names. What is recorded last counts; earlier words are erased. If you go on, what you
          wrote is recorded.
        </p>
        <div>
          <button type="submit" className="govuk-button" disabled={!at.mayWrite}>
            {isRecorded ? 'Record it again, and show it' : 'Record it, and show it to the room'}
          </button>
        </div>
      </form>
      {session.group?.confidence === false ? <EndLink at={at} /> : null}
    </Panel>
  )
}
