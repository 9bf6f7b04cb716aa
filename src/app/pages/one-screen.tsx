import { useState } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { changed } from '../../core/room/console-state.ts'
import { KeysSheet } from '../components/console/keys-sheet.tsx'
import { RoomScreen } from '../room-screen/room-screen.tsx'
import { usePageTitle } from '../ui/page-heading.tsx'
import { PanelFor } from './console-main.tsx'
import { ConsoleNotices } from './console-notices.tsx'
import type { Writing } from './console-record.tsx'
import { type Entry, entryAt } from './console-scene.ts'
import { OneScreenBox } from './one-screen-box.tsx'
import { OneScreenMore } from './one-screen-more.tsx'
import type { useClockWatch } from './use-clock-watch.ts'
import { useConsoleKeys } from './use-console-keys.ts'
import type { Console } from './use-console.ts'
import type { Screens } from './use-screens.ts'
import './one-screen.css'

interface Props {
  readonly at: Console
  readonly clocks: ReturnType<typeof useClockWatch>
  readonly screens: Screens
}

/**
 * The room's view alone, where the room sees this very screen. What has to be entered is entered in a small box beside
 * it, which shuts as soon as the evening moves on. Nothing in it is for the facilitator's eyes only.
 */
export function OneScreen({ at, clocks, screens }: Props) {
  const entry = entryAt(at)
  const { opened, closed, open, close, move } = useBoxes(at)
  const [isHelping, setHelping] = useState(false)
  usePageTitle('The room’s screen')
  // A dark screen, or a document, is looked at and nothing else.
  const offered = at.desk.isBlank || at.desk.exhibit !== undefined ? undefined : entry
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
      <h1 className="govuk-visually-hidden">The room’s screen</h1>
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
          <PanelFor at={at} />
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
      {isHelping ? (
        <KeysSheet
          letterKeys={at.desk.letterKeys}
          onLetterKeys={letterKeys => at.change(desk => changed(desk, { letterKeys }))}
          onClose={() => setHelping(false)}
        />
      ) : null}
    </div>
  )
}

/** The name of the box for an entry, and of the button that opens it. */
const entryNames: Readonly<Record<Entry, string>> = {
  votes: 'Settle',
  leads: 'Settle',
  confidence: 'Count',
  moments: 'Write down',
  recommendations: 'Write down',
  closing: 'Write down',
}

/** A box that is open. */
interface Opened {
  readonly box: 'entry' | 'more'
  /** The row of hands that has the focus at first. */
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
  const { isBlank, exhibit } = at.desk
  return JSON.stringify([askedAt(at), isBlank, exhibit?.id])
}

/** What is entered at a question is entered in one box, whether the room sees the hands or not. */
function askedAt({ desk: { slide }, evening }: Console): string {
  const kind = slide.kind === 'tally' ? { kind: 'question' } : slide
  return JSON.stringify([kind, placeIn(evening).scene])
}
