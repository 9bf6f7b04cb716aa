import { type ReactNode, Suspense, useState } from 'react'
import { type Pillar, pillarTitles } from '../../core/scenario/pillar.ts'
import type { Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import { Button } from '../ui/controls.tsx'
import { useFocusBack } from '../ui/focus.ts'
import { lazily } from '../ui/lazily.tsx'
import './case-file.css'

interface Props {
  /** Every document handed over so far, in order. */
  readonly ids: readonly string[]
  readonly exhibits: Script['exhibits']
  readonly opened: ReadonlySet<string>
  readonly onOpen: (id: string) => void
  /** The notes. */
  readonly children: ReactNode
}

/** What has been gathered: documents that can be opened again at any time, and the player's own notes. */
export function CaseFile({ ids, exhibits, opened, onOpen, children }: Props) {
  return (
    <aside className="case-file" aria-labelledby="case-file">
      <h2 className="heading-m" id="case-file" tabIndex={-1}>
        Case file
      </h2>
      <h3 className="case-file__part heading-s">Documents</h3>
      {ids.length === 0 ? (
        <p className="small soft">Nothing yet. What you are handed is kept here.</p>
      ) : (
        <ExhibitList ids={ids} exhibits={exhibits} opened={opened} onOpen={onOpen} />
      )}
      <h3 className="case-file__part heading-s">Your notes</h3>
      {children}
    </aside>
  )
}

interface ExhibitListProps {
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

/** The player's own notes, which can be added to at any scene and taken out again for good. */
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

export function notesOf({ log }: Session): readonly Note[] {
  return log.flatMap((event, index) =>
    event.type === 'noted' ? [{ event: index, text: event.text, pillar: event.pillar }] : [],
  )
}
