import { useState } from 'react'
import type { NamedMeasure } from '../../core/score/measures-offered.ts'
import { ChoiceList } from './choice-list.tsx'
import './measure-form.css'
import { WordsField } from './words-field.tsx'

/** What members say would have helped: measures of the list, and what they write, one a line. */
export interface Answering {
  readonly measures: readonly string[]
  readonly own: string
}

interface Props {
  readonly offered: readonly NamedMeasure[]
  /** What was answered before. */
  readonly answer: Answering
  /** Called at every change, so that a reload finds it again. */
  readonly onChange: (answer: Answering) => void
  readonly onSubmit: (answer: Answering) => void
}

/** What would have helped at one moment. Any answer will do, and so will none. */
export function MeasureForm({ offered, answer: before, onChange, onSubmit }: Props) {
  const [answer, setAnswer] = useState(before)
  const change = (changed: Answering) => {
    setAnswer(changed)
    onChange(changed)
  }
  return (
    <form
      className="measure-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit(answer)
      }}
    >
      {offered.length === 0 ? null : (
        <ChoiceList
          asks="Which of these would have prevented it, spotted it or softened it?"
          hint="Choose any that you think would have helped here, or none. The list is the same at every moment."
          problem={undefined}
          several
          choices={offered.map(({ id, text }) => ({ id, label: text }))}
          picks={answer.measures}
          onChange={measures => change({ ...answer, measures })}
        />
      )}
      <WordsField
        id="own-measures"
        label="Something else, in your own words"
        hint="One measure a line. Do not write of real cases or people."
        isMissing={false}
        value={answer.own}
        onChange={own => change({ ...answer, own })}
        ref={null}
      />
      <div className="button-row">
        <button type="submit" className="govuk-button">
          Save and go on
        </button>
      </div>
    </form>
  )
}
