import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useFocusBack } from './use-focus-back.ts'
import './confirm-action.css'

interface Props {
  /** What the button does. */
  readonly label: string
  /** To what it does it, for those who hear the button without what stands around it. */
  readonly about?: string
  /** What happens then, in full. */
  readonly question: ReactNode
  readonly confirm: string
  readonly keep: string
  readonly onConfirm: () => void
  readonly warning?: boolean
  /** The first button looks like a link. */
  readonly quiet?: boolean
}

/** Something that is asked twice before it is done. */
export function ConfirmAction({
  label,
  about,
  question,
  confirm,
  keep,
  onConfirm,
  warning = false,
  quiet = false,
}: Props) {
  const [isAsking, setAsking] = useState(false)
  const { ref, focusBack } = useFocusBack()
  if (!isAsking)
    return (
      <button
        type="button"
        className={quiet ? 'link-button' : 'govuk-button govuk-button--secondary'}
        ref={ref}
        onClick={() => setAsking(true)}
      >
        {label}
        {about === undefined ? null : <span className="govuk-visually-hidden">: {about}</span>}
      </button>
    )
  return (
    <Question>
      {question}
      <div className="button-row">
        <button
          type="button"
          className={`govuk-button${warning ? ' govuk-button--warning' : ''}`}
          onClick={onConfirm}
        >
          {confirm}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            setAsking(false)
            focusBack()
          }}
        >
          {keep}
        </button>
      </div>
    </Question>
  )
}

function Question({ children }: { readonly children: ReactNode }) {
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => group.current?.focus(), [])
  return (
    <fieldset className="confirm-action" aria-label="Please confirm" tabIndex={-1} ref={group}>
      {children}
    </fieldset>
  )
}
