import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OtherSession } from './end-others.tsx'
import { EndWipe, type EveningKept, type Wiped } from './end-wipe.tsx'
import './end-steps.css'

interface Props {
  /** The name of the session file. */
  readonly file: string
  readonly evening: EveningKept
  /** Whether this device holds all of it; false where it keeps nothing, or could not keep the last of it. */
  readonly isKept: boolean
  /** What was typed this evening, and a way to take it out. */
  readonly typed: ReactNode
  /** The sessions on this device that are not of this evening. */
  readonly others: readonly OtherSession[]
  readonly onSaveFile: () => void
  /** Comes back with the name of the file; left out where there are no findings. */
  readonly onSaveFindings?: () => Promise<string>
  readonly onSaveOther: (id: string) => void
  readonly onWipe: (what: Wiped) => Promise<void>
}

/** Keep the record, take the findings, wipe: in this order, and the last only once a copy is out of the way. */
export function EndSteps({ file, evening, isKept, typed, onSaveFile, onSaveFindings, ...wipe }: Props) {
  const [isSaved, setSaved] = useState(false)
  const save = () => {
    onSaveFile()
    setSaved(true)
  }
  return (
    <ol className="end-steps">
      <Step title="Save the session file" isDone={isSaved}>
        <p>
          {isKept
            ? 'All of the evening is saved in this browser, on this laptop, and nowhere else.'
            : 'This browser may not have kept all of the evening. Save the file now.'}{' '}
          The session file holds every decision, vote, note and mark. With it, the evening can be opened again
          {onSaveFindings === undefined
            ? '.'
            : ', and the findings made again. Is a real name in it? Erase that first.'}
        </p>
        {typed}
        <p>
          <button type="button" className="govuk-button" onClick={save}>
            Save the session file
          </button>
        </p>
        <output>{isSaved ? <SavedAs file={file} /> : null}</output>
      </Step>
      {onSaveFindings === undefined ? null : <Findings session={evening.session} onSave={onSaveFindings} />}
      <Step title="Wipe this laptop" isDone={false}>
        <EndWipe isSaved={isSaved} evening={evening} {...wipe} />
      </Step>
    </ol>
  )
}

interface StepProps {
  readonly title: string
  readonly isDone: boolean
  readonly children: ReactNode
}

function Step({ title, isDone, children }: StepProps) {
  return (
    <li className="end-steps__step">
      <h2 className="heading-m">
        {title}
        {isDone ? (
          <span className="end-steps__done">
            {' '}
            <span aria-hidden="true">✓</span>
            <span className="govuk-visually-hidden">(done)</span>
          </span>
        ) : null}
      </h2>
      {children}
    </li>
  )
}

function SavedAs({ file }: { readonly file: string }) {
  return (
    <p>
      Handed to the browser as <strong className="end-steps__file">{file}</strong>. Look for it, usually in
      Downloads, before you wipe anything.
    </p>
  )
}

function Findings({ session, onSave }: { readonly session: string; readonly onSave: () => Promise<string> }) {
  const [state, setState] = useState<'writing' | 'failed' | { readonly file: string }>()
  const save = () => {
    setState('writing')
    onSave().then(
      file => setState({ file }),
      () => setState('failed'),
    )
  }
  return (
    <Step title="Save the findings" isDone={typeof state === 'object'}>
      <p>
        A draft report for the committee, as a Word file. It names nobody who was present. What members typed,
        questions that you parked among it, is left out, unless{' '}
        <Link className="govuk-link" href={`/findings/${session}`}>
          you include it on the findings page
        </Link>
        .
      </p>
      <p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          disabled={state === 'writing'}
          onClick={save}
        >
          Save the findings as Word
        </button>
      </p>
      <output>
        {state === 'writing' ? <p>Writing the file …</p> : null}
        {state === 'failed' ? <p>The file could not be written. Try again.</p> : null}
        {typeof state === 'object' ? <SavedAs file={state.file} /> : null}
      </output>
    </Step>
  )
}
