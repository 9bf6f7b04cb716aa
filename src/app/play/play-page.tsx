import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { castMet, type PersonMet } from '../../core/session/played-path.ts'
import { useWorkplace } from '../store/workplace.ts'
import { exhibitsMet, exhibitsOpened, sceneOfExhibit } from '../ui/exhibits/exhibit-list.tsx'
import { goTo } from '../ui/focus.ts'
import { lazily } from '../ui/loaded.tsx'
import { WithSession } from '../ui/session/open-session.tsx'
import type { OpenSession } from '../store/open-session.ts'
import { resumePage } from '../ui/session/play-pages.ts'
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

const CaseFile = lazily(async () => (await import('./later/case-file.tsx')).CaseFile)
const ExhibitPanel = lazily(async () => (await import('./later/panels.tsx')).ExhibitPanel)
const HelpPanel = lazily(async () => (await import('./later/panels.tsx')).HelpPanel)
const PeoplePanel = lazily(async () => (await import('./later/panels.tsx')).PeoplePanel)
const PlayMore = lazily(async () => (await import('./later/play-notices.tsx')).PlayMore)
const PlayNotices = lazily(async () => (await import('./later/play-notices.tsx')).PlayNotices)
const PlayWhatIf = lazily(async () => (await import('./later/what-if.tsx')).PlayWhatIf)

type Panel = 'people' | 'help' | { readonly exhibit: string }

function PlayTable({ play, page, step }: Omit<Props, 'id'> & { readonly play: OpenSession }) {
  const table = usePlay(play)
  const isSaved = useIsSaved(table)
  const resume = resumePage(table.pages)
  const number = Number(page ?? Number.NaN)
  const content = table.pages[number - 1]
  const [arrival] = useState(content === undefined ? resume : number)
  // What follows from a decision asks for none: the scene after it is soon enough to say what the session is.
  const opening = table.pages[arrival - 1]?.kind === 'consequence' ? arrival + 1 : arrival
  // A panel closes with the page that it was opened on.
  const [[panel, openedOn], setPanel] = useState<readonly [panel?: Panel, page?: number]>([])
  useFollowing(table, table.addressOf(resume))

  const { script } = play
  const { path } = table
  // What follows from a decision is read before the next scene: what only that one tells is not shown yet.
  const isBehind = number < table.pages.length
  const scenes = useMemo(() => (isBehind ? path.scenes.slice(0, -1) : path.scenes), [isBehind, path])
  const people = useMemo(() => castMet(script, scenes), [script, scenes])
  if (content === undefined) return <Redirect to={table.addressOf(resume)} replace />

  const { scene } = content.played
  const handed = exhibitsMet(script, scenes)
  // With enough room what there is to choose from stands beside the story.
  const hasChoices = table.offer.kind === 'decision' || table.offer.kind === 'hub'
  const isChoosing = !isBehind && table.mayPlay && path.closed === undefined && hasChoices
  const isChecking = isChoosing && step === 'check'
  const opened = openedOn === number && !isChecking ? panel : undefined
  const open = (what: Panel) => setPanel([what, number])
  const openExhibit = (exhibit: string) => {
    open({ exhibit })
    recordOpened(table, exhibit)
  }
  const look = `${isChoosing && !isChecking ? ' play-frame--choosing' : ''}${opened ? ' play-frame--panel' : ''}`
  return (
    <div className={`play-frame${look}`}>
      <Bar table={table} isSaved={isSaved} scene={scene} documents={handed.length} onOpen={open} />
      <Suspense>{table.session.mode === 'what-if' ? <PlayWhatIf table={table} /> : null}</Suspense>
      <Notices table={table} isSaved={isSaved} />
      <div className="play-frame__columns">
        <div className="play-frame__scene">
          <PlayStep
            key={number}
            {...{ table, content, number, isChecking, people }}
            isOpening={number === opening}
            onOpenExhibit={openExhibit}
          />
        </div>
        <div className="play-frame__beside" hidden={isChecking}>
          <Suspense>
            <Opened panel={opened} play={play} people={people} onClose={() => setPanel([])} />
          </Suspense>
          <Suspense>
            <CaseFile {...{ table, isSaved, scene, handed }} onOpen={openExhibit} />
          </Suspense>
        </div>
      </div>
      {/* Last, away from the way on. */}
      <Suspense>{!isChecking && number >= resume ? <PlayMore table={table} /> : null}</Suspense>
    </div>
  )
}

function recordOpened({ mayPlay, session, path, play, remark }: Play, exhibit: string): void {
  const scene = sceneOfExhibit(exhibit, play.script, path)
  if (!mayPlay || scene === undefined || exhibitsOpened(session).has(exhibit)) return
  remark({ type: 'opened-exhibit', scene, exhibit })
}

interface BarProps {
  readonly table: Play
  readonly isSaved: boolean
  readonly scene: string
  readonly documents: number
  readonly onOpen: (panel: Panel) => void
}

function Bar({ table, isSaved, scene, documents, onOpen }: BarProps) {
  const { script } = table.play
  return (
    <div className="play-frame__bar">
      <p className="play-frame__title">{script.title}</p>
      <ul className="play-frame__tools">
        <Tool onPress={() => onOpen('people')}>Who is who</Tool>
        {/* It may be far below. */}
        <Tool onPress={() => goTo('case-file')}>
          Case file<span className="govuk-visually-hidden">, documents:</span> ({documents})
        </Tool>
        <Tool onPress={() => onOpen('help')}>Helplines</Tool>
        <li>
          {/* It says that nothing is lost by leaving only where that is so. */}
          <Link className="play-frame__leave" href={`/left/${table.session.id}`}>
            Leave{isSaved ? <span className="play-frame__more">: your place is saved</span> : null}
          </Link>
        </li>
      </ul>
      <StageProgress stages={script.stages} current={script.scenes[scene]?.stage ?? ''} />
    </div>
  )
}

function Tool({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <li>
      <button type="button" className="play-frame__tool" onClick={onPress}>
        {children}
      </button>
    </li>
  )
}

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

interface OpenedProps {
  readonly panel: Panel | undefined
  readonly play: OpenSession
  readonly people: readonly PersonMet[]
  readonly onClose: () => void
}

function Opened({ panel, play: { script, entry }, people, onClose }: OpenedProps) {
  const id = typeof panel === 'object' ? panel.exhibit : ''
  const load = useCallback(() => entry.loadExhibit(id), [entry, id])
  const exhibit = script.exhibits[id]
  if (panel === 'people') return <PeoplePanel script={script} people={people} onClose={onClose} />
  if (panel === 'help') return <HelpPanel onClose={onClose} />
  return exhibit === undefined ? null : <ExhibitPanel key={id} exhibit={exhibit} load={load} onClose={onClose} />
}

interface StageProgressProps {
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly current: string
}

/**
 * How far the play has come: the stages as a list, each said to be done, open or still to come.
 *
 * @internal a test draws it by itself
 */
export function StageProgress({ stages, current }: StageProgressProps) {
  const now = stages.findIndex(({ id }) => id === current)
  // Where there is only one, how far it has come says nothing.
  if (stages.length < 2) return null
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

const said = { done: ' (done)', open: ' (now)', ahead: ' (to come)' }

function stateOf(index: number, now: number): keyof typeof said {
  if (index === now) return 'open'
  return index < now ? 'done' : 'ahead'
}
