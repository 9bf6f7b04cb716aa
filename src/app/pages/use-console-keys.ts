import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../core/room/agenda.ts'
import { changed } from '../../core/room/desk.ts'
import { panned, zoomed } from '../../core/room/pane.ts'
import type { Pane } from '../../core/room/room-view.ts'
import { entry } from '../../core/session/entry.ts'
import { openChannel } from '../store/channel.ts'
import { readRoomMessage } from '../store/read-room-message.ts'
import { roomChannel, type RoomMessage } from '../store/room-channel.ts'
import { useWorkplace } from '../workplace.ts'
import { toggleBlank, toggleKeyEvent, toggleText, toggleTimer } from './console-acts.ts'
import type { Writing } from './console-record.tsx'
import { putAway, putAwayWords, steppedWords, stepBack, stepOn, type Stepped } from './console-steps.ts'
import { isArrow, isForNumbers, isForWords, isTyping } from './is-typing.ts'
import { toggleFreeze } from './look-ahead-acts.ts'
import type { Console } from './use-console.ts'

interface Ways {
  readonly onWrite: (writing: Writing) => void
  readonly onHelp: () => void
  /** To the hands, of one choice where a number was pressed. */
  readonly onVote?: (row: number) => void
  /** What to do where the room has to do something first; else that is said. */
  readonly onStepped?: (stepped: Stepped) => void
}

/**
 * The keys of the console, and of a remote that is heard here or in the room's window. None acts while somebody writes
 * words, none decides, none deletes.
 */
export function useConsoleKeys(at: Console, ways: Ways): void {
  const { openChannel: open } = useWorkplace().device
  const { id } = at.state.session
  const act = useEffectEvent((key: string): boolean => {
    if (document.querySelector('dialog:modal') !== null) return false
    const acts =
      (!at.mayWrite ? undefined : (movesDocument(at, key) ?? step(at, ways, key))) ?? letter(at, ways, key)
    acts?.()
    return acts !== undefined
  })
  // Whoever holds the remote is told why nothing happens.
  const sayItWaits = useEffectEvent(() => at.say('The remote waits while you write.'))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event
      if (defaultPrevented || ctrlKey || metaKey || altKey) return
      if (isTyping(target) && !isHeardIn(target, key)) {
        if (key === 'Escape') target.blur()
        if (isForWords(target) && steps.includes(key)) sayItWaits()
        return
      }
      if (!isArrow(target, key) && act(key)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    const channel = openChannel<RoomMessage>(open, roomChannel(id), data => {
      const message = readRoomMessage(data)
      // As a key that is pressed here: what it did is drawn before the next is heard.
      if (message?.kind === 'key') flushSync(() => void act(message.key))
    })
    return () => channel.close()
  }, [open, id])
}

type Act = (() => void) | undefined

/** A remote's keys for on and back. */
const steps: readonly string[] = ['PageDown', 'PageUp']

/** What a remote does from a field, too: where a number is typed, and where no word is typed yet, which never begins with a stop. */
function isHeardIn(target: HTMLElement, key: string): boolean {
  if (isForNumbers(target)) return steps.includes(key) || key === '.'
  return isForWords(target) && target.value.trim() === '' && (steps.includes(key) || key === '.')
}

function step(at: Console, { onStepped }: Ways, key: string): Act {
  const tell = (stepped: Stepped) => {
    at.say(steppedWords(stepped, at))
    onStepped?.(stepped)
  }
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
      return () => tell(stepOn(at))
    case 'PageUp':
    case 'ArrowLeft':
      return () => tell(stepBack(at))
    case '.':
      return () => toggleBlank(at)
    case 'Escape':
      return () => {
        const words = putAwayWords(at)
        if (putAway(at)) at.say(words)
      }
    default:
      return undefined
  }
}

function letter(at: Console, { onWrite, onHelp, onVote }: Ways, key: string): Act {
  if (key === '?') return onHelp
  if (!at.desk.letterKeys || !at.mayWrite) return undefined
  if (/^[1-9]$/.test(key) && onVote !== undefined) return () => onVote(Number(key) - 1)
  switch (key.toLowerCase()) {
    case 'b':
      return () => toggleBlank(at)
    case 'f':
      return () => toggleFreeze(at)
    case 't':
      return () => toggleText(at)
    case 'p':
      return () => toggleTimer(at, secondsIn(at))
    case 'k':
      return () => toggleKeyEvent(at)
    case 'n':
      return () => write(onWrite, 'note')
    case 'm':
      return () => write(onWrite, 'measure')
    case 'v':
      return () => (onVote === undefined ? goToHands() : onVote(0))
    default:
      return undefined
  }
}

/** A document that lies over the room's screen is moved by arrows once it is larger than that. */
function movesDocument({ desk, change }: Console, key: string): Act {
  const { exhibit } = desk
  if (exhibit === undefined) return undefined
  const to = moved(exhibit.pane, key)
  return to === undefined
    ? undefined
    : () => change(before => changed(before, { exhibit: { ...exhibit, pane: to } }))
}

function moved(pane: Pane, key: string): Pane | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoomed(pane, 1)
    case '-':
      return zoomed(pane, -1)
    case 'ArrowUp':
      return panned(pane, 0, -1)
    case 'ArrowDown':
      return panned(pane, 0, 1)
    case 'ArrowLeft':
      return pane.zoom === 1 ? undefined : panned(pane, -1, 0)
    case 'ArrowRight':
      return pane.zoom === 1 ? undefined : panned(pane, 1, 0)
    default:
      return undefined
  }
}

/** What a room takes where the story names no time. */
const usualSeconds = 180

function secondsIn({ evening }: Console): number {
  return entry(evening.script.scenes, placeIn(evening).scene)?.decision?.seconds ?? usualSeconds
}

/** A line that is open already is gone to: it is left each time that something was kept. */
function write(onWrite: Ways['onWrite'], writing: Writing): void {
  flushSync(() => onWrite(writing))
  document.getElementById('words-line')?.focus()
}

function goToHands(): void {
  document.querySelector<HTMLElement>('.vote-rows input')?.focus()
}
