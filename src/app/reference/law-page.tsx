import { useEffect, useRef, useState } from 'react'
import reference from 'virtual:reference'
import { howRead, whoSigned } from '../../core/scenario/legal-note.ts'
import type { LegalNoteEntry } from '../../core/scenario/reference.ts'
import { foundOf, matches, SearchField } from '../ui/forms/search-field.tsx'
import { noteAddress } from '../ui/legal-notes.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import './law-page.css'

/** `/law/<note>` opens it at one note. */
export function LawPage({ note }: { readonly note?: string }) {
  return (
    <>
      <PageHeading title="The law in these exercises" />
      <p className="lede measure">What the law says, in plain words, and how sure each note is.</p>
      <p className="measure section govuk-inset-text">
        <strong>This is not legal advice.</strong> We read stored copies of the law, and it may have changed since. “Not
        checked” means that we did not read the law itself. Before you rely on a note, ask your monitoring officer to
        check it.
      </p>
      <LawList notes={reference.notes} wanted={note} />
    </>
  )
}

interface Props {
  readonly notes: readonly LegalNoteEntry[]
  /** The address of the note that is gone to. */
  readonly wanted?: string | undefined
}

const titles = new Intl.ListFormat('en-GB')

/** Legal notes, each with how it was read and whether a lawyer signed it. */
export function LawList({ notes, wanted }: Props) {
  const [query, setQuery] = useState('')
  const shown = notes.filter(({ title, says, source }) => matches(query, [title, says, source]))
  const first = notes.find(({ title }) => noteAddress(title) === wanted)
  return (
    <>
      <SearchField
        label="Find a legal note"
        query={query}
        onQuery={setQuery}
        found={foundOf(shown.length, notes.length, 'note')}
      />
      <ul className="law-list">
        {shown.map(note => (
          <li className="law-list__note" key={`${note.title} ${note.says}`}>
            <Note note={note} isWanted={note === first} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Note({ note, isWanted }: { readonly note: LegalNoteEntry; readonly isWanted: boolean }) {
  const { title, says, source, scenarios } = note
  const { status, words } = howRead(note)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isWanted) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [isWanted])
  return (
    <>
      <h2 className="law-list__title heading-s" tabIndex={isWanted ? -1 : undefined} ref={heading}>
        {title}
      </h2>
      <p className="measure">{says}</p>
      <dl className="law-list__facts">
        <Fact name="How sure">
          {status}
          {words === undefined ? null : <span className="law-list__proof">{words}</span>}
        </Fact>
        <Fact name="Source">{source}</Fact>
        <Fact name="Used in">{titles.format(scenarios)}</Fact>
      </dl>
      <Signed note={note} />
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Signed({ note }: { readonly note: LegalNoteEntry }) {
  const isSigned = note.signed !== undefined
  return (
    <p className={`law-list__check${isSigned ? ' law-list__check--done' : ''}`}>
      <span className="law-list__sign" aria-hidden="true">
        {isSigned ? '✓' : '!'}
      </span>
      {whoSigned(note)}
    </p>
  )
}
