import { useEffect, useRef, useState } from 'react'
import reference from 'virtual:reference'
import { useParams } from 'wouter'
import type { LegalNoteEntry } from '../../core/scenario/reference.ts'
import { day } from '../ui/day-and-time.ts'
import { matches, SearchField } from '../ui/forms/search-field.tsx'
import { forceWords, noteAddress } from '../ui/legal-notes.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import './law-page.css'

/** `/law/<note>` opens it at one note. */
export function LawPage() {
  const { note } = useParams<{ note?: string }>()
  return (
    <>
      <PageHeading title="The law in these exercises" />
      <p className="lede measure">
        What the law says, in plain words, as far as the exercises speak of it: where each note comes from, where it
        applies, and when it was read or noted.
      </p>
      <p className="measure section govuk-inset-text">
        <strong>This is not legal advice.</strong> The law may have changed since these notes were written. Before you
        rely on one, ask your monitoring officer to check it. “Not verified” means that the author did not read the law
        itself. “Not checked” means that nobody who answers for the law has read the note.
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

/** Legal notes, each with where it comes from, when it was read, and whether anybody checked it. */
export function LawList({ notes, wanted }: Props) {
  const [query, setQuery] = useState('')
  const shown = notes.filter(({ title, says, applies, source }) => matches(query, [title, says, applies, source]))
  const first = notes.find(({ title }) => noteAddress(title) === wanted)
  return (
    <>
      <SearchField
        label="Find a legal note"
        query={query}
        onQuery={setQuery}
        found={foundOf(shown.length, notes.length)}
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

function foundOf(shown: number, all: number): string {
  if (shown === all) return `${all} notes`
  return shown === 0 ? 'No note matches. Try fewer letters.' : `${shown} of ${all} notes`
}

function Note({ note, isWanted }: { readonly note: LegalNoteEntry; readonly isWanted: boolean }) {
  const { title, says, applies, source, scenarios } = note
  const force = forceWords[note['in-force']]
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
        <Fact name="Applies in">{applies}</Fact>
        <Fact name={force.act}>
          {day(note['as-at'])}. {force.says}
        </Fact>
        <Fact name="Source">{source}</Fact>
        <Fact name="Used in">{titles.format(scenarios)}</Fact>
      </dl>
      <Check check={note.check} />
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

function Check({ check }: Pick<LegalNoteEntry, 'check'>) {
  const isChecked = typeof check === 'object'
  return (
    <p className={`law-list__check${isChecked ? ' law-list__check--done' : ''}`}>
      <span className="law-list__sign" aria-hidden="true">
        {isChecked ? '✓' : '!'}
      </span>
      {isChecked ? `Checked by: ${check.by}, ${day(check.on)}` : unchecked[check]}
    </p>
  )
}

const unchecked: Readonly<Record<Exclude<LegalNoteEntry['check'], object>, string>> = {
  never: 'Not checked',
  changed: 'Not checked since its words changed',
}
