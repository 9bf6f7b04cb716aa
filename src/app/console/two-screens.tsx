import { useEffect, useRef, useState } from 'react'
import { debriefPartOf, debriefParts } from '../../core/room/agenda.ts'
import { entry } from '../../core/session/script.ts'
import { usePageTitle } from '../ui/page-heading.tsx'
import { saveCopy } from './actions.ts'
import { type PanelProps, sceneInView } from './console.ts'
import { KeysSheet, useConsoleKeys } from './keys.tsx'
import { ChangeScreens, ConsoleLeave } from './leave.tsx'
import { ConsoleNotices, type ConsoleProps } from './notices.tsx'
import { ConsolePace } from './pace-bar.tsx'
import { ConsoleButton, Panel } from './parts.tsx'
import { MainPanel, SidePanel } from './panels.tsx'
import { ConsoleRecord, type Writing } from './record-panel.tsx'
import { ConsoleRoom } from './room/room-controls.tsx'

/** The console: the room screen in small, this scene and its notes, and the votes. */
export function TwoScreens({ at, clocks, screens }: ConsoleProps) {
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
        onOpenScreen={presence === 'open' ? undefined : screens.open}
        onHide={() => (isHidden ? showNotes() : setHidden(true))}
      />
      <ConsoleNotices at={at} clocks={clocks} screens={screens} />
      <div className={`console__columns${at.path.closed === undefined ? '' : ' console__columns--after'}`}>
        <section className="console__column" aria-label="Room screen">
          <ConsoleRoom at={at} isMissing={at.mayWrite && presence === 'missing'} isHidden={isHidden} />
        </section>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so that a keyboard must reach it */}
        <section className="console__column console__column--main" aria-label="This scene" tabIndex={0}>
          <span hidden key={`${JSON.stringify(at.consoleState.slide)} ${sceneInView(at)}`} ref={scrollToTop} />
          {isHidden ? <ConsoleHidden at={at} /> : <MainPanel at={at} />}
        </section>
        <section className="console__column console__column--side" aria-label="Decide and record">
          <SidePanel at={at} />
          <ConsoleRecord at={at} writing={writing} onWrite={setWriting} isHidden={isHidden} />
        </section>
      </div>
      {isHelping ? <KeysSheet at={at} onClose={() => setHelping(false)} /> : null}
    </>
  )
}

/** Another panel begins at its top, however far the last one was scrolled. */
function scrollToTop(mark: HTMLElement | null): void {
  const column = mark?.parentElement ?? null
  if (column !== null) column.scrollTop = 0
}

interface BarProps extends PanelProps {
  readonly isHidden: boolean
  readonly onHelp: () => void
  /** While it is not open. */
  readonly onOpenScreen: (() => void) | undefined
  readonly onHide: () => void
}

function Bar({ at, isHidden, onHelp, onOpenScreen, onHide }: BarProps) {
  const { script } = at.group
  usePageTitle(`Console: ${script.title}`)
  const stage = entry(script.scenes, sceneInView(at))?.stage
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const part = debriefPartOf(at.consoleState.slide)
  const number = script.stages.findIndex(({ id }) => id === stage)
  return (
    <header className="console__bar">
      <div className="console__names">
        <h1 className="console__title" tabIndex={-1} ref={heading}>
          {script.title}
        </h1>
        <p className="console__stage">
          {part === undefined
            ? `Stage ${number + 1} of ${script.stages.length}: ${script.stages[number]?.title}`
            : `Debrief, part ${debriefParts.indexOf(part) + 1} of ${debriefParts.length}: ${part.title}`}
        </p>
      </div>
      <ConsolePace at={at} />
      <div className="console__links">
        {onOpenScreen === undefined ? null : (
          <ConsoleButton className="console-button--bar" onClick={onOpenScreen}>
            Room screen
          </ConsoleButton>
        )}
        <ConsoleButton className="console-button--bar" onClick={onHide}>
          {isHidden ? 'Show notes' : 'Hide notes'}
        </ConsoleButton>
        <ConsoleButton className="console-button--bar" onClick={() => saveCopy(at)}>
          Save a copy
        </ConsoleButton>
        <ConsoleButton className="console-button--bar" onClick={onHelp}>
          Keys <kbd>?</kbd>
        </ConsoleButton>
        <ConsoleLeave at={at} className="console-button console-button--bar" />
      </div>
    </header>
  )
}

/** In place of the notes, while someone looks over a shoulder. All else goes on. */
function ConsoleHidden({ at }: PanelProps) {
  return (
    <Panel title="Your notes are hidden">
      <p>The keys, the remote and the votes still work. To see your notes again, press Show notes.</p>
      <div className="console__choices">
        <ChangeScreens at={at} />
      </div>
    </Panel>
  )
}
