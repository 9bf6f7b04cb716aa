/** Ends a form in which words of the report are written. */
export function KeepOrCancel({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <div className="button-row">
      <button type="submit" className="govuk-button">
        Keep this
      </button>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
