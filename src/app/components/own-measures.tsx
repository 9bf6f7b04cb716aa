import { useRef } from 'react'
import type { Words } from '../../core/session/session.ts'
import { ConfirmAction } from './confirm-action.tsx'
import { keyed } from './keyed.ts'
import './own-measures.css'

interface Props {
  /** The moment that they are about. */
  readonly title: string
  readonly own: readonly Words[]
  /** False where this page may not write. */
  readonly mayWrite: boolean
  readonly onErase: () => void
}

/** Measures in the members' own words, which nobody judges, and which they can take out again for good. */
export function OwnMeasures({ title, own, mayWrite, onErase }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  if (own.length === 0) return null
  const isErased = own.every(text => text === null)
  return (
    <div className="own-measures">
      <h4 className="heading-s" tabIndex={-1} ref={heading}>
        In your own words
      </h4>
      <ul className="list">
        {keyed(own).map(({ key, item }) => (
          <li key={key}>{item ?? 'Text removed'}</li>
        ))}
      </ul>
      {isErased || !mayWrite ? null : (
        <ConfirmAction
          quiet
          warning
          label="Erase these words"
          about={title}
          question={
            <p>
              This takes your own words at “{title}” out of this session for good, and out of the findings.
              That something was written here stays on record.
            </p>
          }
          confirm="Erase them"
          keep="Keep them"
          onConfirm={() => {
            onErase()
            heading.current?.focus()
          }}
        />
      )}
    </div>
  )
}
