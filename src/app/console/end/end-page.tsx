import { type ReactNode, useRef, useState } from 'react'
import { Link } from 'wouter'
import { reportOf } from '../../../core/report/report.ts'
import { wordsTyped } from '../../../core/report/sections/words.ts'
import { digestsOf } from '../../../core/session/session-copies.ts'
import { savedReview } from '../../store/saved-review.ts'
import { saveReport } from '../../ui/documents/report-files.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { keyed } from '../../ui/keyed.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { type ClosedSession, WithClosedSession } from '../../ui/session/closed-session.tsx'
import { type OpenSession, useSession } from '../../ui/session/open-session.tsx'
import { NotSaved, WhyReadOnly } from '../../ui/session/session-notices.tsx'
import { DeleteChoice, type SessionToEnd, type OtherSession, type DeleteScope } from './delete-choice.tsx'
import { useEnd } from './use-end.ts'
import './end-page.css'

/** The end of an evening: take away what is to be kept, then leave nothing behind. */
export function EndPage({ id }: { readonly id: string }) {
  return (
    <WithClosedSession id={id} what="The end of the evening" before={endReadOnly}>
      {closed => <End {...closed} />}
    </WithClosedSession>
  )
}

/** Nobody can stop it any more, and it must not stay on the laptop for that. */
function endReadOnly(play: OpenSession): ReactNode {
  return play.opened.kind === 'other-rules' ? <EndReadOnly play={play} /> : undefined
}

function End(closed: ClosedSession) {
  const { play, session, mayWrite } = closed
  const { left, steps } = useEnd(play.store)
  return (
    <>
      <PageHeading title="End the evening" kicker={play.script.title} />
      <p className="lede measure">
        Three steps: keep the record, take the findings, and leave nothing of this evening on the laptop.
      </p>
      <NotSaved store={play.store} />
      <WhyReadOnly play={play} isAtEnd />
      {left === undefined ? null : <Notice title={left} grave />}
      <EndSteps
        {...steps}
        typed={
          <TypedText
            typed={wordsTyped(play.script, session)}
            mayWrite={mayWrite}
            onErase={event => play.store.act({ type: 'erased', event })}
          />
        }
        onSaveFindings={() => saveFindings(closed)}
      />
      <p className="section">
        <Link className="govuk-link" href={`/record/${session.id}`}>
          Certificates of attendance
        </Link>
      </p>
      <p>
        <Link className="govuk-link" href={`/console/${session.id}`}>
          Back to the console
        </Link>
      </p>
    </>
  )
}

/** Comes back with the name of the file. */
async function saveFindings({ play, session, notes }: ClosedSession): Promise<string> {
  const report = reportOf({
    script: play.script,
    notes,
    sessions: [{ session, ...(await digestsOf(session)) }],
    review: savedReview(session.id),
    form: 'full',
    part: 'draft',
  })
  return saveReport(report, 'docx')
}

/** The end of an evening whose story had none, and cannot come to one here: the record, and nothing left behind. */
function EndReadOnly({ play }: { readonly play: OpenSession }) {
  const { left, steps } = useEnd(play.store)
  const { id } = useSession(play.store)
  return (
    <>
      <PageHeading title="End the evening" kicker={play.script.title} />
      <p className="lede measure">
        Two steps: keep the record, and leave nothing of this evening on the laptop. There are no findings here, as this
        version of the scenario cannot bring the evening to its end.
      </p>
      <NotSaved store={play.store} />
      <WhyReadOnly play={play} isAtEnd />
      {left === undefined ? null : <Notice title={left} grave />}
      <EndSteps {...steps} typed={null} />
      <p className="section">
        <Link className="govuk-link" href={`/console/${id}`}>
          Back to the console
        </Link>
      </p>
    </>
  )
}

interface Props {
  /** The name of the session file. */
  readonly file: string
  readonly evening: SessionToEnd
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
  readonly onWipe: (what: DeleteScope) => Promise<void>
}

/** Keep the record, take the findings, wipe: in this order, and the last only once a copy is out of the way. */
function EndSteps({ file, evening, isKept, typed, onSaveFile, onSaveFindings, ...wipe }: Props) {
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
        <DeleteChoice isSaved={isSaved} evening={evening} {...wipe} />
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
      Handed to the browser as <strong className="end-steps__file">{file}</strong>. Look for it, usually in Downloads,
      before you wipe anything.
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
        A draft report for the committee, as a Word file. It names nobody who was present. What members typed, questions
        that you parked among it, is left out, unless{' '}
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

interface TypedWordsProps {
  readonly typed: ReturnType<typeof wordsTyped>
  readonly mayWrite: boolean
  readonly onErase: (event: number) => void
}

/** All that was typed this evening, to look through before it is taken away: what should not be there can be erased. */
function TypedText({ typed, mayWrite, onErase }: TypedWordsProps) {
  const summary = useRef<HTMLElement>(null)
  if (typed.length === 0) return <p>Nothing was typed this evening.</p>
  return (
    <details className="typed-words">
      <summary ref={summary}>Look through what was typed ({typed.length})</summary>
      <ul className="typed-words__list">
        {typed.map(({ event, said }) => (
          <li className="typed-words__item" key={event}>
            {keyed(said).map(({ key, item: { about, words } }) => (
              <div key={key}>
                <p className="soft">{about}</p>
                <blockquote>{words}</blockquote>
              </div>
            ))}
            {mayWrite ? (
              <ConfirmAction
                quiet
                warning
                label="Erase"
                about={said.map(({ words }) => words).join('; ')}
                question={<p>These words go from the session for good. That something was written stays on record.</p>}
                confirm="Erase them"
                keep="Keep them"
                onConfirm={() => {
                  onErase(event)
                  summary.current?.focus()
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
