import reference from 'virtual:reference'
import { useParams } from 'wouter'
import { LawList } from '../components/law-list.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** `/law/<note>` opens it at one note. */
export function LawPage() {
  const { note } = useParams<{ note?: string }>()
  return (
    <>
      <PageHeading title="The law in these exercises" />
      <p className="lede measure">
        What the law says, in plain words, as far as the exercises speak of it: where each note comes from,
        where it applies, and when it was read or noted.
      </p>
      <p className="measure section govuk-inset-text">
        <strong>This is not legal advice.</strong> The law may have changed since these notes were written.
        Before you rely on one, ask your monitoring officer to check it. “Not verified” means that the author
        did not read the law itself. “Not checked” means that nobody who answers for the law has read the
        note.
      </p>
      <LawList notes={reference.notes} wanted={note} />
    </>
  )
}
