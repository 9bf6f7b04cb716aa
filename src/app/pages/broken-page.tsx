import { PageHeading } from '../components/page-heading.tsx'

/** In the place of a page that broke. */
export function BrokenPage() {
  return (
    <>
      <PageHeading title="This page did not work" />
      <div className="stack measure">
        <p>
          Something went wrong while this page was drawn. Every decision that you confirmed was saved on this
          device before the next page opened, and is still there.
        </p>
        <p>
          <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </p>
        <p>
          <a className="govuk-link" href="#/">
            Go to the scenarios and your saved sessions
          </a>
        </p>
      </div>
    </>
  )
}
