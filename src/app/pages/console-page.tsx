import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { ScreensQuestion } from '../components/console/screens-question.tsx'
import type { ConsoleStore } from '../store/console-store.ts'
import type { TabRole } from '../store/session-store.ts'
import { BrokenPage } from '../ui/broken-page.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useDebriefNotes } from '../ui/session/closed-session.tsx'
import { type OpenPlay, useSession, WithSession } from '../ui/session/open-session.tsx'
import { WhyReadOnly } from '../ui/session/session-notices.tsx'
import { ConsoleTable } from './console-table.tsx'
import { DeskUnread } from './desk-unread.tsx'
import { OneScreen } from './one-screen.tsx'
import { useClockWatch } from './use-clock-watch.ts'
import { type Console, useConsole } from './use-console.ts'
import { useDesk } from './use-desk.ts'
import { useScreens } from './use-screens.ts'
import './console-buttons.css'
import './console-page.css'
import './console-panel.css'

/** From where an evening is led. */
export function ConsolePage({ id }: { readonly id: string }) {
  return (
    <main className="console" id="main" tabIndex={-1}>
      <WithSession id={id}>{play => <Opened play={play} />}</WithSession>
    </main>
  )
}

function Opened({ play }: { readonly play: OpenPlay }) {
  const { id, mode } = useSession(play.store)
  const desk = useDesk(play)
  const notes = useDebriefNotes(play.entry)
  if (mode !== 'group') return <NotOfAGroup session={id} />
  if (notes === 'failed') return <BrokenPage />
  if (notes === undefined || desk === undefined) return <p>Opening the console …</p>
  return <Evening play={play} deskStore={desk} notes={notes} />
}

function NotOfAGroup({ session }: { readonly session: string }) {
  return (
    <div className="console__plain">
      <PageHeading title="This session has no console" />
      <p>
        It is played by one person.{' '}
        <Link className="govuk-link" href={`/play/${session}`}>
          Go on with it
        </Link>
      </p>
    </div>
  )
}

interface Props {
  readonly play: OpenPlay
  readonly deskStore: ConsoleStore
  readonly notes: DebriefNotes
}

function Evening({ play, deskStore, notes }: Props) {
  const at = useConsole(play, deskStore, notes)
  const screens = useScreens(at)
  const clocks = useClockWatch(at)
  useTakeOver(at.state.role, deskStore)

  if (at.state.role === 'deleted') return <Deleted at={at} />
  switch (screens.show) {
    case 'look':
      return <p>Looking for the room’s screen …</p>
    case 'ask':
      return (
        <ScreensQuestion
          title={at.evening.script.title}
          isReadOnly={!at.mayWrite}
          notice={
            <>
              <DeskUnread at={at} />
              {screens.isDoubtful ? <NotOpenAnyMore /> : <WhyReadOnly play={play} />}
            </>
          }
          onTwo={() => screens.answer('two')}
          onOne={() => screens.answer('one')}
        />
      )
    case 'one':
      return <OneScreen at={at} clocks={clocks} screens={screens} />
    case 'two':
      return <ConsoleTable at={at} clocks={clocks} screens={screens} />
  }
}

function NotOpenAnyMore() {
  return <Notice title="The room’s screen is not open. The evening is where it was." />
}

function Deleted({ at: { play, evening } }: { readonly at: Console }) {
  return (
    <div className="console__plain">
      <PageHeading title={evening.script.title} />
      <WhyReadOnly play={play} />
      <Link className="govuk-link" href="/">
        Go to the scenarios
      </Link>
    </div>
  )
}

/** Whoever writes from now on goes on from what was kept last. */
function useTakeOver(role: TabRole, deskStore: ConsoleStore): void {
  const before = useRef(role)
  useEffect(() => {
    if (role === 'writer' && before.current === 'follower') void deskStore.takeOver()
    before.current = role
  }, [role, deskStore])
}
