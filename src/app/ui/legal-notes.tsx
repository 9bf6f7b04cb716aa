import { howRead, whoSigned } from '../../core/scenario/legal-note.ts'
import type { LegalNote } from '../../core/scenario/schema.ts'
import type { CitedLaw } from '../../core/score/debrief-notes.ts'
import './fold.css'
import './legal-notes.css'

/** The law that a choice cites: what it says, and how sure that is. */
export function LegalNotes({ law }: { readonly law: readonly CitedLaw[] }) {
  if (law.length === 0) return null
  return (
    <ul className="legal-notes">
      {law.map(note => (
        <li key={note.id}>
          <details className="legal-notes__note fold">
            <summary>{note.title}</summary>
            <p>{note.says}</p>
            <HowSure note={note} />
          </details>
        </li>
      ))}
    </ul>
  )
}

/** Whether anyone read the law, in which words, and whether a lawyer signed the note. */
function HowSure({ note }: { readonly note: LegalNote }) {
  const { status, words } = howRead(note)
  return (
    <p className="soft">
      {status}. {words === undefined ? '' : `${words} `}
      {whoSigned(note)}. Source: {note.source}
    </p>
  )
}
