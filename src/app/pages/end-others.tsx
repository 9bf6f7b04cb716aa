import { useState } from 'react'
import { day } from '../ui/day-and-time.ts'
import './end-others.css'

/** A session on this device that is not of this evening. */
export interface OtherSession {
  readonly id: string
  /** Of its scenario. */
  readonly title: string
  readonly startedAt: string
  /** Whether a copy was saved since the end of the evening was opened; of copies from before nobody knows. */
  readonly isSaved: boolean
}

/** A session as one line names it. */
export function sessionWords({ title, startedAt, isSaved }: OtherSession): string {
  return `${title}, ${day(startedAt)}, ${isSaved ? 'copy saved' : 'not saved'}`
}

interface Props {
  readonly others: readonly OtherSession[]
  readonly onSave: (id: string) => void
}

/** What else is on this device, each with a way to keep it. */
export function EndOthers({ others, onSave }: Props) {
  const [said, say] = useState('')
  if (others.length === 0) return null
  return (
    <section className="end-others" aria-labelledby="end-others">
      <h3 className="heading-s" id="end-others">
        Other sessions on this laptop
      </h3>
      <ul className="list">
        {others.map(other => (
          <li key={other.id}>
            {sessionWords(other)}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onSave(other.id)
                say(`A copy of ${other.title} was handed to the browser.`)
              }}
            >
              Save a copy
              <span className="govuk-visually-hidden">
                : {other.title}, {day(other.startedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <output className="end-others__said">{said}</output>
      <p className="small soft">
        “Not saved” means: not from this page. The program does not know of copies that you saved before.
      </p>
    </section>
  )
}
