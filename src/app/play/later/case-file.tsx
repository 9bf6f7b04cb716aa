import { useState } from 'react'
import { type Pillar, pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import type { Session } from '../../../core/session/session.ts'
import { fileOf } from '../../store/session-file.ts'
import { QuietButton } from '../../ui/controls.tsx'
import { ExhibitList, exhibitsOpened } from '../../ui/exhibits/exhibit-list.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { WordsForm } from '../../ui/forms/words-field.tsx'
import { saveSessionFile } from '../../ui/save-file.ts'
import { SaveState } from '../../ui/session/session-notices.tsx'
import type { Play } from '../use-play.ts'
import './case-file.css'

interface Props {
  readonly table: Play
  readonly isSaved: boolean
  readonly scene: string
  readonly handed: readonly string[]
  readonly onOpen: (id: string) => void
}

/** The documents so far, which can be opened again at any time, and the player's own notes. */
export function CaseFile({ table, isSaved, scene, handed, onOpen }: Props) {
  const { play, session, saved, role } = table
  const { exhibits } = play.script
  return (
    <aside className="case-file" aria-labelledby="case-file">
      <h2 className="heading-m" id="case-file" tabIndex={-1}>
        Case file
      </h2>
      <div className="case-file__parts">
        <div>
          <h3 className="case-file__part heading-s">Documents</h3>
          {handed.length === 0 ? (
            <p className="small soft">You have no documents yet.</p>
          ) : (
            <ExhibitList ids={handed} exhibits={exhibits} opened={exhibitsOpened(session)} onOpen={onOpen} />
          )}
        </div>
        <div>
          <h3 className="case-file__part heading-s">Your notes</h3>
          <Notes
            notes={notesOf(session)}
            mayWrite={role === 'writer'}
            onNote={(text, pillar) => table.remark({ type: 'noted', scene, text, pillar })}
            onErase={event => table.remark({ type: 'erased', event })}
          />
          <SaveState
            saved={isSaved ? saved : { state: 'failed', reason: 'unavailable' }}
            at={session.log.at(-1)?.at ?? session.startedAt}
            onSaveCopy={() => saveSessionFile(fileOf(session))}
          />
        </div>
      </div>
    </aside>
  )
}

export interface Note {
  readonly event: number
  /** `null` once it is erased. */
  readonly text: string | null
  readonly pillar: Pillar | undefined
}

interface NotesProps {
  readonly notes: readonly Note[]
  readonly mayWrite: boolean
  readonly onNote: (text: string, pillar: Pillar | undefined) => void
  readonly onErase: (event: number) => void
}

/** The player's own notes, which can be added at any scene and erased for good. */
export function Notes({ notes, mayWrite, onNote, onErase }: NotesProps) {
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
      {notes.length === 0 ? null : (
        <ul className="notes__list">
          {notes.map(note => (
            <li className="notes__note" key={note.event}>
              <p className="notes__text">{note.text ?? 'Text removed'}</p>
              <p className="notes__foot">
                {note.pillar === undefined ? null : pillarTitles[note.pillar]}
                {note.text === null || !mayWrite ? null : (
                  <QuietButton onClick={() => erase(note.event)}>
                    Erase <span className="govuk-visually-hidden">the note: {note.text}</span>
                  </QuietButton>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && !isWriting ? (
        <QuietButton ref={ref} onClick={() => setWriting(true)}>
          Add a note
        </QuietButton>
      ) : null}
      {mayWrite && isWriting ? <NoteForm onNote={onNote} onDone={done} /> : null}
    </div>
  )
}

interface NoteFormProps {
  readonly onNote: (text: string, pillar: Pillar | undefined) => void
  readonly onDone: () => void
}

function NoteForm({ onNote, onDone }: NoteFormProps) {
  const [pillar, setPillar] = useState<Pillar>()
  const save = (text: string) => {
    onNote(text, pillar)
    onDone()
  }
  return (
    <WordsForm
      className="note-form"
      id="note"
      label="Your note"
      hint="Do not name real cases or people."
      save="Save this note"
      onSave={save}
      onCancel={onDone}
    >
      <label className="small" htmlFor="note-pillar">
        This note is about
      </label>
      <select
        className="note-form__pillar"
        id="note-pillar"
        value={pillar ?? ''}
        onChange={event => setPillar(pillars.find(name => name === event.target.value))}
      >
        <option value="">No P in particular</option>
        {pillars.map(name => (
          <option value={name} key={name}>
            {pillarTitles[name]}
          </option>
        ))}
      </select>
    </WordsForm>
  )
}

export function notesOf({ log }: Session): readonly Note[] {
  return log.flatMap((event, index) =>
    event.type === 'noted' ? [{ event: index, text: event.text, pillar: event.pillar }] : [],
  )
}
