import { useId } from 'react'
import './fields.css'
import './file-button.css'

interface Props {
  readonly label: string
  readonly hint: string
  /** As the browser filters, e.g. `.docx`. */
  readonly accept: string
  readonly isSeveral?: boolean
  /** What became of the last. */
  readonly outcome: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses a file, or several. */
export function FileButton({ label, hint, accept, isSeveral = false, outcome, onFiles }: Props) {
  const id = useId()
  return (
    <div className="field file-button">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        className="file-button__input"
        id={id}
        type="file"
        accept={accept}
        multiple={isSeveral}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) onFiles(files)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      <output className="file-button__outcome">{outcome}</output>
    </div>
  )
}
