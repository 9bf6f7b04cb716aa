import { Suspense, useState } from 'react'
import { type Pillar, pillarTitles } from '../../core/scenario/pillar.ts'
import type { Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import { fileOf } from '../store/session-file.ts'
import { Button } from '../ui/controls.tsx'
import { exhibitsOpened } from '../ui/exhibits/exhibits-met.ts'
import { useFocusBack } from '../ui/focus.ts'
import { lazily } from '../ui/lazily.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { SaveState } from '../ui/session/save-state.tsx'
import type { Play } from './use-play.ts'
import './case-file.css'

interface Props {
  readonly table: Play
  readonly isSaved: boolean
  /** The scene that a note is about. */
  readonly scene: string
  /** The documents so far. */
  readonly handed: readonly string[]
  readonly onOpen: (id: string) => void
}

/** What has been gathered: documents that can be opened again at any time, and the player's own notes. */
export function CaseFile({ table, isSaved, scene, handed, onOpen }: Props) {
  const { play, session, saved, role } = table
  const { exhibits } = play.script
  return (
    <aside className="case-file" aria-labelledby="case-file">
      <h2 className="heading-m" id="case-file" tabIndex={-1}>
        Case file
      </h2>
      <h3 className="case-file__part heading-s">Documents</h3>
      {handed.length === 0 ? (
        <p className="small soft">Nothing yet. What you are handed is kept here.</p>
      ) : (
        <ExhibitList ids={handed} exhibits={exhibits} opened={exhibitsOpened(session)} onOpen={onOpen} />
      )}
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
    </aside>
  )
}

export interface ExhibitListProps {
  readonly ids: readonly string[]
  readonly exhibits: Script['exhibits']
  readonly opened: ReadonlySet<string>
  readonly onOpen: (id: string) => void
}

const kinds: Readonly<Record<Script['exhibits'][string]['kind'], string>> = {
  letter: 'Letter',
  email: 'Email',
  ledger: 'Ledger',
  form: 'Form',
  plan: 'Plan',
  page: 'Notice or page',
}

/** Documents as they lie on the table: each a button that opens it. */
export function ExhibitList({ ids, exhibits, opened, onOpen }: ExhibitListProps) {
  return (
    <ul className="exhibit-list">
      {ids.map(id => {
        const exhibit = exhibits[id]
        if (exhibit === undefined) return null
        return (
          <li key={id}>
            <button type="button" className="exhibit-list__paper" onClick={() => onOpen(id)}>
              <span className="exhibit-list__sheet" aria-hidden="true" />
              <span className="exhibit-list__title">{exhibit.title}</span>
              <span className="exhibit-list__kind">
                {kinds[exhibit.kind]}
                {opened.has(id) ? ', read' : ', not yet read'}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const NoteForm = lazily(async () => (await import('./later/note-form.tsx')).NoteForm)

export interface Note {
  /** Its place in the log. */
  readonly event: number
  /** `null` once it is erased. */
  readonly text: string | null
  readonly pillar: Pillar | undefined
}

interface NotesProps {
  readonly notes: readonly Note[]
  /** False where this page may not write. */
  readonly mayWrite: boolean
  readonly onNote: (text: string, pillar: Pillar | undefined) => void
  readonly onErase: (event: number) => void
}

/**
 * The player's own notes, which can be added to at any scene and taken out again for good.
 *
 * @internal a test draws them by themselves
 */
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
      <ul className="notes__list">
        {notes.map(note => (
          <li className="notes__note" key={note.event}>
            <p className="notes__text">{note.text ?? 'Text removed'}</p>
            <p className="notes__foot">
              {note.pillar === undefined ? null : pillarTitles[note.pillar]}
              {note.text === null || !mayWrite ? null : (
                <Button look="link" onClick={() => erase(note.event)}>
                  Erase <span className="govuk-visually-hidden">the note: {note.text}</span>
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {mayWrite && !isWriting ? (
        <Button look="link" ref={ref} onClick={() => setWriting(true)}>
          Add a note
        </Button>
      ) : null}
      {mayWrite && isWriting ? (
        <Suspense>
          <NoteForm onNote={onNote} onDone={done} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** @internal a test asks for what a session holds */
export function notesOf({ log }: Session): readonly Note[] {
  return log.flatMap((event, index) =>
    event.type === 'noted' ? [{ event: index, text: event.text, pillar: event.pillar }] : [],
  )
}
