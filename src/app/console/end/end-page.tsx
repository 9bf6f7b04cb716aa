import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { reportOf } from '../../../core/report/report.ts'
import { wordsTyped } from '../../../core/report/sections/words.ts'
import type { Session } from '../../../core/session/session.ts'
import { digestsOf } from '../../../core/session/session-copies.ts'
import { keepSavedFile, savedFiles } from '../../store/report-sets.ts'
import { savedReview } from '../../store/saved-review.ts'
import { fileOf } from '../../store/session-file.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { saveReport } from '../../ui/documents/report-files.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { keyed } from '../../ui/keyed.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { saveSessionFile } from '../../ui/save-file.ts'
import { type ClosedSession, WithClosedSession } from '../../ui/session/closed-session.tsx'
import { useSession } from '../../ui/session/open-session.tsx'
import type { OpenSession } from '../../store/open-session.ts'
import { NotSaved, WhyReadOnly } from '../../ui/session/session-notices.tsx'
import { DeleteChoice, useDeletion } from './delete-choice.tsx'
import { Button, SecondButton, TextLink } from '../../ui/controls.tsx'
// Loaded with the page: both are needed at the end, connection or not.
import '../../store/delete-sessions.ts'
import './ended-page.tsx'
import './end-page.css'

/** The end of a group session: save the files, then delete the session. */
export function EndPage({ id }: { readonly id: string }) {
  return (
    <WithClosedSession id={id} what="The end of the session" before={endReadOnly}>
      {closed => <End play={closed.play} closed={closed} />}
    </WithClosedSession>
  )
}

/** No one can finish such a session, and it must still be possible to delete it. */
function endReadOnly(play: OpenSession): ReactNode {
  return play.opened.kind === 'other-rules' ? <End play={play} /> : undefined
}

const forMembers = [
  { page: 'monday', label: 'On Monday: one page for members to keep' },
  { page: 'questions', label: 'Five real questions about your own council' },
  { page: 'record', label: 'Certificates of attendance' },
]

interface Props {
  readonly play: OpenSession
  /** Left out where the story had no end, and cannot come to one here. */
  readonly closed?: ClosedSession
}

/** Keep the record, take the findings, wipe: in this order, and the last only once a copy is out of the way. */
function End({ play, closed }: Props) {
  const session = useSession(play.store)
  const { id } = session
  const deletion = useDeletion(id)
  const record = useSavedFile(session, 'record')
  const isSaved = record.file?.isLatest === true
  return (
    <>
      <PageHeading title="End the session" kicker={play.script.title} />
      <p className="lede measure">
        {closed === undefined
          ? 'Two steps: save the record, then delete the session from this laptop. There are no findings, because this version of the scenario can’t finish the session.'
          : 'Three steps: save the record, save the findings, then delete the session from this laptop.'}
      </p>
      <NotSaved store={play.store} />
      <WhyReadOnly play={play} isAtEnd />
      {deletion.left === undefined ? null : <Notice title={deletion.left} grave />}
      <ol className="end-steps">
        <KeepRecord play={play} closed={closed} record={record} />
        {closed === undefined ? null : <Findings closed={closed} />}
        <Step title="Delete the session from this laptop" isDone={false}>
          <DeleteChoice isSaved={isSaved} deletion={deletion} />
        </Step>
      </ol>
      {closed === undefined ? null : (
        <ul className="section list">
          {forMembers.map(({ page, label }) => (
            <li key={page}>
              <TextLink href={`/${page}/${id}`}>{label}</TextLink>
            </li>
          ))}
        </ul>
      )}
      <p className={closed === undefined ? 'section' : undefined}>
        <TextLink href={`/console/${id}`}>Back to the console</TextLink>
      </p>
    </>
  )
}

interface KeepRecordProps {
  readonly play: OpenSession
  readonly closed: ClosedSession | undefined
  readonly record: SavedFileState
}

type SavedFileState = ReturnType<typeof useSavedFile>

/** A file of the session as it was saved last, also before the page was opened, and whether it holds the whole session. */
function useSavedFile({ id, log }: Session, what: 'record' | 'findings') {
  const [saved, setSaved] = useState(() => savedFiles(id)[what])
  const keep = (name: string) => {
    const file = { name, events: log.length }
    keepSavedFile(id, what, file)
    setSaved(file)
  }
  return { file: saved && { name: saved.name, isLatest: saved.events === log.length }, keep }
}

function KeepRecord({ play, closed, record }: KeepRecordProps) {
  const { lasting } = useStore(useWorkplace().library)
  const { saved } = useStore(play.store)
  const session = useSession(play.store)
  const file = useMemo(() => fileOf(session), [session])
  return (
    <Step title="Save the session file" isDone={record.file?.isLatest === true}>
      <p>
        {lasting && saved.state !== 'failed'
          ? 'The session is saved only in this browser, on this laptop.'
          : 'We are not sure that this browser saved the whole session. Save the file now.'}{' '}
        The session file holds every decision, vote, note and mark. With it you can open the session again
        {closed === undefined ? '.' : ' and make the findings again. Erase any real names first.'}
      </p>
      {closed === undefined ? null : <TypedText {...closed} />}
      <p>
        <Button
          onClick={() => {
            saveSessionFile(file)
            record.keep(file.name)
          }}
        >
          Save the session file
        </Button>
      </p>
      <output>
        <SavedAs file={record.file} />
      </output>
    </Step>
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

function SavedAs({ file }: Pick<SavedFileState, 'file'>) {
  if (file === undefined) return null
  const name = <strong className="end-steps__file">{file.name}</strong>
  if (!file.isLatest) return <p>You changed the session after you saved {name}. Save it again.</p>
  return <p>Saved as {name}. Check that it is there, usually in Downloads, before you delete anything.</p>
}

function Findings({ closed: { play, session, notes } }: { readonly closed: ClosedSession }) {
  const [state, setState] = useState<'writing' | 'failed'>()
  const findings = useSavedFile(session, 'findings')
  const write = async () => {
    const sessions = [{ session, ...(await digestsOf(session)) }]
    const review = savedReview(session.id)
    const report = reportOf({ script: play.script, notes, sessions, review, form: 'full', part: 'draft' })
    findings.keep(await saveReport(report, 'docx'))
  }
  const save = () => {
    setState('writing')
    write().then(
      () => setState(undefined),
      () => setState('failed'),
    )
  }
  return (
    <Step title="Save the findings" isDone={findings.file?.isLatest === true}>
      <p>
        A draft report for the committee, as a Word file. It names no one who was present. It leaves out members’ own
        words, including noted questions, unless{' '}
        <TextLink href={`/findings/${session.id}`}>you include it on the findings page</TextLink>.
      </p>
      <p>
        <SecondButton disabled={state === 'writing'} onClick={save}>
          Save the findings as Word
        </SecondButton>
      </p>
      <output>
        {state === 'writing' ? <p>Writing the file …</p> : null}
        {state === 'failed' ? <p>We could not write the file. Try again.</p> : null}
        {state === undefined ? <SavedAs file={findings.file} /> : null}
      </output>
    </Step>
  )
}

/** All text that people typed, to check before it is saved: they can erase what should not be there. */
function TypedText({ play, session, mayWrite }: ClosedSession) {
  const typed = wordsTyped(play.script, session)
  const summary = useRef<HTMLElement>(null)
  if (typed.length === 0) return <p>No one typed anything in this session.</p>
  return (
    <details className="typed-words">
      <summary ref={summary}>Check the typed text ({typed.length})</summary>
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
                question={<p>This erases the words for good. The record still says that someone wrote something.</p>}
                confirm="Erase them"
                keep="Keep them"
                onConfirm={() => {
                  play.store.act({ type: 'erased', event })
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
