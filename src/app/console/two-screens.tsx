import { useEffect, useRef, useState } from 'react'
import { update } from '../../core/room/console-state.ts'
import { entry } from '../../core/session/script.ts'
import { usePageTitle } from '../ui/page-heading.tsx'
import { saveCopy } from './actions.ts'
import { type Console, sceneInView } from './console.ts'
import { KeysSheet } from './keys-sheet.tsx'
import { useConsoleKeys } from './keys.ts'
import { ConsoleLeave } from './leave.tsx'
import { ConsoleNotices } from './notices.tsx'
import { ConsolePace, type useClockWatch } from './pace-bar.tsx'
import { PanelFor } from './panels.tsx'
import { ConsoleRecord, type Writing } from './record-panel.tsx'
import { ConsoleRoom } from './room/room-controls.tsx'
import type { Screens } from './room/screens.ts'

interface Props {
  readonly at: Console
  readonly clocks: ReturnType<typeof useClockWatch>
  readonly screens: Screens
}

/** The console: the room's screen in small, this scene and its notes, and the hands. */
export function TwoScreens({ at, clocks, screens }: Props) {
  const { presence } = screens
  const [writing, setWriting] = useState<Writing>()
  const [isHelping, setHelping] = useState(false)
  const [isHidden, setHidden] = useState(false)
  const showNotes = () => {
    if (presence === 'open' || !at.mayWrite) setHidden(false)
    else screens.doubt()
  }
  useConsoleKeys(at, { onWrite: setWriting, onHelp: () => setHelping(true) })
  return (
    <>
      <Bar
        at={at}
        isHidden={isHidden}
        onHelp={() => setHelping(true)}
        onOpenScreen={screens.open}
        onHide={() => (isHidden ? showNotes() : setHidden(true))}
      />
      <ConsoleNotices at={at} clocks={clocks} screens={screens} />
      <div className={`console__columns${at.path.closed === undefined ? '' : ' console__columns--after'}`}>
        <section className="console__column" aria-label="The room’s screen">
          <ConsoleRoom at={at} isMissing={at.mayWrite && presence === 'missing'} isHidden={isHidden} />
        </section>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so that a keyboard must reach it */}
        <section className="console__column console__column--main" aria-label="This scene" tabIndex={0}>
          <span hidden key={`${JSON.stringify(at.consoleState.slide)} ${sceneInView(at)}`} ref={scrollToTop} />
          {isHidden ? <ConsoleHidden at={at} /> : <PanelFor at={at} column="main" />}
        </section>
        <section className="console__column console__column--side" aria-label="Decide and record">
          <PanelFor at={at} column="side" />
          <ConsoleRecord at={at} writing={writing} onWrite={setWriting} isHidden={isHidden} />
        </section>
      </div>
      {isHelping ? (
        <KeysSheet
          letterKeys={at.consoleState.letterKeys}
          onLetterKeys={letterKeys => at.change(consoleState => update(consoleState, { letterKeys }))}
          onClose={() => setHelping(false)}
        />
      ) : null}
    </>
  )
}

/** Another panel begins at its top, however far the last one was scrolled. */
function scrollToTop(mark: HTMLElement | null): void {
  const column = mark?.parentElement ?? null
  if (column !== null) column.scrollTop = 0
}

interface BarProps {
  readonly at: Console
  readonly isHidden: boolean
  readonly onHelp: () => void
  readonly onOpenScreen: () => void
  readonly onHide: () => void
}

function Bar({ at, isHidden, onHelp, onOpenScreen, onHide }: BarProps) {
  const { script } = at.evening
  usePageTitle(`Console: ${script.title}`)
  const stage = entry(script.scenes, sceneInView(at))?.stage
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const number = script.stages.findIndex(({ id }) => id === stage)
  return (
    <header className="console__bar">
      <div className="console__names">
        <h1 className="console__title" tabIndex={-1} ref={heading}>
          {script.title}
        </h1>
        <p className="console__stage">
          Stage {number + 1} of {script.stages.length}: {script.stages[number]?.title}
        </p>
      </div>
      <ConsolePace at={at} />
      <div className="console__links">
        <button type="button" className="console-button console-button--bar" onClick={onOpenScreen}>
          Room’s screen
        </button>
        <button type="button" className="console-button console-button--bar" onClick={onHide}>
          {isHidden ? 'Show notes' : 'Hide notes'}
        </button>
        <button type="button" className="console-button console-button--bar" onClick={() => saveCopy(at)}>
          Save a copy
        </button>
        <button type="button" className="console-button console-button--bar" onClick={onHelp}>
          Keys <kbd>?</kbd>
        </button>
        <ConsoleLeave at={at} className="console-button console-button--bar" />
      </div>
    </header>
  )
}

/** In place of the notes, while somebody looks over a shoulder. All else goes on. */
function ConsoleHidden({ at }: { readonly at: Console }) {
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Your notes are hidden</h2>
      <p>The keys, the remote and the hands do what they always do. To see your notes again, press Show notes.</p>
      <div className="console__choices">
        <button
          type="button"
          className="console-button"
          disabled={!at.mayWrite}
          onClick={() => at.change(consoleState => update(consoleState, { screens: undefined }))}
        >
          Change the screens
        </button>
      </div>
    </div>
  )
}
