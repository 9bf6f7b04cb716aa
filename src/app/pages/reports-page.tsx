import { useEffect, useState, type DragEvent } from 'react'
import { useStore } from 'zustand'
import { capital, counted } from '../../core/findings/say.ts'
import { Notice } from '../components/notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import '../components/review/block-tools.css'
import { FileButton } from '../components/review/file-button.tsx'
import { SessionPicks } from '../components/review/session-picks.tsx'
import type { ImportedFiles } from '../store/import-files.ts'
import type { LibraryStore, SessionSummary } from '../store/library-store.ts'
import { useWorkplace } from '../workplace.ts'
import { KeptReports } from './kept-reports.tsx'
import { MakeReport } from './make-report.tsx'
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
      {known.length === 0 ? (
        <p className="reports-page__none soft">There is no session on this device yet.</p>
      ) : null}
      {grouped(known).map(([scenario, ofScenario]) => (
        <SessionPicks
          key={scenario}
          title={titleOf(scenario)}
          sessions={ofScenario}
          names={taking.names}
          picks={picks}
          onChange={setPicks}
        />
      ))}
      <MakeReport chosen={known.filter(({ id }) => picks.has(id))} />
    </div>
  )
}

function useTakingIn(onHere: (sessions: readonly string[]) => void) {
  const { library } = useWorkplace()
  const [outcome, setOutcome] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const take = (files: readonly File[]) => {
    if (files.length === 0) return
    setProblems([])
    setOutcome(`Reading ${counted(files.length, 'file')} …`)
    takeIn(files, library).then(
      ({ here, names: given, problems: refused }) => {
        onHere(here)
        setNames(now => new Map([...now, ...given]))
        setProblems(refused)
        setOutcome(whatBecame(here.length, refused.length))
        return here
      },
      () => setOutcome('The files could not be read. Nothing on this device was changed.'),
    )
  }
  return { outcome, problems, names, take }
}

function whatBecame(here: number, refused: number): string {
  const taken = `${capital(counted(here, 'session is', 'sessions are'))} on this device and chosen.`
  if (refused === 0) return taken
  return `${taken} ${capital(counted(refused, 'was', 'were'))} not taken in: the list below says why.`
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

/** By scenario, as they come. */
function grouped(
  sessions: readonly SessionSummary[],
): readonly (readonly [string, readonly SessionSummary[]])[] {
  const scenarios = [...new Set(sessions.map(({ scenario }) => scenario))]
  return scenarios.map(scenario => [scenario, sessions.filter(session => session.scenario === scenario)])
}
