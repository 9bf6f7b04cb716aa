import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { sayDate } from '../../core/scenario/say-date.ts'
import { capital, counted } from '../../core/report/say.ts'
import type { SessionSummary } from '../store/library-store.ts'
import { newId } from '../store/open-session.ts'
import {
  deleteReport,
  deleteReportSet,
  keepReportSet,
  type ReportSet,
  reportSetOf,
  reportSets,
} from '../store/report-sets.ts'
import { savedReview } from '../store/saved-review.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Button, LinkLine } from '../ui/controls.tsx'
import { day } from '../ui/day-and-time.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { SessionPicks, useSessionFacts, useTakingIn } from './session-picks.tsx'
import { useLibrary } from '../ui/session/session-link.ts'
import './reports-page.css'

/** Puts sessions of one scenario together for one report: those of this device, and files that are dropped in. */
export function ReportsPage() {
  const { scenarios, sessions } = useLibrary()
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set())
  const taking = useTakingIn(here => setPicks(now => new Set([...now, ...here])))
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? scenario
  const known = (sessions ?? []).filter(({ scenario }) => scenarios.some(({ id }) => id === scenario))
  const facts = useSessionFacts(known)
  return (
    <div className="reports-page">
      <PageHeading title="Prepare a report" />
      <p className="lede measure">
        Choose one session, or several sessions of one case for a joint report. A joint report says what groups chose,
        and never what one person chose.
      </p>
      <SavedReports titleOf={titleOf} />
      <h2 className="section heading-m">Choose the sessions</h2>
      <Notice title="Session files may hold names and exempt matter.">
        <p>Treat them as papers that are not for publication. They stay on this device.</p>
      </Notice>
      <FileButton
        label="Add session files"
        hint="You can choose several at once, or drop them anywhere on this page. Their names end in .session.json or .sessions.json."
        accept=".json,application/json"
        isSeveral
        outcome={taking.outcome}
        onFiles={taking.take}
      />
      <Refused problems={taking.problems} />
      <NotListed known={known.length} all={sessions?.length ?? 0} />
      {grouped(known).map(([scenario, ofScenario]) => (
        <SessionPicks
          key={scenario}
          title={titleOf(scenario)}
          sessions={ofScenario}
          names={taking.names}
          facts={facts}
          picks={picks}
          onChange={setPicks}
        />
      ))}
      <MakeReport chosen={known.filter(({ id }) => picks.has(id))} />
    </div>
  )
}

/** So that no one looks for a session in a list of others. */
function NotListed({ known, all }: { readonly known: number; readonly all: number }) {
  if (all === 0) return <p className="reports-page__none soft">There is no session on this device yet.</p>
  if (known === all) return null
  const others = counted(all - known, 'session', 'sessions')
  return (
    <p className="reports-page__none soft">
      {capital(others)} on this device {all - known === 1 ? 'is' : 'are'} not listed: the scenario is not here.
    </p>
  )
}

function Refused({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <section className="reports-page__refused" aria-labelledby="refused">
      <h3 className="heading-s" id="refused">
        Not added
      </h3>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </section>
  )
}

function grouped(sessions: readonly SessionSummary[]): readonly (readonly [string, readonly SessionSummary[]])[] {
  const scenarios = [...new Set(sessions.map(({ scenario }) => scenario))]
  return scenarios.map(scenario => [scenario, sessions.filter(session => session.scenario === scenario)])
}

/** Makes a report of the sessions that are chosen; of one session it leads to its findings. */
function MakeReport({ chosen }: { readonly chosen: readonly SessionSummary[] }) {
  const { clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState({ problem: '', of: '' })
  const sessions = chosen.map(({ id }) => id)
  const [first, second] = chosen
  const existing = second === undefined ? undefined : reportSetOf(sessions)
  const versions = [...new Set(chosen.map(({ version }) => version))]
  const wrong = problemWith(chosen)
  const make = () => {
    const set = { id: newId(), scenario: first?.scenario ?? '', sessions, madeAt: clock() }
    if (wrong !== undefined) setRefused({ problem: wrong, of: sessions.join() })
    else if (second === undefined) navigate(`/findings/${first?.id}`)
    else if (keepReportSet(set)) navigate(`/reports/${set.id}`)
    else setRefused({ problem: 'We cannot save a report of several sessions on this device.', of: sessions.join() })
  }
  // Someone who chooses others no longer sees what was wrong with the first.
  const problem = refused.of === sessions.join() ? refused.problem : ''
  return (
    <>
      <output className="reports-page__problem">
        {problem === '' ? null : (
          <span className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </span>
        )}
      </output>
      <output className="reports-page__problem">
        {existing === undefined ? null : <Existing set={existing} />}
        {versions.length < 2 || wrong !== undefined ? null : (
          <Notice title={`These were played under different versions of the scenario: ${versions.join(', ')}.`}>
            <p>The choices and their points may have changed between them. You can leave some out above.</p>
          </Notice>
        )}
      </output>
      <Button onClick={make}>{existing === undefined ? 'Make the report' : 'Make another report of them'}</Button>
    </>
  )
}

function Existing({ set }: { readonly set: ReportSet }) {
  return (
    <Notice title="There is a report of these sessions already.">
      <LinkLine href={`/reports/${set.id}`}>Continue the report started on {day(set.madeAt)}</LinkLine>
      <p>{whatHeads(set.id)}. Another report would begin blank.</p>
    </Notice>
  )
}

function problemWith(chosen: readonly SessionSummary[]): string | undefined {
  if (chosen.length === 0) return 'Choose one session, or several for a joint report.'
  if (new Set(chosen.map(({ scenario }) => scenario)).size > 1)
    return 'Choose sessions of one scenario: we cannot add up decisions from different stories.'
  return undefined
}

function SavedReports({ titleOf }: { readonly titleOf: (scenario: string) => string }) {
  const [sets, setSets] = useState(reportSets)
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = ({ id }: ReportSet) => {
    deleteReport(localStorage, id)
    deleteReportSet(id)
    setSets(reportSets())
    heading.current?.focus()
  }
  if (sets.length === 0) return null
  return (
    <section>
      <h2 className="section heading-m" tabIndex={-1} ref={heading}>
        Started earlier
      </h2>
      <ul className="stack">
        {sets.map(set => (
          <li key={set.id}>
            <SavedReport set={set} title={titleOf(set.scenario)} onDelete={() => remove(set)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SavedReportProps {
  readonly set: ReportSet
  readonly title: string
  readonly onDelete: () => void
}

function SavedReport({ set, title, onDelete }: SavedReportProps) {
  const about = `${title}, ${counted(set.sessions.length, 'session')}, started on ${day(set.madeAt)}`
  const heads = whatHeads(set.id)
  return (
    <>
      <LinkLine href={`/reports/${set.id}`}>{about}</LinkLine>
      <p className="small soft">{heads}</p>
      <ConfirmAction
        quiet
        warning
        label="Delete this report"
        about={`${about}. ${heads}`}
        question={
          <p>
            This deletes your work on this report from this device for good. The sessions stay. To keep your work, open
            the report and save it as a file first.
          </p>
        }
        confirm="Delete this report"
        onConfirm={onDelete}
      />
    </>
  )
}

/** By which someone tells two reports of the same scenario apart. */
function whatHeads(id: string): string {
  const { committee = '', date } = savedReview(id).details
  const body = committee.trim() === '' ? 'No committee named yet' : committee.trim()
  return `${body}, ${date === undefined ? 'no date of the meeting yet' : `meeting on ${sayDate(date)}`}`
}
