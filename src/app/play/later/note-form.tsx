import { useState } from 'react'
import { type Pillar, pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import { Button } from '../../ui/controls.tsx'
import { useWords, WordsField } from '../../ui/forms/words-field.tsx'
import './later.css'

interface Props {
  readonly onNote: (text: string, pillar: Pillar | undefined) => void
  /** The note is kept, or there is to be none. */
  readonly onDone: () => void
}

export function NoteForm({ onNote, onDone }: Props) {
  const [pillar, setPillar] = useState<Pillar>()
  const { field, onSubmit } = useWords(text => {
    onNote(text, pillar)
    onDone()
  })
  return (
    <form className="note-form" noValidate onSubmit={onSubmit}>
      <WordsField id="note" label="Your note" hint="Do not write of real cases or people." {...field} />
      <label className="small" htmlFor="note-pillar">
        It is about
      </label>
      <select
        className="note-form__pillar"
        id="note-pillar"
        value={pillar ?? ''}
        onChange={event => setPillar(pillars.find(name => name === event.target.value))}
      >
        <option value="">no P in particular</option>
        {pillars.map(name => (
          <option value={name} key={name}>
            {pillarTitles[name]}
          </option>
        ))}
      </select>
      <div className="button-row">
        <Button look="second" type="submit">
          Keep this note
        </Button>
        <Button look="link" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
