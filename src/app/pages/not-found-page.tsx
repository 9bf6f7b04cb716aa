import { PageHeading } from '../components/page-heading.tsx'

export function NotFoundPage() {
  return (
    <>
      <PageHeading title="Page not found" />
      <div className="stack measure">
        <p>There is no page at this address. If you typed it, check that it is right.</p>
        <p>
          <a className="govuk-link" href="#/">
            Go to the scenarios and your saved sessions
          </a>
        </p>
      </div>
    </>
  )
}
