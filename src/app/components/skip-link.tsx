/** The first thing that the keyboard reaches: past what every page repeats. */
export function SkipLink() {
  return (
    <a
      className="govuk-skip-link"
      href="#main"
      onClick={event => {
        // The part of an address after # names a page here, not a place on it.
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      Skip to main content
    </a>
  )
}
