import guide from 'virtual:facilitating'
import { Link } from 'wouter'
import { GuideView } from '../components/guide-view.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** How to run an evening: the words of `docs/facilitating.md`. */
export function FacilitatingPage() {
  return (
    <>
      <PageHeading title={guide.title} />
      <GuideView guide={guide} contents="On this page">
        <p>
          <Link className="govuk-link" href="/facilitating/card">
            The contacts card, to print
          </Link>
        </p>
      </GuideView>
    </>
  )
}
