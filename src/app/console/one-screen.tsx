import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { RoomScreen } from '../room-screen/room-screen.tsx'
import { usePageTitle } from '../ui/page-heading.tsx'
import { saveCopy, step } from './actions.ts'
import { type Console, type Entry, entryAt, type PanelProps } from './console.ts'
import { KeysSheet, useConsoleKeys } from './keys.tsx'
import { ChangeScreens, ConsoleLeave } from './leave.tsx'
import { ConsoleNotices, type ConsoleProps } from './notices.tsx'
import { ConsoleButton } from './parts.tsx'
import { MainPanel, SidePanel } from './panels.tsx'
import { ConsoleRecord, type Writing } from './record-panel.tsx'
import { Exhibits } from './room/room-controls.tsx'
import './one-screen.css'

/**
 * The room's view alone, where the room sees this very screen. What has to be entered is entered in a small box beside
 * it, which shuts as soon as the session moves on. Nothing in it is for the facilitator's eyes only.
 */
export function OneScreen({ at, clocks, screens }: ConsoleProps) {
  const entry = entryAt(at)
  const { opened, closed, open, close, move } = useBoxes(at)
  const [isHelping, setHelping] = useState(false)
  usePageTitle('Room screen')
  // A dark screen, or a document, is looked at and nothing else.
  const offered = at.consoleState.isBlank || at.consoleState.exhibit !== undefined ? undefined : entry
  useConsoleKeys(at, {
    onWrite: writing => open({ box: 'more', writing }),
    onHelp: () => setHelping(true),
    shared: {
      entry: offered,
      onEntry: row => open({ box: 'entry', row }),
      onMore: () => open({ box: 'more' }),
      onMoved: move,
    },
  })
  return (
    <div className="one-screen">
      <h1 className="govuk-visually-hidden">Room screen</h1>
      <div className="one-screen__view" aria-live="polite">
        <RoomScreen view={at.view} />
      </div>
      <output className="govuk-visually-hidden">{at.said}</output>
      <ConsoleNotices at={at} clocks={clocks} screens={screens} />
      {entry === undefined ? null : (
        <OneScreenBox
          key={askedAt(at)}
          at={at}
          name={entryNames[entry]}
          isOpen={opened?.box === 'entry'}
          row={opened?.row ?? 0}
          onClose={close}
          onMoved={move}
        >
          {['votes', 'leads', 'asked'].includes(entry) ? <SidePanel at={at} /> : <MainPanel at={at} />}
        </OneScreenBox>
      )}
      {opened?.box === 'more' ? (
        <OneScreenBox key="more" at={at} name="More" isOpen row={0} onClose={close} onMoved={move}>
          <OneScreenMore
            at={at}
            clocks={clocks}
            writing={opened.writing}
            onWrite={writing => (writing === undefined ? close() : open({ box: 'more', writing }))}
          />
        </OneScreenBox>
      ) : null}
      {opened === undefined ? <Ways entry={offered} closed={closed} onOpen={box => open({ box })} /> : null}
      {isHelping ? <KeysSheet at={at} onClose={() => setHelping(false)} /> : null}
    </div>
  )
}

/** The name of the box for an entry, and of the button that opens it. */
const entryNames: Readonly<Record<Entry, string>> = {
  votes: 'Settle',
  leads: 'Settle',
  confidence: 'Count',
  moments: 'Write down',
  questions: 'Write down',
  recommendations: 'Write down',
  closing: 'Write down',
  asked: 'Decision',
}

interface Opened {
  readonly box: 'entry' | 'more'
  /** The row of votes that has the focus at first. */
  readonly row?: number
  readonly writing?: Writing
}

/** Which box is open: none any more once the room sees something else. */
function useBoxes(at: Console) {
  const [last, setLast] = useState<{ readonly opened: Opened; readonly seen: string }>()
  const [closed, setClosed] = useState<Opened['box']>()
  const seen = seenAt(at)
  const put = (opened: Opened | undefined, wasClosed?: Opened['box']) => {
    setLast(opened === undefined ? undefined : { opened, seen })
    setClosed(wasClosed)
  }
  return {
    opened: last?.seen === seen ? last.opened : undefined,
    /** The box that was shut by hand: its button has the focus again. */
    closed,
    open: (opened: Opened) => put(opened),
    close: () => put(undefined, last?.opened.box),
    move: () => put(undefined),
  }
}

interface WaysProps {
  readonly entry: Entry | undefined
  readonly closed: Opened['box'] | undefined
  readonly onOpen: (box: Opened['box']) => void
}

function Ways({ entry, closed, onOpen }: WaysProps) {
  const ways = [
    { box: 'more', name: 'More', key: 'O' },
    ...(entry === undefined ? [] : [{ box: 'entry', name: entryNames[entry], key: 'V' } as const]),
  ] as const
  return (
    <div className="one-screen__ways">
      {ways.map(({ box, name, key }) => (
        <button
          type="button"
          className="one-screen__open"
          key={box}
          ref={box === closed ? takeFocus : undefined}
          onClick={() => onOpen(box)}
        >
          {name} <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  )
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

function seenAt(at: Console): string {
  const { isBlank, exhibit } = at.consoleState
  return JSON.stringify([askedAt(at), isBlank, exhibit?.id])
}

/** What is entered at a question is entered in one box, whether the room sees the votes or not. */
function askedAt({ consoleState: { slide }, group }: Console): string {
  const kind = slide.kind === 'tally' ? { kind: 'question' } : slide
  return JSON.stringify([kind, placeIn(group).scene])
}

interface OneScreenBoxProps extends PanelProps {
  readonly name: string
  /** A box that is shut stays where it is: what was typed is there again, and a digit finds its field. */
  readonly isOpen: boolean
  /** The row of votes that has the focus at first. */
  readonly row: number
  readonly onClose: () => void
  /** The session went a step on, or back. */
  readonly onMoved: () => void
  readonly children: ReactNode
}

const fields = '.vote-rows [data-column="0"], .console-decide__lead, .number-line__field, textarea'

/** A small box beside what the room sees. Esc shuts it, and the keys of a remote go on from any field in it. */
function OneScreenBox({ at, name, isOpen, row, onClose, onMoved, children }: OneScreenBoxProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const found = box.current?.querySelectorAll<HTMLElement>(fields) ?? []
    const first = found[row] ?? found[0] ?? box.current
    first?.focus()
  }, [isOpen, row])
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (['PageDown', 'PageUp'].includes(event.key) && isTyped(event.target) && !holdsWords(event.target)) {
      event.preventDefault()
      if (step(at, event.key === 'PageDown' ? 1 : -1) === 'done') onMoved()
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys act whichever part has the focus
    <section className="one-screen__box" aria-label={name} tabIndex={-1} hidden={!isOpen} ref={box} onKeyDown={press}>
      {children}
      <div className="console__choices">
        <ConsoleButton onClick={onClose}>
          Close <kbd>Esc</kbd>
        </ConsoleButton>
      </div>
    </section>
  )
}

/** Elsewhere the console hears the keys of a remote by itself. */
function isTyped(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

/** Words that were not kept yet are not lost to a remote. */
function holdsWords(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.value.trim() !== ''
}

interface OneScreenMoreProps extends Pick<ConsoleProps, 'at' | 'clocks'> {
  readonly writing: Writing | undefined
  readonly onWrite: (writing: Writing | undefined) => void
}

/** What is seldom wanted where there is one screen: documents that were handed over, what is written down, ways out. */
function OneScreenMore({ at, clocks, writing, onWrite }: OneScreenMoreProps) {
  const record = <ConsoleRecord at={at} writing={writing} onWrite={onWrite} />
  if (writing !== undefined) return record
  return (
    <>
      <Exhibits at={at} />
      {record}
      <Uncounted at={at} clocks={clocks} />
      <div className="console__choices">
        <ConsoleButton onClick={() => saveCopy(at)}>Save a copy</ConsoleButton>
        <ChangeScreens at={at} />
        <ConsoleLeave at={at} className="console-button" />
      </div>
    </>
  )
}

/** The computer slept: what is asked of two screens at once is here for a facilitator who looks for it. */
function Uncounted({ at, clocks: { gap, count } }: Pick<OneScreenMoreProps, 'at' | 'clocks'>) {
  if (gap === undefined || gap <= 0 || !at.mayWrite) return null
  return (
    <div className="console__choices">
      <ConsoleButton onClick={count}>
        Count the {Math.round(gap / 60_000)} minutes that the computer slept
      </ConsoleButton>
    </div>
  )
}
