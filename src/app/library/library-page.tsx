import { Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { isShortCase } from '../../core/session/script.ts'
import { hiddenScenarios } from '../store/hidden-scenarios.ts'
import type { SessionSummary } from '../store/library-store.ts'
import { type LibraryEntry, useWorkplace } from '../store/workplace.ts'
import { dayAndTime } from '../ui/day-and-time.ts'
import { lazily } from '../ui/lazily.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { OpenFile, useImport } from '../ui/session/open-file.tsx'
import { sessionPath, stateOf, whatIfOf } from '../ui/session/session-link.ts'
import './library-page.css'

const UnreadSessions = lazily(async () => (await import('../ui/session/unread-sessions.tsx')).UnreadSessions)

/** The first page: what this is, what was begun, and what can be played. While nothing was begun, that comes last. */
export function LibraryPage() {
  const { scenarios: all, library } = useWorkplace()
  const wasBegun = useStore(library, state => state.sessions?.length)
  const hidden = hiddenScenarios()
  const scenarios = all.filter(({ id }) => !hidden.includes(id))
  // The key keeps what became of a file that was opened, when that was the first.
  const saved = <SavedSessions key="saved" />
  return (
    <div className="library-page">
      <div>
        <PageHeading title="Practise before it happens" />
        <p className="library-page__lede lede">
          You are a councillor. Serious organised crime comes to an invented borough in small signs; you decide what is
          done, and see what follows. Afterwards you look at your decisions under{' '}
          <Link href="/four-ps">the four Ps</Link> and take away findings for your committee.
        </p>
      </div>
      {wasBegun ? saved : null}
      <div>
        <ScenarioSection
          id="audits"
          title="Audits for an evening"
          about="For members round a table, or for one alone."
          scenarios={scenarios.filter(scenario => !isShortCase(scenario))}
        />
        <ScenarioSection
          id="short"
          title="Ten-minute cases"
          about="To learn how it works, or to try out a room."
          scenarios={scenarios.filter(isShortCase)}
        />
      </div>
      {wasBegun ? null : saved}
    </div>
  )
}

interface OfferedProps {
  readonly id: string
  readonly title: string
  /** What they are for, in one line. */
  readonly about: string
  readonly scenarios: readonly LibraryEntry[]
}

function ScenarioSection({ id, title, about, scenarios }: OfferedProps) {
  if (scenarios.length === 0) return null
  return (
    <section className="section" aria-labelledby={id}>
      <h2 className="heading-m" id={id}>
        {title}
      </h2>
      <p>{about}</p>
      <ul className="library-page__scenarios plain-list">
        {scenarios.map(scenario => (
          <li key={scenario.id}>
            <ScenarioCard scenario={scenario} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SavedSessions() {
  const { scenarios, library } = useWorkplace()
  const { sessions, damaged, lasting, isUnread } = useStore(library)
  const { outcome, open } = useImport()
  useEffect(() => void library.refresh(), [library])
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title
  return (
    <aside className="library-page__saved" aria-labelledby="saved">
      <h2 className="heading-m" id="saved">
        {lasting ? 'Saved on this device' : 'Kept until this tab is closed'}
      </h2>
      {isUnread || damaged?.length ? (
        <Suspense>
          <UnreadSessions />
        </Suspense>
      ) : null}
      {isUnread ? null : (
        <SessionList
          sessions={sessions?.filter(({ scenario }) => titleOf(scenario))}
          titleOf={id => titleOf(id) ?? id}
        />
      )}
      <OpenFile outcome={outcome} onFile={open} />
    </aside>
  )
}

const families: Readonly<Record<LibraryEntry['family'], string>> = {
  'internal-audit': 'Internal audit',
  licensing: 'Licensing',
  fraud: 'Fraud',
}

/** A scenario as the library offers it. */
function ScenarioCard({ scenario }: { readonly scenario: LibraryEntry }) {
  const { id, title, family, summary, minutes, minutesAlone, contentNotes } = scenario
  return (
    <article className="scenario-card">
      <p className="scenario-card__family">
        {families[family]} · {minutesAlone} minutes alone, {minutes} with a group
      </p>
      <h3 className="scenario-card__title">
        <Link href={`/scenario/${id}`}>{title}</Link>
      </h3>
      <p>{summary}</p>
      {contentNotes.length === 0 ? null : (
        <p className="scenario-card__notes">
          <strong>It touches on</strong> {contentNotes.join('; ')}.
        </p>
      )}
    </article>
  )
}

interface Props {
  /** `undefined` until they are read. */
  readonly sessions: readonly SessionSummary[] | undefined
  readonly titleOf: (scenario: string) => string
}

/** Sessions to go on with, last played first. */
function SessionList({ sessions, titleOf }: Props) {
  if (sessions === undefined) return <p className="small soft">Looking …</p>
  if (sessions.length === 0) return <p className="session-list__none small soft">Nothing yet.</p>
  return (
    <ul className="session-list">
      {sessions.map(session => (
        <li key={session.id}>
          <SavedSession session={session} title={titleOf(session.scenario)} whatIf={whatIfOf(session, sessions)} />
        </li>
      ))}
    </ul>
  )
}

interface SavedProps {
  readonly session: SessionSummary
  readonly title: string
  /** What it parts from, of a what-if. */
  readonly whatIf: string | undefined
}

function SavedSession({ session, title, whatIf }: SavedProps) {
  const { id, lastAt } = session
  const way = sessionPath(session)
  return (
    <>
      <Link className="session-list__link" href={`/${way}/${id}`}>
        {says[way]} {title}
        {whatIf === undefined ? null : ', what if'}
      </Link>
      {whatIf === undefined ? null : <p className="small">{whatIf}</p>}
      <p className="small soft">
        {stateOf(session)}, last on {dayAndTime(lastAt)}
      </p>
    </>
  )
}

const says = {
  play: 'Go on with',
  console: 'Go on with the evening:',
  hindsight: 'Look back at',
  debrief: 'Debrief of',
}
