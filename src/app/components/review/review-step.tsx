import { type ReactNode, useState } from 'react'
import '../../ui/fold.css'
import './review-step.css'

interface Props {
  readonly title: string
  /** How far it is, in a few words. */
  readonly state: string
  readonly children: ReactNode
}

/** One thing to see to before the report goes out. It is made when it is opened: all of them together would be slow to type in. */
export function ReviewStep({ title, state, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold review-step" open={isOpen}>
      <summary
        onClick={event => {
          event.preventDefault()
          setOpen(!isOpen)
        }}
      >
        <span className="review-step__title">{title}</span>
        <span className="review-step__state">{state}</span>
      </summary>
      {isOpen ? <div className="review-step__body">{children}</div> : null}
    </details>
  )
}
