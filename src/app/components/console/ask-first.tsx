import { useEffect, useRef, type ReactNode } from 'react'
import '../confirm-action.css'
import './ask-first.css'

interface Props {
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: ReactNode
}

/** A question before something is done, in a narrow column. It has the focus, so that a second Enter answers nothing. */
export function AskFirst({ yes, no, onYes, onNo, children }: Props) {
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    group.current?.focus()
    group.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <fieldset className="confirm-action ask-first" aria-label="Please confirm" tabIndex={-1} ref={group}>
      <p>{children}</p>
      <div className="ask-first__answers">
        <button type="button" className="console-button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" className="console-button" onClick={onNo}>
          {no}
        </button>
      </div>
    </fieldset>
  )
}
