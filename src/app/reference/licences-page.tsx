import { PageHeading } from '../ui/page-heading.tsx'
import './licences-page.css'

/** The licences that the build puts into `desktop-audit.html`. Elsewhere they are in a file, so there is nothing to show. */
export function LicencesPage() {
  const text = document.querySelector<HTMLTemplateElement>('template#licences')?.content.textContent
  return (
    <>
      <PageHeading title="Licences" />
      {text === undefined ? (
        <p>
          Read{' '}
          <a className="govuk-link" href="third-party-licences.txt">
            the licences of this program and everything in it
          </a>
          .
        </p>
      ) : (
        <pre className="licences-page__text">{text}</pre>
      )}
    </>
  )
}
