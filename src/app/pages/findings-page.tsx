import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { Findings } from '../../core/findings/findings.ts'
import { findingsOf } from '../../core/findings/findings-of.ts'
import { isoDate } from '../../core/findings/meeting-date.ts'
import type { ReportDetails } from '../../core/findings/report-details.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { logDigest } from '../../core/session/log-digest.ts'
import { playedPath } from '../../core/session/played-path.ts'
import type { Session } from '../../core/session/session.ts'
import { FindingsDetails, type TypedDetails } from '../components/findings-details.tsx'
import { FindingsDownloads } from '../components/findings-downloads.tsx'
import { FindingsReport } from '../components/findings-report.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import type { LibraryEntry } from '../library-entry.ts'
import { BrokenPage } from './broken-page.tsx'
import { keepDetails, readDetails } from './findings-details-kept.ts'
import { downloadsOf } from './findings-files.ts'
import './findings-page.css'
import { PlayProblem } from './play-problem.tsx'
import { useOpenedSession, type OpenPlay } from './use-opened-session.ts'

/** The findings report of one session, as it will read, with what the clerk adds and the files to take away. */
export default function FindingsPage({ id }: { readonly id: string }) {
  const session = useOpenedSession(id)
  return session.kind === 'opened' ? <Gate play={session} /> : <PlayProblem play={session} />
}

/** The report tells what is told only afterwards, so it waits for the end, as the debrief does. */
function Gate({ play }: { readonly play: OpenPlay }) {
  const session = useStore(play.store, state => state.session)
  const path = useMemo(() => playedPath(play.script, session), [play.script, session])
  if (path.closed !== undefined) return <ClosedPlay play={play} session={session} />
  return (
    <>
      <PageHeading title="The findings come at the end" />
      <div className="stack measure">
        <p>This session is still under way. The findings open once the story has ended, or when you stop.</p>
        <p>
          <Link className="govuk-link" href={`/play/${session.id}`}>
            Go back to where you were
          </Link>
        </p>
      </div>
    </>
  )
}

interface ClosedProps {
  readonly play: OpenPlay
  readonly session: Session
}

function ClosedPlay({ play, session }: ClosedProps) {
  const notes = useNotes(play.entry)
  const digest = useLogDigest(session)
  const [details, setDetails] = useState(() => readDetails(session.id))
  const [isKept, setKept] = useState(true)
  const settled = useDeferredValue(details)
  const findings = useMemo(
    () =>
      typeof notes === 'object' && digest !== undefined
        ? findingsOf({
            script: play.script,
            notes,
            session,
            logDigest: digest.value,
            details: reportDetails(settled),
          })
        : undefined,
    [play.script, notes, session, digest, settled],
  )
  if (notes === 'failed') return <BrokenPage />
  if (findings === undefined) return <p>Opening the findings …</p>
  const change = (changed: TypedDetails) => {
    setDetails(changed)
    setKept(keepDetails(session.id, changed))
  }
  return (
    <FindingsView
      scenario={play.script.title}
      findings={findings}
      details={details}
      isKept={isKept}
      onChange={change}
    />
  )
}

interface ViewProps {
  readonly scenario: string
  readonly findings: Findings
  readonly details: TypedDetails
  /** False where the browser keeps nothing of what is typed. */
  readonly isKept: boolean
  readonly onChange: (details: TypedDetails) => void
}

function FindingsView({ scenario, findings, details, isKept, onChange }: ViewProps) {
  const downloads = useMemo(() => downloadsOf(findings), [findings])
  return (
    <div className="findings-page">
      <div className="findings-page__tools">
        <PageHeading title="Findings" kicker={scenario} />
        <Notice title="The proper officer decides what is published.">
          <p>
            The story is invented and can be public. What members typed may concern the real council. This
            report is a draft until an officer has reviewed it.
          </p>
        </Notice>
        <section className="section" aria-labelledby="title-block">
          <h2 className="heading-m" id="title-block">
            What heads the report
          </h2>
          <p className="measure soft">
            {isKept
              ? 'Fill in what you know; the rest stays marked for somebody to fill in. Kept on this device only.'
              : 'This browser keeps nothing of what you type here: take the files before you leave the page.'}
          </p>
          <FindingsDetails details={details} onChange={onChange} />
        </section>
        <section className="section" aria-labelledby="files">
          <h2 className="heading-m" id="files">
            Take it with you
          </h2>
          <p className="measure soft">The Word file is the one to edit. All hold the same report.</p>
          <FindingsDownloads downloads={downloads} />
        </section>
      </div>
      <FindingsReport findings={findings} />
    </div>
  )
}

function reportDetails({
  committee,
  reportOf,
  contact,
  wards,
  includeMembersWords,
  ...date
}: TypedDetails): ReportDetails {
  return { committee, reportOf, contact, wards, includeMembersWords, date: isoDate(date) }
}

function useNotes(entry: LibraryEntry): DebriefNotes | 'failed' | undefined {
  const [arrived, setArrived] = useState<DebriefNotes | 'failed'>()
  useEffect(() => {
    entry.loadDebrief().then(setArrived, () => setArrived('failed'))
  }, [entry])
  return arrived
}

/** Browsers work digests out over secure connections only; without one the report says that there is none. */
function useLogDigest(session: Session): { readonly value: string | undefined } | undefined {
  const [digest, setDigest] = useState<{ readonly value: string | undefined }>()
  useEffect(() => {
    let left = false
    const arrived = (value: string | undefined) => {
      if (!left) setDigest({ value })
    }
    logDigest(session).then(arrived, () => arrived(undefined))
    return () => {
      left = true
    }
  }, [session])
  return digest
}
