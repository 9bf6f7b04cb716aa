import { useState } from 'react'
import { withExemption, withoutExemption } from '../../../core/findings/change-review.ts'
import type { Review } from '../../../core/findings/review.ts'
import { useFocusBack } from '../../ui/focus.ts'
import { ExemptForm } from './exempt-form.tsx'

interface Props {
  /** What is marked, by its key in the review. */
  readonly marked: string
  /** What the button is for, where that is more than what it stands below. */
  readonly what?: string
  /** What it is, for whoever only hears the button. */
  readonly about: string
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Marks something as exempt, changes why, or takes the mark back. */
export function Marking({ marked, what, about, review, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { ref, focusBack } = useFocusBack()
  const close = () => {
    setOpen(false)
    focusBack()
  }
  const exemption = Object.hasOwn(review.exempt, marked) ? review.exempt[marked] : undefined
  if (isOpen)
    return (
      <ExemptForm
        id={`exempt-${marked}`}
        exemption={exemption}
        onMark={mark => {
          onChange(withExemption(review, marked, mark))
          close()
        }}
        onCancel={close}
      />
    )
  return (
    <>
      {exemption === undefined ? null : (
        <span className="block-tools__tag">Exempt, paragraph {exemption.paragraphs.join(' and ')}</span>
      )}
      <button type="button" className="block-tools__button" ref={ref} onClick={() => setOpen(true)}>
        {exemption === undefined ? markWords(what) : 'Change the mark'}
        <span className="govuk-visually-hidden">: {about}</span>
      </button>
      {exemption === undefined ? null : (
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onChange(withoutExemption(review, marked))
            focusBack()
          }}
        >
          Take the mark back<span className="govuk-visually-hidden">: {about}</span>
        </button>
      )}
    </>
  )
}

function markWords(what: string | undefined): string {
  return what === undefined ? 'Mark as exempt' : `Mark ${what} as exempt`
}
