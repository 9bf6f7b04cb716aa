import { Suspense, useCallback, useEffect, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { CaseFile } from '../components/case-file.tsx'
import { CaseLink } from '../components/case-link.tsx'
import { LeaveLink } from '../components/leave-link.tsx'
import { Notes, notesOf } from '../components/notes.tsx'
import { PlayFrame } from '../components/play-frame.tsx'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace } from '../store/workplace.ts'
import { exhibitsMet, exhibitsOpened, sceneOfExhibit } from '../ui/exhibits/exhibits-met.ts'
import { lazily } from '../ui/lazily.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import type { OpenPlay } from '../ui/session/open-session.tsx'
import { resumePage } from '../ui/session/play-pages.ts'
import { SaveState } from '../ui/session/save-state.tsx'
import { PlayStep } from './play-step.tsx'
import { type Table, useTable } from './use-table.ts'

const ExhibitPanel = lazily(async () => ({
  default: (await import('../components/exhibit-panel.tsx')).ExhibitPanel,
}))
const PlayNotices = lazily(async () => ({ default: (await import('./play-notices.tsx')).PlayNotices }))
const PlayWhatIf = lazily(async () => ({ default: (await import('./play-what-if.tsx')).PlayWhatIf }))

interface Props {
  readonly play: OpenPlay
  readonly page: string | undefined
  readonly step: string | undefined
}

/** An open play at one of its pages: the scene, and the case file beside it. */
export function PlayTable({ play, page, step }: Props) {
  const table = useTable(play)
  const isSaved = useIsSaved(table)
  // A document that is open closes with the page that it was opened on.
  const [[exhibit, openedOn], setExhibit] = useState<readonly [id?: string, page?: number]>([])
  const resume = table.addressOf(resumePage(table.pages))
  useFollowing(table, resume)

  const number = Number(page ?? Number.NaN)
  const content = table.pages[number - 1]
  if (content === undefined) return <Redirect to={resume} replace />

  const { script } = play
  const { session } = table
  const openExhibit = (id: string) => {
    setExhibit([id, number])
    const scene = sceneOfExhibit(id, script, table.path)
    if (!table.mayPlay || scene === undefined || exhibitsOpened(session).has(id)) return
    table.remark({ type: 'opened-exhibit', scene, exhibit: id })
  }
  return (
    <PlayFrame
      script={script}
      stage={script.scenes[content.played.scene]?.stage ?? ''}
      ways={
        <>
          <CaseLink count={exhibitsMet(script, table.path).length} />
          <LeaveLink session={session.id} isSaved={isSaved} />
        </>
      }
      notices={
        <>
          <Suspense>{session.mode === 'what-if' ? <PlayWhatIf table={table} /> : null}</Suspense>
          <Notices table={table} isSaved={isSaved} />
        </>
      }
      panel={
        exhibit === undefined || openedOn !== number ? null : (
          <Opened id={exhibit} table={table} onClose={() => setExhibit([])} />
        )
      }
      aside={<Case table={table} isSaved={isSaved} scene={content.played.scene} onOpen={openExhibit} />}
    >
      <PlayStep
        key={number}
        table={table}
        content={content}
        number={number}
        isChecking={step === 'check'}
        onOpenExhibit={openExhibit}
      />
    </PlayFrame>
  )
}

/** A tab that only follows shows what the other one does, page by page. */
function useFollowing({ role }: Table, resume: string): void {
  const [, navigate] = useLocation()
  const follows = role === 'follower'
  useEffect(() => {
    if (follows) navigate(resume, { replace: true })
  }, [follows, resume, navigate])
}

/** False where closing the tab would lose something: nothing lasts here, storing failed, or the session was deleted. */
function useIsSaved({ role, saved }: Table): boolean {
  const { lasting } = useWorkplace().device.storage
  return lasting && role !== 'deleted' && !('reason' in saved)
}

interface NoticesProps {
  readonly table: Table
  readonly isSaved: boolean
}

/** The region is there from the start, so that what appears in it later is said. */
function Notices({ table, isSaved }: NoticesProps) {
  const isUsual =
    isSaved &&
    table.role === 'writer' &&
    table.refusal === undefined &&
    table.play.opened.kind === 'as-recorded'
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold only words, and this holds boxes
    <div role="status">
      <Suspense>{isUsual ? null : <PlayNotices table={table} />}</Suspense>
    </div>
  )
}

interface OpenedProps {
  readonly id: string
  readonly table: Table
  readonly onClose: () => void
}

function Opened({ id, table, onClose }: OpenedProps) {
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

interface CaseProps extends NoticesProps {
  /** The scene that a note is about. */
  readonly scene: string
  readonly onOpen: (id: string) => void
}

function Case({ table, isSaved, scene, onOpen }: CaseProps) {
  const { script } = table.play
  const { session, saved, role } = table
  return (
    <CaseFile
      ids={exhibitsMet(script, table.path)}
      exhibits={script.exhibits}
      opened={exhibitsOpened(session)}
      onOpen={onOpen}
    >
      <Notes
        notes={notesOf(session)}
        mayWrite={role === 'writer'}
        onNote={(text, pillar) => table.remark({ type: 'noted', scene, text, pillar })}
        onErase={event => table.remark({ type: 'erased', event })}
      />
      <SaveState
        saved={isSaved ? saved : { state: 'failed', reason: 'unavailable' }}
        at={session.log.at(-1)?.at ?? session.startedAt}
        onSaveCopy={() => saveSessionFile(fileOf(session))}
      />
    </CaseFile>
  )
}
