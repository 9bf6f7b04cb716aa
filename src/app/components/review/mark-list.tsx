import { useRef } from 'react'
import { withoutExemption } from '../../../core/findings/change-review.ts'
import type { Review } from '../../../core/findings/review.ts'
import './block-tools.css'

/** Something that is marked as exempt. */
export interface Mark {
  readonly key: string
  /** Of Part 1 of Schedule 12A. */
  readonly paragraphs: readonly number[]
  /** What it is on, in words. */
  readonly on: string
}

interface Props {
  readonly marks: readonly Mark[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Every mark with what it is on, wherever in the report that stands. */
export function MarkList({ marks, review, onChange }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <>
      <h3 className="heading-s" tabIndex={-1} ref={heading}>
        Marked as exempt
      </h3>
      {marks.length === 0 ? <p className="soft">Nothing yet.</p> : null}
      <ul className="stack">
        {marks.map(({ key, paragraphs, on }) => (
          <li key={key}>
            <p>{on}</p>
            <p className="small soft">Exempt, paragraph {paragraphs.join(' and ')}</p>
            <button
              type="button"
              className="block-tools__button"
              onClick={() => {
                onChange(withoutExemption(review, key))
                heading.current?.focus()
              }}
            >
              Take the mark back<span className="govuk-visually-hidden">: {on}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
