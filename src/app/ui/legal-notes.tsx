import { Link } from 'wouter'
import type { LegalNote } from '../../core/scenario/schema.ts'
import type { CitedLaw } from '../../core/score/debrief-notes.ts'
import { day } from './day-and-time.ts'
import './fold.css'
import './legal-notes.css'

/** The law that a choice cites: what it says, where it applies, when it was read, and whether anyone checked it. */
export function LegalNotes({ law }: { readonly law: readonly CitedLaw[] }) {
  if (law.length === 0) return null
  return (
    <ul className="legal-notes">
      {law.map(note => (
        <li key={note.id}>
          <details className="legal-notes__note fold">
            <summary>{note.title}</summary>
            <p>{note.says}</p>
            <p className="soft">
              Applies to: {note.applies}. {forceWords[note['in-force']].says} {forceWords[note['in-force']].act}{' '}
              {day(note['as-at'])}. Source: {note.source}. {checked(note)}
            </p>
            <p>
              <Link className="govuk-link" href={`/law/${noteAddress(note.title)}`}>
                Find it among all legal notes
              </Link>
            </p>
          </details>
        </li>
      ))}
    </ul>
  )
}

function checked({ checked: check }: LegalNote): string {
  return check === undefined ? 'Not checked by a lawyer.' : `Checked by: ${check.by}, ${day(check.on)}.`
}

interface ForceWords {
  /** What was done on the day of the note: nobody read a law whose standing is unknown. */
  readonly act: 'Read on' | 'Noted on'
  readonly says: string
}

export const forceWords: Readonly<Record<LegalNote['in-force'], ForceWords>> = {
  yes: { act: 'Read on', says: 'In force then.' },
  no: { act: 'Read on', says: 'Not in force then.' },
  unknown: { act: 'Noted on', says: 'Not verified.' },
}

/** Of a legal note on the page of the law, by its title: scenarios may call the same law by other ids. */
export function noteAddress(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
