import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { day } from '../components/day-and-time.ts'
import { Notice } from '../components/notice.tsx'
import type { SessionSummary } from '../store/library-store.ts'
import { newId } from '../store/new-id.ts'
import { keepReportSet, reportSetOf, type ReportSet } from '../store/report-sets.ts'
import { useWorkplace } from '../workplace.ts'
import { whatHeads } from './kept-reports.tsx'

interface Props {
  readonly chosen: readonly SessionSummary[]
}

/** Makes a report of the sessions that are chosen, or leads to the one that there is. */
export function MakeReport({ chosen }: Props) {
  const { problem, existing, make, makeAnother } = useMaking(chosen)
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
      </output>
      <button type="button" className="govuk-button" onClick={existing === undefined ? make : makeAnother}>
        {existing === undefined ? 'Make the report' : 'Make another report of them'}
      </button>
    </>
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
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState<ReportSet>()
  const sessions = chosen.map(({ id }) => id)
  const [first] = chosen
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
  const make = () => {
    const existing = reportSetOf(sessions)
    if (existing === undefined) makeAnother()
    else {
      setProblem('')
      setAsked(existing)
    }
  }
  // Whoever chooses others, or forgets it, is asked anew.
  const existing = asked !== undefined && reportSetOf(sessions)?.id === asked.id ? asked : undefined
  return { problem, existing, make, makeAnother }
}

function problemWith(chosen: readonly SessionSummary[]): string | undefined {
  if (chosen.length < 2) return 'Choose two sessions or more. The findings of one are a page of that session.'
  if (new Set(chosen.map(({ scenario }) => scenario)).size > 1)
    return 'Choose sessions of one scenario: what was decided in different stories cannot be counted together.'
  return undefined
}
