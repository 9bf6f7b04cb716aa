import { useEffect, useRef } from 'react'
import '../../ui/forms/confirm-action.css'

interface Props {
  /** What speaks against it, a sentence each. */
  readonly doubts: readonly string[]
  readonly onReplace: () => void
  readonly onKeep: () => void
}

/** Asks before saved work takes the place of what is there: which file was chosen is known only once it was read. */
export function ReplaceQuestion({ doubts, onReplace, onKeep }: Props) {
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => group.current?.focus(), [])
  return (
    <fieldset className="confirm-action" aria-label="Please confirm" tabIndex={-1} ref={group}>
      {doubts.map(doubt => (
        <p key={doubt}>{doubt}</p>
      ))}
      <p>Open it all the same?</p>
      <div className="button-row">
        <button type="button" className="govuk-button govuk-button--warning" onClick={onReplace}>
          Open it in place of what is here
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onKeep}>
          Keep what is here
        </button>
      </div>
    </fieldset>
  )
}
