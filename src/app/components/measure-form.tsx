import { useState } from 'react'
import type { NamedMeasure } from '../../core/score/hindsight.ts'
import { ChoiceList } from '../ui/forms/choice-list.tsx'
import { matches, SearchField } from '../ui/forms/search-field.tsx'
import { WordsField } from '../ui/forms/words-field.tsx'
import './measure-form.css'

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

/** So few can be taken in at a glance; in a longer list one can look for a word. */
const shortList = 8

/** What would have helped at one moment. Any answer will do, and so will none. */
export function MeasureForm({ offered, answer: before, onChange, onSubmit }: Props) {
  const [answer, setAnswer] = useState(before)
  const { query, look, shown } = useSearch(offered, answer.measures)
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
        // The Enter key in the search field looks for something, and saves nothing.
        if (!isSearching()) onSubmit(answer)
      }}
    >
      {offered.length <= shortList ? null : (
        <SearchField
          label="Look for a measure by a word"
          query={query}
          onQuery={look}
          found={saysFound(shown.length, offered.length)}
        />
      )}
      {shown.length === 0 ? null : (
        <ChoiceList
          asks="Which of these would have prevented it, spotted it or softened it?"
          hint="Choose any that you think would have helped here, or none. The list is the same at every moment."
          problem={undefined}
          several
          choices={shown.map(({ id, text }) => ({ id, label: text }))}
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

/** Whatever was ticked before it was looked for stays in sight: nobody should lose a tick by looking for another. */
function useSearch(offered: readonly NamedMeasure[], ticked: readonly string[]) {
  const [{ query, kept }, setSearch] = useState({ query: '', kept: ticked })
  return {
    query,
    look: (words: string) => setSearch({ query: words, kept: ticked }),
    shown: offered.filter(({ id, text }) => kept.includes(id) || matches(query, [text])),
  }
}

function isSearching(): boolean {
  return document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search'
}

function saysFound(shown: number, all: number): string {
  if (shown === all) return `All ${all} are shown.`
  return `${shown} of ${all} ${shown === 1 ? 'is' : 'are'} shown. What you ticked stays.`
}
