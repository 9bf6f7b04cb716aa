import { useEffect, useState, type DragEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { capital, counted } from '../../core/findings/say.ts'
import { day } from '../components/day-and-time.ts'
import { Notice } from '../components/notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import '../components/review/block-tools.css'
import { FileButton } from '../components/review/file-button.tsx'
import { SessionPicks } from '../components/review/session-picks.tsx'
import type { ImportedFiles } from '../store/import-files.ts'
import type { LibraryStore, SessionSummary } from '../store/library-store.ts'
import { newId } from '../store/new-id.ts'
import { forgetReport } from '../store/report-name.ts'
import { forgetReportSet, keepReportSet, reportSets, type ReportSet } from '../store/report-sets.ts'
import { useWorkplace } from '../workplace.ts'
import './reports-page.css'

/** Puts sessions of one scenario together for one report: those of this device, and files that are dropped in. */
export default function ReportsPage() {
  const { library, scenarios } = useWorkplace()
  const { sessions } = useStore(library)
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set())
  const taking = useTakingIn(here => setPicks(now => new Set([...now, ...here])))
  useEffect(() => void library.refresh(), [library])
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? scenario
  const known = (sessions ?? []).filter(({ scenario }) => scenarios.some(({ id }) => id === scenario))
  return (
    <div className="reports-page" onDragOver={allowDrop} onDrop={event => taking.take(dropped(event))}>
      <PageHeading title="One report of several sessions" />
      <p className="lede measure">
        Groups on several evenings, or members who each played at home: their sessions of one scenario make
        one report, which tells of nobody in particular.
      </p>
      <Sets titleOf={titleOf} />
      <h2 className="section heading-m">Choose the sessions</h2>
      <Notice title="Session files may hold names and exempt matter.">
        <p>Treat them as you treat papers that are not for publication. They stay on this device.</p>
      </Notice>
      <FileButton
        label="Take in session files"
        hint="As many as you like at once: choose them, or drop them anywhere on this page. Their names end in .session.json or .sessions.json."
        accept=".json,application/json"
        isSeveral
        outcome={taking.outcome}
        onFiles={taking.take}
      />
      {known.length === 0 ? <p className="soft">There is no session on this device yet.</p> : null}
      {grouped(known).map(([scenario, ofScenario]) => (
        <SessionPicks
          key={scenario}
          title={titleOf(scenario)}
          sessions={ofScenario}
          picks={picks}
          onChange={setPicks}
        />
      ))}
      <MakeReport chosen={known.filter(({ id }) => picks.has(id))} />
    </div>
  )
}

function MakeReport({ chosen }: { readonly chosen: readonly SessionSummary[] }) {
  const { clock } = useWorkplace()
  const [problem, setProblem] = useState('')
  const [, navigate] = useLocation()
  const make = () => {
    const wrong = problemWith(chosen)
    const [first] = chosen
    if (wrong !== undefined || first === undefined) {
      setProblem(wrong ?? '')
      return
    }
    const sessions = chosen.map(({ id }) => id)
    const set = { id: newId(), scenario: first.scenario, sessions, madeAt: clock() }
    if (keepReportSet(set)) navigate(`/reports/${set.id}`)
    else setProblem('This browser keeps nothing, so a report of several sessions cannot be made here.')
  }
  return (
    <>
      <output className="reports-page__problem">
        {problem === '' ? null : (
          <span className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </span>
        )}
      </output>
      <button type="button" className="govuk-button" onClick={make}>
        Make the report
      </button>
    </>
  )
}

function useTakingIn(onHere: (sessions: readonly string[]) => void) {
  const { library } = useWorkplace()
  const [outcome, setOutcome] = useState('')
  const take = (files: readonly File[]) => {
    if (files.length === 0) return
    setOutcome(`Reading ${counted(files.length, 'file')} …`)
    takeIn(files, library).then(
      ({ here, problems }) => {
        onHere(here)
        const taken = capital(counted(here.length, 'session is', 'sessions are'))
        setOutcome([`${taken} on this device and chosen.`, ...problems].join('\n'))
        return here
      },
      () => setOutcome('The files could not be read. Nothing on this device was changed.'),
    )
  }
  return { outcome, take }
}

async function takeIn(files: readonly File[], library: LibraryStore): Promise<ImportedFiles> {
  const { importFiles } = await import('../store/import-files.ts')
  return importFiles(files, async file => library.importFile(file))
}

function allowDrop(event: DragEvent) {
  event.preventDefault()
}

function dropped(event: DragEvent): readonly File[] {
  event.preventDefault()
  return [...event.dataTransfer.files]
}

function problemWith(chosen: readonly SessionSummary[]): string | undefined {
  if (chosen.length < 2) return 'Choose two sessions or more. The findings of one are a page of that session.'
  if (new Set(chosen.map(({ scenario }) => scenario)).size > 1)
    return 'Choose sessions of one scenario: what was decided in different stories cannot be counted together.'
  return undefined
}

/** By scenario, as they come. */
function grouped(
  sessions: readonly SessionSummary[],
): readonly (readonly [string, readonly SessionSummary[]])[] {
  const scenarios = [...new Set(sessions.map(({ scenario }) => scenario))]
  return scenarios.map(scenario => [scenario, sessions.filter(session => session.scenario === scenario)])
}

/** Reports that were begun before. */
function Sets({ titleOf }: { readonly titleOf: (scenario: string) => string }) {
  const [sets, setSets] = useState(reportSets)
  const forget = ({ id }: ReportSet) => {
    forgetReport(localStorage, id)
    forgetReportSet(id)
    setSets(reportSets())
  }
  if (sets.length === 0) return null
  return (
    <section>
      <h2 className="section heading-m">Begun before</h2>
      <ul className="stack">
        {sets.map(set => (
          <li key={set.id}>
            <Link className="govuk-link" href={`/reports/${set.id}`}>
              {titleOf(set.scenario)}, {counted(set.sessions.length, 'session')}, {day(set.madeAt)}
            </Link>{' '}
            <button type="button" className="block-tools__button" onClick={() => forget(set)}>
              Forget this report
              <span className="govuk-visually-hidden">
                : {titleOf(set.scenario)}, {day(set.madeAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
