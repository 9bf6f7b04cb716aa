import { useCallback, useMemo } from 'react'
import type { PlayedSession, ReportInput } from '../../core/report/report.ts'
import { capital, count } from '../../core/report/say.ts'
import { digestsOf } from '../../core/session/session-copies.ts'
import { openSession } from '../../core/session/session-start.ts'
import type { Session } from '../../core/session/session.ts'
import { reportSets } from '../store/report-sets.ts'
import { useWorkplace, type Workplace } from '../store/workplace.ts'
import { BrokenPage } from '../ui/broken-page.tsx'
import { Button, LinkLine, TextLink } from '../ui/controls.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainPage } from '../ui/page-heading.tsx'
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
  const load = useCallback(() => withDigests(session), [session])
  const played = useLoaded(load)
  const material = useMemo(
    () => (typeof played === 'object' ? { script, notes, sessions: [played] } : undefined),
    [script, notes, played],
  )
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
  const workplace = useWorkplace()
  const open = useCallback(() => openSet(id, workplace), [id, workplace])
  const loaded = useLoaded(open)
  if (loaded === undefined) return <p>Opening the report …</p>
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
          <LinkLine href="/reports">Sessions and other reports</LinkLine>
          <MissingSessions missing={missing} unread={unread} />
        </>
      }
    />
  )
}

function NoSession() {
  return (
    <PlainPage title="We could not make this report">
      <p>We could not read its sessions. They are not deleted. Try again, or close the browser and open it again.</p>
      <Button onClick={() => location.reload()}>Try again</Button>
    </PlainPage>
  )
}

function NotHere() {
  return (
    <PlainPage title="This report is not here">
      <p>
        Its sessions are no longer on this device. <TextLink href="/reports">Choose sessions for a report</TextLink>
      </p>
    </PlainPage>
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
  readonly missing: number
  readonly unread: number
}

async function openSet(id: string, { scenarios, library }: Workplace): Promise<Loaded | 'not-here'> {
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
