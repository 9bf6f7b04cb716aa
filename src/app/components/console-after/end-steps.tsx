import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { ConfirmAction } from '../confirm-action.tsx'
import './end-steps.css'

interface Props {
  /** The name of the session file. */
  readonly file: string
  readonly session: string
  /** Whether this device holds all of it; false where it keeps nothing, or could not keep the last of it. */
  readonly isKept: boolean
  /** What was typed this evening, and a way to take it out. */
  readonly typed: ReactNode
  /** How many other sessions would go, too. */
  readonly others: number
  readonly onSaveFile: () => void
  /** Comes back with the name of the file. */
  readonly onSaveFindings: () => Promise<string>
  readonly onWipe: () => Promise<void>
}

/** Keep the record, take the findings, wipe the laptop: in this order, and the last only once a copy is out of the way. */
export function EndSteps({
  file,
  session,
  isKept,
  typed,
  others,
  onSaveFile,
  onSaveFindings,
  onWipe,
}: Props) {
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
          The session file holds every decision, vote, note and mark. With it, the evening can be opened
          again, and the findings made again. Is a real name in it? Erase that first.
        </p>
        {typed}
        <p>
          <button type="button" className="govuk-button" onClick={save}>
            Save the session file
          </button>
        </p>
        <output>{isSaved ? <SavedAs file={file} /> : null}</output>
      </Step>
      <Findings session={session} onSave={onSaveFindings} />
      <Step title="Wipe this laptop" isDone={false}>
        <p>This deletes, for good, in every tab of this browser:</p>
        <ul className="list">
          <li>
            this evening: decisions, votes, notes, measures, names of those present, and the closing answers;
          </li>
          {others === 0 ? null : <li>{otherSessions(others)};</li>}
          <li>what was typed to head the findings, and settings;</li>
          <li>the copy of the program that this browser keeps to work offline.</li>
        </ul>
        <p>
          Files that you saved stay where you saved them. Move them off the laptop, and empty its Downloads
          folder, if the laptop is shared. The browser’s own history still says that this page was opened, and
          nothing of what was done.
        </p>
        <Wipe isSaved={isSaved} onWipe={onWipe} />
      </Step>
    </ol>
  )
}

function otherSessions(count: number): string {
  return count === 1
    ? 'one other session that is on this device'
    : `${count} other sessions that are on this device`
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
        A draft report for the committee, as a Word file. It names nobody who was present. What members typed
        is left out, unless{' '}
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

function Wipe({ isSaved, onWipe }: { readonly isSaved: boolean; readonly onWipe: () => Promise<void> }) {
  const [without, setWithout] = useState(false)
  const [isWiping, setWiping] = useState(false)
  const wipe = () => {
    setWiping(true)
    void onWipe().finally(() => setWiping(false))
  }
  return (
    <>
      {isSaved ? null : (
        <div className="govuk-checkboxes end-steps__without">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id="without-copy"
              checked={without}
              onChange={event => setWithout(event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="without-copy">
              Wipe without a copy: nothing of the evening is to be kept
            </label>
          </div>
        </div>
      )}
      {isWiping ? <output>Wiping …</output> : null}
      {isSaved || without ? (
        <ConfirmAction
          warning
          label="Wipe this laptop"
          question={
            <p>
              <strong>
                {isSaved
                  ? 'Have you seen the session file where you saved it?'
                  : 'There is no copy of this evening, and there will be none.'}
              </strong>{' '}
              What is wiped cannot be brought back.
            </p>
          }
          confirm="Wipe it now"
          keep="Not yet"
          onConfirm={wipe}
        />
      ) : (
        <p className="soft">
          You can wipe the laptop once you have saved the session file, or ticked the box.
        </p>
      )}
    </>
  )
}
