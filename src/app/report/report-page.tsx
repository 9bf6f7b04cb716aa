import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { PlayedSession, ReportInput } from '../../core/report/report.ts'
import { capital, count } from '../../core/report/say.ts'
import { digestsOf } from '../../core/session/session-file.ts'
import { openSession } from '../../core/session/session-start.ts'
import type { Session } from '../../core/session/session.ts'
import { reportSets } from '../store/report-sets.ts'
import { useWorkplace, type Workplace } from '../store/workplace.ts'
import { BrokenPage } from '../ui/broken-page.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, WithClosedSession } from '../ui/session/closed-session.tsx'
import { ReportDesk } from './report-desk.tsx'

interface PageProps {
  readonly id: string
  /** Of preparing the full report; the brief where left out. */
  readonly step?: string | undefined
}

/** The report of one session. */
export function ReportPage({ id, step }: PageProps) {
  return (
    <WithClosedSession id={id} what="The report">
      {closed => <OfOneSession {...closed} step={step} />}
    </WithClosedSession>
  )
}

function OfOneSession({ play: { script }, session, notes, step }: ClosedSession & Pick<PageProps, 'step'>) {
  const [played, setPlayed] = useState<PlayedSession>()
  useEffect(() => {
    let left = false
    const arrived = (now: PlayedSession) => {
      if (!left) setPlayed(now)
    }
    void withDigests(session).then(arrived)
    return () => {
      left = true
    }
  }, [session])
  const material = useMemo(() => played && { script, notes, sessions: [played] }, [script, notes, played])
  if (material === undefined) return <p>Opening the report …</p>
  return (
    <ReportDesk
      id={session.id}
      home={`/findings/${session.id}`}
      step={step}
      material={material}
      before={<AfterSteps session={session.id} page="findings" />}
    />
  )
}

async function withDigests(session: Session): Promise<PlayedSession> {
  return { session, ...(await digestsOf(session)) }
}

/** The report of several sessions that were put together before. */
export function SetReportPage({ id, step }: PageProps) {
  const loaded = useLoaded(id)
  if (loaded === 'loading') return <p>Opening the report …</p>
  if (loaded === 'failed') return <BrokenPage />
  if (loaded === 'not-here') return <NotHere />
  const { material, missing, unread } = loaded
  if (material.sessions.length === 0) return unread > 0 ? <NoSession /> : <NotHere />
  return (
    <ReportDesk
      id={id}
      home={`/reports/${id}`}
      step={step}
      material={material}
      before={
        <>
          <p>
            <Link className="govuk-link" href="/reports">
              Sessions and other reports
            </Link>
          </p>
          <MissingSessions missing={missing} unread={unread} />
        </>
      }
    />
  )
}

function NoSession() {
  return (
    <>
      <PageHeading title="We could not make this report" />
      <div className="stack measure">
        <p>We could not read its sessions. They are not deleted. Try again, or close the browser and open it again.</p>
        <button type="button" className="govuk-button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    </>
  )
}

function NotHere() {
  return (
    <>
      <PageHeading title="This report is not here" />
      <p className="measure">
        Its sessions are no longer on this device.{' '}
        <Link className="govuk-link" href="/reports">
          Choose sessions for a report
        </Link>
      </p>
    </>
  )
}

/** What is gone, and what is there and could not be read, are told apart: the one is lost, and the other is not. */
function MissingSessions({ missing, unread }: Pick<Loaded, 'missing' | 'unread'>) {
  if (missing + unread === 0) return null
  return (
    <Notice title="Some sessions are left out." grave>
      <p>
        {missing === 0 ? null : `${ofIts(missing)} no longer on this device. `}
        {unread === 0 ? null : `${couldNot(unread)} `}
        The report uses the others.
      </p>
    </Notice>
  )
}

function ofIts(sessions: number): string {
  return sessions === 1 ? 'One of its sessions is' : capital(`${count(sessions)} of its sessions are`)
}

function couldNot(sessions: number): string {
  return sessions === 1
    ? 'We could not read one of its sessions. It is not deleted.'
    : `We could not read ${count(sessions)} of its sessions. They are not deleted.`
}

interface Loaded {
  readonly material: Pick<ReportInput, 'script' | 'notes' | 'sessions'>
  /** How many of its sessions are no longer here. */
  readonly missing: number
  /** How many are here and could not be read. */
  readonly unread: number
}

type Loading = Loaded | 'loading' | 'failed' | 'not-here'

function useLoaded(id: string): Loading {
  const workplace = useWorkplace()
  const [loaded, setLoaded] = useState<Loading>('loading')
  useEffect(() => {
    load(id, workplace).then(setLoaded, () => setLoaded('failed'))
  }, [id, workplace])
  return loaded
}

async function load(id: string, { scenarios, library }: Workplace): Promise<Loading> {
  const set = reportSets().find(one => one.id === id)
  const entry = scenarios.find(one => one.id === set?.scenario)
  if (set === undefined || entry === undefined) return 'not-here'
  const [script, notes] = await Promise.all([entry.loadScript(), entry.loadDebrief()])
  const readings = await Promise.all(set.sessions.map(async session => library.read(session)))
  const opened = readings.flatMap(reading =>
    reading?.ok === true && openSession(script, reading.session).kind !== 'refused' ? [reading.session] : [],
  )
  const sessions = await Promise.all(opened.map(withDigests))
  const missing = readings.filter(reading => reading === undefined).length
  const unread = readings.length - missing - sessions.length
  return { material: { script, notes, sessions }, missing, unread }
}
