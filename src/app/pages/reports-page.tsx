import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { capital, counted } from '../../core/findings/say.ts'
import { SessionPicks } from '../components/review/session-picks.tsx'
import type { SessionSummary } from '../store/library-store.ts'
import { useWorkplace } from '../store/workplace.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { KeptReports } from './kept-reports.tsx'
import { MakeReport } from './make-report.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useSessionFacts } from './use-session-facts.ts'
import { useTakingIn } from './use-taking-in.ts'
import '../components/review/block-tools.css'
import './reports-page.css'

/** Puts sessions of one scenario together for one report: those of this device, and files that are dropped in. */
export function ReportsPage() {
  const { library, scenarios } = useWorkplace()
  const { sessions } = useStore(library)
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set())
  const taking = useTakingIn(here => setPicks(now => new Set([...now, ...here])))
  useDroppedFiles(taking.take)
  useEffect(() => void library.refresh(), [library])
  const titleOf = (scenario: string) => scenarios.find(({ id }) => id === scenario)?.title ?? scenario
  const known = (sessions ?? []).filter(({ scenario }) => scenarios.some(({ id }) => id === scenario))
  const facts = useSessionFacts(known)
  return (
    <div className="reports-page">
      <PageHeading title="One report of several sessions" />
      <p className="lede measure">
        Groups on several evenings, or members who each played at home: their sessions of one scenario make
        one report, which tells of nobody in particular.
      </p>
      <KeptReports titleOf={titleOf} />
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

/** Nobody is to look for a session in a list of others. */
function NotListed({ known, all }: { readonly known: number; readonly all: number }) {
  if (all === 0) return <p className="reports-page__none soft">There is no session on this device yet.</p>
  if (known === all) return null
  const others = counted(all - known, 'session', 'sessions')
  return (
    <p className="reports-page__none soft">
      {capital(others)} on this device {all - known === 1 ? 'is' : 'are'} not listed: the scenario is not
      here.
    </p>
  )
}

/** What could not be taken in, apart from what was. */
function Refused({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <section className="reports-page__refused" aria-labelledby="refused">
      <h3 className="heading-s" id="refused">
        Not taken in
      </h3>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </section>
  )
}

/** By scenario, as they come. */
function grouped(
  sessions: readonly SessionSummary[],
): readonly (readonly [string, readonly SessionSummary[]])[] {
  const scenarios = [...new Set(sessions.map(({ scenario }) => scenario))]
  return scenarios.map(scenario => [scenario, sessions.filter(session => session.scenario === scenario)])
}
