import { Suspense, useState } from 'react'
import { type Pillar, pillarTitles } from '../../core/scenario/pillar.ts'
import type { Session } from '../../core/session/session.ts'
import { useFocusBack } from '../ui/focus.ts'
import { lazily } from '../ui/lazily.tsx'
import './notes.css'

const NoteForm = lazily(async () => ({ default: (await import('./note-form.tsx')).NoteForm }))

export interface Note {
  /** Its place in the log. */
  readonly event: number
  /** `null` once it is erased. */
  readonly text: string | null
  readonly pillar: Pillar | undefined
}

interface Props {
  readonly notes: readonly Note[]
  /** False where this page may not write. */
  readonly mayWrite: boolean
  readonly onNote: (text: string, pillar: Pillar | undefined) => void
  readonly onErase: (event: number) => void
}

/** The player's own notes, which can be added to at any scene and taken out again for good. */
export function Notes({ notes, mayWrite, onNote, onErase }: Props) {
  const [isWriting, setWriting] = useState(false)
  const { ref, focusBack } = useFocusBack()
  const erase = (event: number) => {
    onErase(event)
    focusBack()
  }
  const done = () => {
    setWriting(false)
    focusBack()
  }
  return (
    <div className="notes">
      <ul className="notes__list">
        {notes.map(note => (
          <li className="notes__note" key={note.event}>
            <p className="notes__text">{note.text ?? 'Text removed'}</p>
            <p className="notes__foot">
              {note.pillar === undefined ? null : pillarTitles[note.pillar]}
              {note.text === null || !mayWrite ? null : (
                <button type="button" className="link-button" onClick={() => erase(note.event)}>
                  Erase <span className="govuk-visually-hidden">the note: {note.text}</span>
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {mayWrite && !isWriting ? (
        <button type="button" className="link-button" ref={ref} onClick={() => setWriting(true)}>
          Add a note
        </button>
      ) : null}
      {mayWrite && isWriting ? (
        <Suspense>
          <NoteForm onNote={onNote} onDone={done} />
        </Suspense>
      ) : null}
    </div>
  )
}

export function notesOf({ log }: Session): readonly Note[] {
  return log.flatMap((event, index) =>
    event.type === 'noted' ? [{ event: index, text: event.text, pillar: event.pillar }] : [],
  )
}
