import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { openChannel } from '../store/device.ts'
import { roomChannel, type RoomMessage } from '../store/room-channel.ts'
import { readRoomMessage } from '../store/room-message-reader.ts'
import { useWorkplace } from '../store/workplace.ts'
import { toggleFullScreen } from '../ui/full-screen.ts'
import { paneMoves, pressInTwo, type Stepped } from './actions.ts'
import { commandOf, commands, type CommandWays } from './commands.ts'
import { chime } from './chime.ts'
import type { Console, Entry, PanelProps } from './console.ts'
import { useDialog } from './parts.tsx'
import type { Writing } from './record-panel.tsx'
import { Button } from '../ui/controls.tsx'
import { useHeard } from '../ui/heard.ts'
import './keys-sheet.css'

interface KeyActions extends Pick<CommandWays, 'onHelp'> {
  readonly onWrite: (writing: Writing) => void
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
 * The keys of the console, and of a remote that is heard here or on the room screen. None acts while someone writes
 * words, none decides, none deletes.
 */
export function useConsoleKeys(at: Console, ways: KeyActions): void {
  const { openChannel: open } = useWorkplace().device
  const { id } = at.group.session
  useSharedKeys(at, ways.shared)
  const press = (key: string): boolean => {
    if (document.querySelector('dialog:modal') !== null) return false
    const move = at.mayWrite ? paneKey(at, key) : undefined
    if (move !== undefined) move()
    const command = move === undefined ? commandOf(key, at) : undefined
    command?.run(at, {
      onHelp: ways.onHelp,
      onWrite: writing => write(ways.onWrite, writing),
      onStepped: stepped => hearStep(at, stepped, ways.shared),
    })
    return move !== undefined || command !== undefined
  }
  const onKey = useEffectEvent(press)
  useHeard('keydown', event => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event
    if (defaultPrevented || ctrlKey || metaKey || altKey) return
    if (isTyping(target) && !isHeardIn(target, key)) {
      if (key === 'Escape') target.blur()
      // Says why the remote does nothing.
      if (isForWords(target) && steps.includes(key)) at.say('The remote waits while you write.')
      return
    }
    if (!isArrow(target, key) && press(key)) event.preventDefault()
  })
  useEffect(() => {
    const channel = openChannel<RoomMessage>(open, roomChannel(id), data => {
      const message = readRoomMessage(data)
      // As a key that is pressed here: what it did is drawn before the next is heard.
      if (message?.kind === 'key') flushSync(() => void onKey(message.key))
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
  return shown !== undefined && ['moments', 'questions', 'recommendations', 'asked'].includes(shown)
}

type Act = (() => void) | undefined

/** A remote's keys for on and back. */
const steps: readonly string[] = ['PageDown', 'PageUp']

/** What a remote does from a field, too: where a number is typed, and where no word is typed yet, which never begins with a stop. */
function isHeardIn(target: HTMLElement, key: string): boolean {
  if (!steps.includes(key) && key !== '.') return false
  return isForNumbers(target) || (isForWords(target) && target.value.trim() === '')
}

/** Where the vote is next, a remote goes to the button that is next, if the facilitator lets it settle. */
function hearStep(at: Console, stepped: Stepped, shared: SharedKeyActions | undefined): void {
  if (stepped === 'decide' && at.consoleState.keysSettle && pressInTwo(at, isShown(at) ? 'settle' : 'reveal')) return
  if (shared === undefined) return
  if (stepped === 'done') shared.onMoved()
  else if (shared.entry !== undefined && stepped !== 'beginning' && stepped !== 'chosen') shared.onEntry(0)
}

function isShown({ consoleState }: Console): boolean {
  return consoleState.slide.kind === 'tally'
}

/** A document that lies over the room screen is moved by keys; to its sides once it is larger than that. */
function paneKey({ consoleState: { exhibit }, put }: Console, key: string): Act {
  const move = paneMoves.find(({ keys }) => keys.includes(key))
  if (exhibit === undefined || move === undefined) return undefined
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  if (isSideways && exhibit.pane.zoom === 1) return undefined
  return () => put({ exhibit: { ...exhibit, pane: move.to(exhibit.pane) } })
}

/** A line that is open already is gone to: it is left each time that something was kept. */
function write(onWrite: KeyActions['onWrite'], writing: Writing): void {
  flushSync(() => onWrite(writing))
  document.getElementById('words-line')?.focus()
}

/** Whether keys pressed there write something. A tick, a radio button or a button that is an input takes none of them. */
function isTyping(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !writesNothing.has(target.type)
  return target.matches('textarea, select, [contenteditable]')
}

const writesNothing = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'image', 'file', 'color'])

/** Whether words are written there. */
function isForWords(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.type === 'text' && !isForNumbers(target)
}

/** Whether a number is written there: none of the keys of a remote can be part of it. */
function isForNumbers(target: HTMLElement): boolean {
  return target.matches('input[inputmode="numeric"]')
}

/** Whether an arrow pressed there goes to another of the same: then it means no step of the story. */
function isArrow(target: EventTarget | null, key: string): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio' && key.startsWith('Arrow')
}

interface KeyRow {
  readonly keys: readonly string[]
  readonly does: string
}

const keyNames: Readonly<Record<string, string>> = {
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  ArrowRight: '→',
  ArrowLeft: '←',
  Escape: 'Esc',
}

const commandKeys: readonly KeyRow[] = [
  ...Object.values(commands).map(({ keys, does }) => ({
    keys: keys.map(key => keyNames[key] ?? key.toUpperCase()),
    does,
  })),
  { keys: ['1–9'], does: 'Looking back and recommendations: type a number, then press Enter' },
  { keys: ['+', '−', 'arrows'], does: 'Move the document on the room screen' },
]

const votingKeys = [
  { keys: ['0–9'], does: 'Type the number of votes' },
  { keys: ['↑', '↓'], does: 'Add or remove one vote' },
  { keys: ['A–H'], does: 'Go to the votes for that choice' },
  { keys: ['Enter'], does: 'Go to the next row, then the next table, then the button that shows the votes' },
  { keys: ['Page Down', 'Page Up', '.'], does: 'Next, back and dark, as everywhere' },
  { keys: ['Esc'], does: 'Leave the field, so that letter keys work again' },
]

/** What each key does. */
export function KeysSheet({ at, onClose }: PanelProps & { readonly onClose: () => void }) {
  const { dialog, button } = useDialog()
  return (
    <dialog className="keys-sheet" aria-labelledby="keys-title" ref={dialog} onClose={onClose}>
      <h2 className="heading-m" id="keys-title">
        Keys
      </h2>
      <div className="keys-sheet__columns">
        <Keys title="Outside fields" rows={commandKeys} />
        <div>
          <Keys title="While you count votes" rows={votingKeys} />
          <Setting at={at} name="letterKeys">
            Use letter keys. Untick this if you control your computer by voice.
          </Setting>
          <Setting at={at} name="keysSettle">
            Let the remote and S settle a vote, by two presses: the first goes to the button, the second presses it.
          </Setting>
          <Setting at={at} name="chimes">
            Sound a chime when the timer is up.
          </Setting>
          <p>No key makes a decision by itself or deletes anything.</p>
        </div>
      </div>
      <Button ref={button} onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  )
}

interface SettingProps extends PanelProps {
  readonly name: 'letterKeys' | 'keysSettle' | 'chimes'
  readonly children: string
}

function Setting({ at, name, children }: SettingProps) {
  return (
    <label className="keys-sheet__letters">
      <input
        type="checkbox"
        checked={at.consoleState[name]}
        onChange={event => {
          at.put({ [name]: event.target.checked })
          if (name === 'chimes' && event.target.checked) chime()
        }}
      />
      <span>{children}</span>
    </label>
  )
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section>
      <h3 className="keys-sheet__part">{title}</h3>
      <dl className="keys-sheet__keys">
        {rows.map(({ keys: pressed, does }) => (
          <div className="keys-sheet__key" key={does}>
            <dt>
              {pressed.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
