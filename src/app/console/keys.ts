import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../core/room/agenda.ts'
import { update, panned, zoomed } from '../../core/room/console-state.ts'
import type { Pane } from '../../core/room/room-view.ts'
import { entry } from '../../core/session/script.ts'
import { openChannel } from '../store/device.ts'
import { roomChannel, type RoomMessage } from '../store/room-channel.ts'
import { readRoomMessage } from '../store/room-message-reader.ts'
import { useWorkplace } from '../store/workplace.ts'
import { toggleFullScreen } from '../ui/full-screen.ts'
import {
  closeOverlay,
  putAwayWords,
  stepBack,
  stepOn,
  type Stepped,
  steppedWords,
  toggleBlank,
  toggleFreeze,
  toggleKeyEvent,
  toggleText,
  toggleTimer,
} from './actions.ts'
import type { Console, Entry } from './console.ts'
import type { Writing } from './record-panel.tsx'

interface KeyActions {
  readonly onWrite: (writing: Writing) => void
  readonly onHelp: () => void
  /** Where the room sees this screen, some keys mean something else. */
  readonly shared?: SharedKeyActions
}

interface SharedKeyActions {
  /** What may be entered now. */
  readonly entry: Entry | undefined
  /** Opens the box for it, at one row of votes where a number was pressed. */
  readonly onEntry: (row: number) => void
  readonly onMore: () => void
  /** The session went a step on, or back. */
  readonly onMoved: () => void
}

/**
 * The keys of the console, and of a remote that is heard here or in the room's window. None acts while somebody writes
 * words, none decides, none deletes.
 */
export function useConsoleKeys(at: Console, ways: KeyActions): void {
  const { openChannel: open } = useWorkplace().device
  const { id } = at.state.session
  useSharedKeys(at, ways.shared)
  const act = useEffectEvent((key: string): boolean => {
    if (document.querySelector('dialog:modal') !== null) return false
    const acts = (!at.mayWrite ? undefined : (movesDocument(at, key) ?? step(at, ways, key))) ?? letter(at, ways, key)
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

/**
 * Heard before the other keys, which leave alone what is done already. F fills the screen, as in a window of the room, since
 * freezing would only hold up the facilitator.
 */
function useSharedKeys(at: Console, actions: SharedKeyActions | undefined): void {
  const isShared = actions !== undefined
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (!isShared || !at.consoleState.letterKeys || isTyping(target) || ctrlKey || metaKey || altKey) return
    if (document.querySelector('dialog:modal') !== null) return
    const act = sharedKey(actions, key.toLowerCase())
    if (act === undefined) return
    // A digit goes on to the field for numbers, which is there though the box is shut.
    if (!isNumbered(actions.entry) || !/^\d$/.test(key)) event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!isShared) return
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [isShared])
}

function sharedKey({ entry: shown, onEntry, onMore }: SharedKeyActions, key: string): Act {
  if (key === 'f') return toggleFullScreen
  if (key === 'o') return onMore
  if (shown === undefined) return undefined
  if (/^[1-9]$/.test(key)) return () => onEntry(isNumbered(shown) ? 0 : Number(key) - 1)
  return key === 'v' ? () => onEntry(0) : undefined
}

/** Whether numbers are called out there. */
function isNumbered(shown: Entry | undefined): boolean {
  return shown === 'moments' || shown === 'recommendations'
}

type Act = (() => void) | undefined

/** A remote's keys for on and back. */
const steps: readonly string[] = ['PageDown', 'PageUp']

/** What a remote does from a field, too: where a number is typed, and where no word is typed yet, which never begins with a stop. */
function isHeardIn(target: HTMLElement, key: string): boolean {
  if (isForNumbers(target)) return steps.includes(key) || key === '.'
  return isForWords(target) && target.value.trim() === '' && (steps.includes(key) || key === '.')
}

function step(at: Console, { shared }: KeyActions, key: string): Act {
  const tell = (stepped: Stepped) => {
    at.say(steppedWords(stepped, at))
    if (shared === undefined) return
    if (stepped === 'done') shared.onMoved()
    else if (shared.entry !== undefined && stepped !== 'beginning' && stepped !== 'chosen') shared.onEntry(0)
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
        if (closeOverlay(at)) at.say(words)
      }
    default:
      return undefined
  }
}

function letter(at: Console, { onWrite, onHelp }: KeyActions, key: string): Act {
  if (key === '?') return onHelp
  if (!at.consoleState.letterKeys || !at.mayWrite) return undefined
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
      return focusVotes
    default:
      return undefined
  }
}

/** A document that lies over the room's screen is moved by arrows once it is larger than that. */
function movesDocument({ consoleState, change }: Console, key: string): Act {
  const { exhibit } = consoleState
  if (exhibit === undefined) return undefined
  const to = moved(exhibit.pane, key)
  return to === undefined ? undefined : () => change(before => update(before, { exhibit: { ...exhibit, pane: to } }))
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
function write(onWrite: KeyActions['onWrite'], writing: Writing): void {
  flushSync(() => onWrite(writing))
  document.getElementById('words-line')?.focus()
}

function focusVotes(): void {
  document.querySelector<HTMLElement>('.vote-rows input')?.focus()
}

/** Whether keys pressed there write something. A tick, a radio button or a button that is an input takes none of them. */
function isTyping(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !writesNothing.has(target.type)
  return target.matches('textarea, select, [contenteditable]')
}

const writesNothing: ReadonlySet<string> = new Set([
  'radio',
  'checkbox',
  'button',
  'submit',
  'reset',
  'image',
  'file',
  'color',
])

/** Whether words are written there. */
function isForWords(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.type === 'text' && !isForNumbers(target)
}

/** Whether a number is written there: none of the keys of a remote can be part of it. */
function isForNumbers(target: HTMLElement): boolean {
  return target.matches('input[inputmode="numeric"]')
}

/** Whether an arrow pressed there goes to another of the same: then it means no step of the evening. */
function isArrow(target: EventTarget | null, key: string): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio' && key.startsWith('Arrow')
}
