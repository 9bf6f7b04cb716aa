import { Suspense, useCallback, useEffect, useState } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { useWorkplace } from '../store/workplace.ts'
import { exhibitsMet, exhibitsOpened, sceneOfExhibit } from '../ui/exhibits/exhibits-met.ts'
import { goTo } from '../ui/focus.ts'
import { lazily } from '../ui/lazily.tsx'
import { type OpenSession, WithSession } from '../ui/session/open-session.tsx'
import { resumePage } from '../ui/session/play-pages.ts'
import { CaseFile } from './case-file.tsx'
import { PlayStep } from './scene-page.tsx'
import { type Play, usePlay } from './use-play.ts'
import './play-page.css'

interface Props {
  readonly id: string
  /** The page of the play, counted from 1; where the play stands, when the address names none. */
  readonly page?: string | undefined
  readonly step?: string | undefined
}

export function PlayPage({ id, ...at }: Props) {
  return <WithSession id={id}>{play => <PlayTable play={play} {...at} />}</WithSession>
}

const ExhibitPanel = lazily(async () => (await import('./later/exhibit-panel.tsx')).ExhibitPanel)
const PlayNotices = lazily(async () => (await import('./later/play-notices.tsx')).PlayNotices)
const PlayWhatIf = lazily(async () => (await import('./later/what-if.tsx')).PlayWhatIf)

/** An open play at one of its pages: how far it has come, the way out, the scene, and the case file beside it. */
function PlayTable({ play, page, step }: Omit<Props, 'id'> & { readonly play: OpenSession }) {
  const table = usePlay(play)
  const isSaved = useIsSaved(table)
  // A document that is open closes with the page that it was opened on.
  const [[exhibit, openedOn], setExhibit] = useState<readonly [id?: string, page?: number]>([])
  const resume = table.addressOf(resumePage(table.pages))
  useFollowing(table, resume)

  const number = Number(page ?? Number.NaN)
  const content = table.pages[number - 1]
  if (content === undefined) return <Redirect to={resume} replace />

  const { script } = play
  const { session, path } = table
  const { scene } = content.played
  // What follows from a decision is read before the next scene: what is handed over there is not told.
  const handed = exhibitsMet(script, number < table.pages.length ? path.scenes.slice(0, -1) : path.scenes)
  const isOpen = exhibit !== undefined && openedOn === number
  const openExhibit = (id: string) => {
    setExhibit([id, number])
    const from = sceneOfExhibit(id, script, path)
    if (!table.mayPlay || from === undefined || exhibitsOpened(session).has(id)) return
    table.remark({ type: 'opened-exhibit', scene: from, exhibit: id })
  }
  return (
    <div className={`play-frame${isOpen ? ' play-frame--panel' : ''}`}>
      <div className="play-frame__bar">
        <p className="play-frame__title">{script.title}</p>
        <div className="play-frame__progress">
          <StageProgress stages={script.stages} current={script.scenes[scene]?.stage ?? ''} />
        </div>
        <div className="play-frame__ways">
          <CaseLink count={handed.length} />
          <LeaveLink session={session.id} isSaved={isSaved} />
        </div>
      </div>
      <Suspense>{session.mode === 'what-if' ? <PlayWhatIf table={table} /> : null}</Suspense>
      <Notices table={table} isSaved={isSaved} />
      <div className="play-frame__columns">
        <div className="play-frame__scene">
          <PlayStep
            key={number}
            table={table}
            content={content}
            number={number}
            isChecking={step === 'check'}
            onOpenExhibit={openExhibit}
          />
        </div>
        <div className="play-frame__beside">
          {isOpen ? <Opened id={exhibit} table={table} onClose={() => setExhibit([])} /> : null}
          <CaseFile table={table} isSaved={isSaved} scene={scene} handed={handed} onOpen={openExhibit} />
        </div>
      </div>
    </div>
  )
}

/** A tab that only follows shows what the other one does, page by page. */
function useFollowing({ role }: Play, resume: string): void {
  const [, navigate] = useLocation()
  const follows = role === 'follower'
  useEffect(() => {
    if (follows) navigate(resume, { replace: true })
  }, [follows, resume, navigate])
}

/** False where closing the tab would lose something: nothing lasts here, storing failed, or the session was deleted. */
function useIsSaved({ role, saved }: Play): boolean {
  const { lasting } = useWorkplace().device.storage
  return lasting && role !== 'deleted' && !('reason' in saved)
}

/** The region is there from the start, so that what appears in it later is said. */
function Notices({ table, isSaved }: { readonly table: Play; readonly isSaved: boolean }) {
  const isUsual =
    isSaved && table.role === 'writer' && table.refusal === undefined && table.play.opened.kind === 'as-recorded'
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold only words, and this holds boxes
    <div role="status">
      <Suspense>{isUsual ? null : <PlayNotices table={table} />}</Suspense>
    </div>
  )
}

function Opened({ id, table, onClose }: { readonly id: string; readonly table: Play; readonly onClose: () => void }) {
  const { script, entry } = table.play
  const load = useCallback(() => entry.loadExhibit(id), [entry, id])
  const exhibit = script.exhibits[id]
  if (exhibit === undefined) return null
  return (
    <Suspense>
      <ExhibitPanel key={id} exhibit={exhibit} load={load} onClose={onClose} />
    </Suspense>
  )
}

interface StageProgressProps {
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  /** The id of the stage that is open. */
  readonly current: string
}

/**
 * How far the play has come: the stages as a list, each said to be done, open or still to come.
 *
 * @internal a test draws it by itself
 */
export function StageProgress({ stages, current }: StageProgressProps) {
  const now = stages.findIndex(({ id }) => id === current)
  return (
    <div className="stage-progress">
      <p className="stage-progress__now">
        Stage {now + 1} of {stages.length}: <strong>{stages[now]?.title}</strong>
      </p>
      <ol className="stage-progress__list" aria-label="Stages">
        {stages.map(({ id, title }, index) => (
          <li
            className={`stage-progress__stage stage-progress__stage--${stateOf(index, now)}`}
            aria-current={index === now ? 'step' : undefined}
            key={id}
          >
            <span className="stage-progress__mark" aria-hidden="true">
              {index < now ? '✓' : index + 1}
            </span>
            <span className="stage-progress__title">
              {title}
              <span className="govuk-visually-hidden">{said[stateOf(index, now)]}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

type State = 'done' | 'open' | 'ahead'

const said: Readonly<Record<State, string>> = { done: ' (done)', open: ' (now)', ahead: ' (to come)' }

function stateOf(index: number, now: number): State {
  if (index === now) return 'open'
  return index < now ? 'done' : 'ahead'
}

/** The way out of a play, on each of its pages. It says that nothing is lost by leaving only where that is so. */
function LeaveLink({ session, isSaved }: { readonly session: string; readonly isSaved: boolean }) {
  return (
    <Link className="leave-link" href={`/left/${session}`}>
      Leave{isSaved ? <span className="leave-link__more">: your place is saved</span> : null}
    </Link>
  )
}

/** Where the case file is far below, a way to it. */
function CaseLink({ count }: { readonly count: number }) {
  return (
    <button type="button" className="case-link" onClick={() => goTo('case-file')}>
      Case file<span className="govuk-visually-hidden">, documents:</span> ({count})
    </button>
  )
}
