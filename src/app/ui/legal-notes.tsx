import { howRead, whoSigned } from '../../core/scenario/legal-note.ts'
import type { LegalNote } from '../../core/scenario/schema.ts'
import type { CitedLaw } from '../../core/score/debrief-notes.ts'
import { Fold } from './page-parts.tsx'
import './legal-notes.css'

/** The law that a choice cites: what it says, and how sure that is. */
export function LegalNotes({ law }: { readonly law: readonly CitedLaw[] }) {
  if (law.length === 0) return null
  return (
    <ul className="legal-notes">
      {law.map(note => (
        <li key={note.id}>
          <Fold className="legal-notes__note" title={note.title}>
            <p>{note.says}</p>
            <HowSure note={note} />
          </Fold>
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
