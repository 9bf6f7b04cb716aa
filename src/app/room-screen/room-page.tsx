import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import type { RoomView } from '../../core/room/room-view.ts'
import { openChannel } from '../store/device.ts'
import { remoteKeys, roomChannel, type RoomMessage } from '../store/room-channel.ts'
import { readRoomMessage } from '../store/room-message-reader.ts'
import { useWorkplace } from '../store/workplace.ts'
import { ErrorBoundary } from '../ui/broken-page.tsx'
import { useFullScreen, useKey } from '../ui/full-screen.ts'
import { usePageTitle } from '../ui/page-heading.tsx'
import { RoomNotice, RoomScreen } from './room-screen.tsx'
import './room-page.css'

/**
 * The window on the projector. It shows what the facilitator's window sends it, and passes a remote's keys on to that: it
 * opens no session, takes no lock, and loads nothing of the scenario but a document that is shown.
 */
export function RoomPage({ id }: { readonly id: string }) {
  const state = useRoomView(id)
  useRoomVoice(id)
  const page = useRef<HTMLElement>(null)
  usePageTitle('Room screen')
  useStaysAwake()
  useStillPointer(page)
  const colours = useRoomColours()
  const { isOffered, fill } = useFullScreen()
  return (
    <main className={`room-page room-page--${colours}`} ref={page}>
      <h1 className="govuk-visually-hidden">Room screen</h1>
      <div className="room-page__screen" aria-live="polite">
        <ErrorBoundary
          key={state.kind === 'showing' ? state.view.kind : state.kind}
          fallback={<RoomNotice words="Desktop Audit" />}
        >
          <Screen state={state} />
        </ErrorBoundary>
      </div>
      {isOffered ? (
        <button type="button" className="room-page__full" onClick={fill}>
          Full screen <kbd>F</kbd>
        </button>
      ) : null}
    </main>
  )
}

function Screen({ state }: { readonly state: RoomState }) {
  switch (state.kind) {
    case 'waiting':
      return <RoomNotice words="Waiting for the facilitator" />
    case 'showing':
      return <RoomScreen view={state.view} />
    case 'closed':
      return <RoomNotice words="Desktop Audit" />
  }
}

type RoomState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'showing'; readonly revision: number; readonly view: RoomView }
  | { readonly kind: 'closed' }

/** How often it asks what to show while it has no answer, in milliseconds. */
const askingAgain = 2_000

/** What the facilitator's window sends for a session. It is asked when the screen opens, and whenever it comes back. */
function useRoomView(session: string): RoomState {
  const { device } = useWorkplace()
  const [state, hear] = useReducer(heard, { kind: 'waiting' })
  const isAsking = state.kind !== 'showing'
  useEffect(() => {
    const channel = openChannel<RoomMessage>(device.openChannel, roomChannel(session), data => {
      const message = readRoomMessage(data)
      if (message !== undefined) hear(message)
    })
    const ask = () => channel.post({ kind: 'hello' })
    ask()
    const timer = isAsking ? setInterval(ask, askingAgain) : undefined
    // A window that slept, or that the browser kept when it was left, may have missed what was said.
    window.addEventListener('pageshow', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pageshow', ask)
      document.removeEventListener('visibilitychange', ask)
      channel.close()
    }
  }, [device, session, isAsking])
  return state
}

/** Never goes back to an older view, in whatever order messages come. After the end a new session may begin. */
function heard(state: RoomState, message: RoomMessage): RoomState {
  switch (message.kind) {
    case 'view': {
      const { revision, view } = message
      const isOld = state.kind === 'showing' && revision < state.revision
      return isOld ? state : { kind: 'showing', revision, view }
    }
    case 'closed':
      return { kind: 'closed' }
    default:
      return state
  }
}

/**
 * All that the room screen says: that it is there, whenever it is asked; that it goes; and the keys of a remote. Its
 * window has the focus once it fills the projector, so that is where the remote is heard.
 */
function useRoomVoice(session: string): void {
  const { device } = useWorkplace()
  useEffect(() => {
    const channel = openChannel<RoomMessage>(device.openChannel, roomChannel(session), data => {
      // Answered as it is heard: a window out of sight gets its messages, and hardly a turn for its timers.
      if (readRoomMessage(data)?.kind === 'ask') channel.post({ kind: 'here' })
    })
    const leave = () => channel.post({ kind: 'goodbye' })
    const press = (event: KeyboardEvent) => {
      const key = remoteKeys.find(each => each === nameOf(event))
      if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      channel.post({ kind: 'key', key })
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('keydown', press)
      leave()
      channel.close()
    }
  }, [device, session])
}

/** A letter is the same with the lock of capitals on. */
function nameOf({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key
}

/** `computer`: as the computer has it. */
type RoomColours = 'computer' | 'light' | 'dark'

/** Where the address keeps it, so that the screen comes back from a reload as it was. */
const parameter = 'colours'

/**
 * Light for a lit room, dark for a dark one: as the computer has it until the key D is pressed, or the address says
 * `?colours=dark` before its `#`.
 */
function useRoomColours(): RoomColours {
  const [colours, setColours] = useState(kept)
  useKey('d', () => {
    const isDark = colours === 'computer' ? matchMedia('(prefers-color-scheme: dark)').matches : colours === 'dark'
    const next = isDark ? 'light' : 'dark'
    keep(next)
    setColours(next)
  })
  return colours
}

function kept(): RoomColours {
  const said = new URLSearchParams(location.search).get(parameter)
  return said === 'light' || said === 'dark' ? said : 'computer'
}

function keep(colours: RoomColours): void {
  const url = new URL(location.href)
  url.searchParams.set(parameter, colours)
  history.replaceState(history.state, '', url)
}

/** Keeps the screen from going dark by itself where the browser can. Where it cannot, nothing is said: it is a courtesy. */
export function useStaysAwake(): void {
  useEffect(() => {
    const { wakeLock } = navigator as { readonly wakeLock?: WakeLock }
    let lock: WakeLockSentinel | undefined
    let left = false
    const ask = async () => {
      if (wakeLock === undefined || document.hidden) return
      const given = await wakeLock.request('screen').catch(() => undefined)
      if (left) await given?.release()
      else lock = given
    }
    void ask()
    // The browser takes it back whenever the window is out of sight.
    const listener = () => void ask()
    document.addEventListener('visibilitychange', listener)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', listener)
      void lock?.release()
    }
  }, [])
}

/** After so many milliseconds a mouse that no one moves is out of sight. */
const patience = 2_500

/** Hides the mouse pointer over a page while it is still. */
function useStillPointer(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const setStill = (isStill: boolean) => page.current?.classList.toggle('room-page--still', isStill)
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      clearTimeout(timer)
      setStill(false)
      timer = setTimeout(() => setStill(true), patience)
    }
    moved()
    document.addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', moved)
    }
  }, [page])
}
