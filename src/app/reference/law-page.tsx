import reference from 'virtual:reference'
import { howRead, whoSigned } from '../../core/scenario/legal-note.ts'
import type { LegalNoteEntry } from '../../core/scenario/reference.ts'
import { useSearch } from '../ui/forms/search-field.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Fact } from '../ui/page-parts.tsx'
import './law-page.css'

export function LawPage() {
  return (
    <>
      <PageHeading title="The law in these exercises" />
      <p className="lede measure">What the law says, in plain words, and how sure each note is.</p>
      <p className="measure section govuk-inset-text">
        <strong>This is not legal advice.</strong> We read stored copies of the law, and it may have changed since. “Not
        checked” means that we did not read the law itself. Before you rely on a note, ask your monitoring officer to
        check it.
      </p>
      <LawList notes={reference.notes} />
    </>
  )
}

const titles = new Intl.ListFormat('en-GB')

/** Legal notes, each with how it was read and whether a lawyer signed it. */
export function LawList({ notes }: { readonly notes: readonly LegalNoteEntry[] }) {
  const name = { label: 'Find a legal note', what: 'note' }
  const { field, shown } = useSearch(name, notes, ({ title, says, source }) => [title, says, source])
  return (
    <>
      {field}
      <ul className="law-list">
        {shown.map(note => (
          <li className="law-list__note" key={`${note.title} ${note.says}`}>
            <Note note={note} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Note({ note }: { readonly note: LegalNoteEntry }) {
  const { title, says, source, scenarios, signed } = note
  const isSigned = signed !== undefined
  const { status, words } = howRead(note)
  return (
    <>
      <h2 className="law-list__title heading-s">{title}</h2>
      <p className="measure">{says}</p>
      <dl className="law-list__facts">
        <Fact name="How sure">
          {status}
          {words === undefined ? null : <span className="law-list__proof">{words}</span>}
        </Fact>
        <Fact name="Source">{source}</Fact>
        <Fact name="Used in">{titles.format(scenarios)}</Fact>
      </dl>
      <p className={`law-list__check${isSigned ? ' law-list__check--done' : ''}`}>
        <span className="law-list__sign" aria-hidden="true">
          {isSigned ? '✓' : '!'}
        </span>
        {whoSigned(note)}
      </p>
    </>
  )
}
