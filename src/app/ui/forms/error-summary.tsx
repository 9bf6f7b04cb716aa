import { useEffect, useRef } from 'react'

/** Says what is missing, takes the focus, leads to the field, and says "Error" in the tab's title while it is there. */
export function ErrorSummary({ message, field }: { readonly message: string; readonly field: string }) {
  const summary = useRef<HTMLDivElement>(null)
  useTitlePrefix('Error')
  useEffect(() => summary.current?.focus(), [])
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <ul className="govuk-list govuk-error-summary__list">
        <li>
          <a
            href={`#${field}`}
            onClick={event => {
              // The part of an address after # names a page here, not a place on it.
              event.preventDefault()
              document.getElementById(field)?.focus()
            }}
          >
            {message}
          </a>
        </li>
      </ul>
    </div>
  )
}

/** Puts a few words before the title of the browser's tab while something on the page asks for attention. */
export function useTitlePrefix(words: string): void {
  useEffect(() => {
    const title = document.title
    document.title = `${words}: ${title}`
    return () => {
      document.title = title
    }
  }, [words])
}
