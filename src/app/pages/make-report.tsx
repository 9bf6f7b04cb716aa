import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { SessionSummary } from '../store/library-store.ts'
import { newId } from '../store/open-session.ts'
import { keepReportSet, type ReportSet, reportSetOf } from '../store/report-sets.ts'
import { useWorkplace } from '../store/workplace.ts'
import { day } from '../ui/day-and-time.ts'
import { Notice } from '../ui/notice.tsx'
import { whatHeads } from './kept-reports.tsx'

interface Props {
  readonly chosen: readonly SessionSummary[]
}

/** Makes a report of the sessions that are chosen, or leads to the one that there is: of one session, its findings. */
export function MakeReport({ chosen }: Props) {
  const { problem, existing, mixed, make, makeAnother } = useMaking(chosen)
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
        {mixed.length === 0 ? null : <Mixed versions={mixed} />}
      </output>
      <button type="button" className="govuk-button" onClick={existing === undefined ? make : makeAnother}>
        {buttonWords(existing, mixed)}
      </button>
    </>
  )
}

function buttonWords(existing: ReportSet | undefined, mixed: readonly string[]): string {
  if (existing !== undefined) return 'Make another report of them'
  return mixed.length === 0 ? 'Make the report' : 'Make the report all the same'
}

function Mixed({ versions }: { readonly versions: readonly string[] }) {
  return (
    <Notice title={`These were played under different versions of the scenario: ${versions.join(', ')}.`}>
      <p>
        What was on offer, or what it was worth, may have changed between them. The report names the versions.
        Leave the others out above, or make it all the same.
      </p>
    </Notice>
  )
}

function Existing({ set }: { readonly set: ReportSet }) {
  return (
    <Notice title="There is a report of these sessions already.">
      <p>
        <Link className="govuk-link" href={`/reports/${set.id}`}>
          Go on with the report begun on {day(set.madeAt)}
        </Link>
      </p>
      <p>{whatHeads(set.id)}. Another report would begin blank.</p>
    </Notice>
  )
}

function useMaking(chosen: readonly SessionSummary[]) {
  const { clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState({ problem: '', of: '' })
  const [asked, setAsked] = useState<ReportSet>()
  const [toldMixed, setToldMixed] = useState('')
  const sessions = chosen.map(({ id }) => id)
  const [first] = chosen
  const setProblem = (problem: string) => setRefused({ problem, of: sessions.join() })
  const makeAnother = () => {
    const wrong = problemWith(chosen)
    if (wrong !== undefined || first === undefined) {
      setProblem(wrong ?? '')
      return
    }
    const set = { id: newId(), scenario: first.scenario, sessions, madeAt: clock() }
    if (keepReportSet(set)) navigate(`/reports/${set.id}`)
    else setProblem('This browser keeps nothing, so a report of several sessions cannot be made here.')
  }
  const versions = [...new Set(chosen.map(({ version }) => version))]
  const isMixed = versions.length > 1 && problemWith(chosen) === undefined
  const make = () => {
    if (chosen.length === 1 && first !== undefined) {
      navigate(`/findings/${first.id}`)
      return
    }
    if (isMixed && toldMixed !== sessions.join()) {
      setToldMixed(sessions.join())
      return
    }
    const existing = reportSetOf(sessions)
    if (existing === undefined) makeAnother()
    else {
      setProblem('')
      setAsked(existing)
    }
  }
  // Whoever chooses others, or forgets it, is asked anew, and is not told any more what was wrong with the first.
  const problem = refused.of === sessions.join() ? refused.problem : ''
  const existing = asked !== undefined && reportSetOf(sessions)?.id === asked.id ? asked : undefined
  const mixed = isMixed && toldMixed === sessions.join() ? versions : []
  return { problem, existing, mixed, make, makeAnother }
}

function problemWith(chosen: readonly SessionSummary[]): string | undefined {
  if (chosen.length === 0) return 'Choose a session: one for its findings, or several for one report of all.'
  if (new Set(chosen.map(({ scenario }) => scenario)).size > 1)
    return 'Choose sessions of one scenario: what was decided in different stories cannot be counted together.'
  return undefined
}
