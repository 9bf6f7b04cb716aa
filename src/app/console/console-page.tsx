import { useEffect, useRef } from 'react'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import type { ConsoleStore } from '../store/console-store.ts'
import type { TabRole } from '../store/session-store.ts'
import { BrokenPage } from '../ui/broken-page.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useSession, WithSession } from '../ui/session/open-session.tsx'
import type { OpenSession } from '../store/open-session.ts'
import { WhyReadOnly } from '../ui/session/session-notices.tsx'
import { type PanelProps, useConsole, useConsoleStore } from './console.ts'
import { ConsoleStateUnread } from './notices.tsx'
import { OneScreen } from './one-screen.tsx'
import { useChime } from './chime.ts'
import { useClockWatch } from './pace-bar.tsx'
import { type Screens, useScreens } from './room/screens.ts'
import { TwoScreens } from './two-screens.tsx'
import { Button, SecondButton, TextLink } from '../ui/controls.tsx'
import './console-page.css'
import './console.css'

/** The page from which a facilitator leads a group session. */
export function ConsolePage({ id }: { readonly id: string }) {
  return (
    <main className="console" id="main" tabIndex={-1}>
      <WithSession id={id}>{play => <Opened play={play} />}</WithSession>
    </main>
  )
}

function Opened({ play }: { readonly play: OpenSession }) {
  const { id, mode } = useSession(play.store)
  const consoleState = useConsoleStore(play)
  const notes = useLoaded(play.entry.loadDebrief)
  if (mode !== 'group') return <NotOfAGroup session={id} />
  if (notes === 'failed') return <BrokenPage />
  if (notes === undefined || consoleState === undefined) return <p>Opening the console …</p>
  return <OpenConsole play={play} consoleStore={consoleState} notes={notes} />
}

function NotOfAGroup({ session }: { readonly session: string }) {
  return (
    <div className="console__plain">
      <PageHeading title="This session has no console" />
      <p>
        It is for one person. <TextLink href={`/play/${session}`}>Continue it</TextLink>
      </p>
    </div>
  )
}

interface Props {
  readonly play: OpenSession
  readonly consoleStore: ConsoleStore
  readonly notes: DebriefNotes
}

function OpenConsole({ play, consoleStore, notes }: Props) {
  const at = useConsole(play, consoleStore, notes)
  const screens = useScreens(at)
  const clocks = useClockWatch(at)
  useChime(at)
  useTakeOver(at.role, consoleStore)

  if (at.role === 'deleted') return <Deleted at={at} />
  switch (screens.show) {
    case 'look':
      return <p>Looking for the room screen …</p>
    case 'ask':
      return <ScreensQuestion at={at} screens={screens} />
    case 'one':
      return <OneScreen at={at} clocks={clocks} screens={screens} />
    case 'two':
      return <TwoScreens at={at} clocks={clocks} screens={screens} />
  }
}

function Deleted({ at: { play, group } }: PanelProps) {
  return (
    <div className="console__plain">
      <PageHeading title={group.script.title} />
      <WhyReadOnly play={play} />
      <TextLink href="/">Go to the scenarios</TextLink>
    </div>
  )
}

/** A tab that becomes the writer goes on from the state that was saved last. */
function useTakeOver(role: TabRole, consoleStore: ConsoleStore): void {
  const before = useRef(role)
  useEffect(() => {
    if (role === 'writer' && before.current === 'follower') void consoleStore.takeOver()
    before.current = role
  }, [role, consoleStore])
}

/** Asked before any note is shown: whether the room can see this screen. In a tab that only looks there is nothing to open. */
function ScreensQuestion({ at, screens }: PanelProps & { readonly screens: Screens }) {
  const { title } = at.group.script
  return (
    <div className="screens-question">
      <PageHeading title={`Console: ${title}`} kicker={title}>
        Is this screen also on the projector?
      </PageHeading>
      <ConsoleStateUnread at={at} />
      {screens.isDoubtful ? (
        <Notice title="The room screen is not open. Your session is where you left it." />
      ) : (
        <WhyReadOnly play={at.play} />
      )}
      <p className="lede measure">
        The console shows your notes and where each choice leads. The room must not see them.
      </p>
      <div className="screens-question__ways">
        <section className="screens-question__option">
          <h2 className="heading-s">No, the room has its own screen</h2>
          <p>
            Your notes stay here, and the room screen opens in a second window. If the browser asks to manage windows on
            all displays, allow it: the window then opens on the projector. If not, drag it there. Press <kbd>F</kbd> in
            it to fill the screen. In the settings of your computer, <em>extend</em> the displays. Do not{' '}
            <em>duplicate</em> them.
          </p>
          <Button onClick={() => screens.answer('two')}>
            {at.mayWrite ? 'Open the room screen' : 'Show the console'}
          </Button>
        </section>
        <section className="screens-question__option">
          <h2 className="heading-s">Yes, this is the only screen</h2>
          <p>
            This window shows only what the room sees. Go on by keyboard or remote, and settle votes in a small box.
            Print your notes first.
          </p>
          <SecondButton disabled={!at.mayWrite} onClick={() => screens.answer('one')}>
            Show only the room’s view
          </SecondButton>
        </section>
      </div>
    </div>
  )
}
