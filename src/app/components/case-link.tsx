import './case-link.css'

/** Where the case file is far below, a way to it. */
export function CaseLink({ count }: { readonly count: number }) {
  return (
    <button
      type="button"
      className="case-link"
      onClick={() => {
        const heading = document.getElementById('case-file')
        heading?.scrollIntoView({ block: 'start' })
        heading?.focus({ preventScroll: true })
      }}
    >
      Case file<span className="govuk-visually-hidden">, documents:</span> ({count})
    </button>
  )
}
