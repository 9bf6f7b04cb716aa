import { useState } from 'react'
import { readControlResults } from '../../core/report/review/control-results.ts'
import { type ControlToTest, controlsToTest, goodInWords } from '../../core/report/sections/controls.ts'
import type { Result } from '../../core/report/review/review.ts'
import { capital, counted } from '../../core/report/say.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { filledIn, withEntry } from './change-review.ts'
import { useDesk, useReview, useTelling } from './desk.ts'
import { type FieldOf, RecordFields } from './record-fields.tsx'

const fields: readonly FieldOf<keyof Result>[] = [
  { name: 'of', label: 'How many were looked at', kind: 'count' },
  { name: 'good', label: 'How many were good', kind: 'count' },
  { name: 'note', label: 'What was found', kind: 'area' },
  { name: 'date', label: 'Tested on', kind: 'day' },
]

/** What the tests of controls came to: typed in, or read from the table that an auditor filled in. */
export function ResultsForm() {
  const controls = controlsToTest(useTelling('full'))
  if (controls.length === 0) return <p>This session met no control to test.</p>
  return (
    <>
      <p className="measure soft">
        They go into the progress report. Part A gives them only if you say so in step 3, Publish.
      </p>
      <ResultsFile />
      {controls.map(one => (
        <ResultFields key={one.id} control={one} />
      ))}
    </>
  )
}

function ResultsFile() {
  const { material } = useDesk()
  const { change } = useReview()
  const [outcome, setOutcome] = useState('')
  const read = (text: string) => {
    const reading = readControlResults(text, material.notes.measures)
    if (!reading.ok) {
      setOutcome(`Not read. ${reading.problems.join('\n')}`)
      return
    }
    const { results } = reading
    change(now => ({ ...now, results: { ...now.results, ...results } }))
    setOutcome(`${capital(counted(Object.keys(results).length, 'result'))} read.`)
  }
  const open = ([file]: readonly File[]) =>
    void file?.text().then(read, () => setOutcome('We could not read this file. Nothing here was changed.'))
  return (
    <FileButton
      label="Read results from a file"
      hint="The table of controls (CSV) of step 4, Take away, filled in and saved as CSV."
      accept=".csv,text/csv"
      outcome={outcome}
      onFiles={open}
    />
  )
}

function ResultFields({ control: { id, number, control, test } }: { readonly control: ControlToTest }) {
  const { review, change } = useReview()
  const result = review.results[id] ?? {}
  const isMore = result.of !== undefined && result.good !== undefined && result.good > result.of
  return (
    <fieldset className="govuk-fieldset report-forms__one">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {number} {control}
      </legend>
      <p className="measure">{test.text}</p>
      <p className="measure soft">Good: {goodInWords(test)}</p>
      <RecordFields
        fields={test.of === undefined ? fields.filter(({ name }) => name === 'note' || name === 'date') : fields}
        values={result}
        onChange={(name, value) =>
          change(now => {
            const typed = value !== undefined && (name === 'of' || name === 'good') ? Number(value) : value
            return { ...now, results: withEntry(now.results, id, filledIn({ ...now.results[id], [name]: typed })) }
          })
        }
      />
      {isMore ? <p className="govuk-error-message">More were good than were looked at. Check both numbers.</p> : null}
    </fieldset>
  )
}
