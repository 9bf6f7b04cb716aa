import { useEffect, useEffectEvent, useState } from 'react'
import { useLoaded } from '../../ui/loaded.tsx'
import { unfreeze } from '../actions.ts'
import type { Console } from '../console.ts'
import { useRoomLink } from './room-link.ts'

/** Which screens a group session has, and whether this one may show notes. */
export type Screens = ReturnType<typeof useScreens>

/**
 * Nothing that only the facilitator may see is shown before someone has said, since this window opened, that the room
 * cannot see it, or a screen of the room has answered: after a crash the displays may be duplicated.
 */
export function useScreens(at: Console) {
  const { presence, awaitScreen } = useRoomLink(at)
  const displays = useLoaded(knownDisplays)
  const [opened, setOpened] = useState<RoomWindow>()
  // Said while the session was set up. That press is so near that the browser still lets a window open; if not, the
  // console says so.
  const [fresh] = useState(() => (at.consoleState.screens === undefined ? screensSetUp() : undefined))
  const [isSafe, setSafe] = useState(fresh === 'two')
  const { mayWrite, isShared } = at
  // A tab that only looks asks for itself: it may be the one on the projector.
  if (mayWrite && presence === 'open' && !isSafe) setSafe(true)
  const isAnswered = !mayWrite || at.consoleState.screens !== undefined
  const isDoubtful = isAnswered && !isShared && !isSafe
  const openWindow = (known: Displays | undefined) => {
    void openRoomWindow(at.group.session.id, known).then(setOpened)
  }
  const open = () => {
    setOpened(undefined)
    awaitScreen()
    openWindow(displays === 'failed' ? undefined : displays)
  }
  const answer = (screens: 'two' | 'one') => {
    setSafe(screens === 'two')
    if (screens === 'two' && mayWrite) open()
    if (screens === 'one' && mayWrite) unfreeze(at)
    at.put({ screens })
  }
  useSetUp(at, fresh, () => {
    awaitScreen()
    // A page from a disk can place the window only as it opens.
    void knownDisplays().then(openWindow)
  })
  return {
    /** `ask`: whether this one is also on the projector; `look`: it is about to be known whether the room has its own. */
    show: isShared ? ('one' as const) : shownUnshared(isAnswered, isDoubtful, mayWrite && presence === 'asking'),
    /** Whether it was said before, and no screen of the room answers any more. */
    isDoubtful: isDoubtful && mayWrite,
    presence,
    /** What became of the window that was opened last. */
    opened,
    open,
    answer,
    /** Asks again. */
    doubt: () => setSafe(false),
  }
}

/** Opens the room screen, or makes this one it, as was said while the session was set up; once, as a reload is no press. */
function useSetUp(at: Console, fresh: 'two' | 'one' | undefined, open: () => void): void {
  const begin = useEffectEvent(() => {
    if (fresh === undefined || !at.mayWrite) return
    history.replaceState(null, '')
    if (fresh === 'two') open()
    at.put({ screens: fresh })
  })
  useEffect(() => begin(), [])
}

/** What the page before said of the screens. */
function screensSetUp(): 'two' | 'one' | undefined {
  const { screens } = (history.state ?? {}) as { readonly screens?: unknown }
  return screens === 'two' || screens === 'one' ? screens : undefined
}

function shownUnshared(isAnswered: boolean, isDoubtful: boolean, isAsking: boolean): 'ask' | 'look' | 'two' {
  if (isAnswered && !isDoubtful) return 'two'
  return isDoubtful && isAsking ? 'look' : 'ask'
}

type RoomWindow = 'opened' | 'blocked'

/** The address of the room screen of a session. */
export function roomAddress(session: string): string {
  return `${location.href.split('#', 1).join('')}#/room/${session}`
}

/**
 * Opens the room screen, and on the second display where the browser can and may. To be called when something was
 * pressed: a browser lets a window open, and asks whether displays may be managed, only then. The question comes first and
 * its answer is not waited for, as opening a window uses the press up.
 *
 * @param known the displays, where the leave was given before
 */
async function openRoomWindow(session: string, known: Displays | undefined): Promise<RoomWindow> {
  const asked = known === undefined ? askForDisplays() : Promise.resolve(known)
  const name = `desktop-audit-room-${session}`
  const opened = window.open(roomAddress(session), name, `popup,${placeOn(known)}`)
  if (opened === null) return 'blocked'
  move(opened, await asked)
  return 'opened'
}

/** Where a window opens, as `window.open` reads it. */
function placeOn(known: Displays | undefined): string {
  const other = otherDisplay(known)
  if (other === undefined) return 'width=1280,height=720'
  const { availLeft, availTop, availWidth, availHeight } = other
  return `left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`
}

/** Moves a window that opened before its place was known, or that was open already. */
function move(opened: Window, displays: Displays | undefined): void {
  const other = otherDisplay(displays)
  if (other === undefined) return
  try {
    opened.moveTo(other.availLeft, other.availTop)
    opened.resizeTo(other.availWidth, other.availHeight)
  } catch {
    // A page from a disk may not move another such page: it stays where it opened, to be dragged.
  }
}

/** The displays of this computer, where the browser has window management. What is read from it is always up to date. */
interface Displays {
  readonly screens: readonly Display[]
  readonly currentScreen: Display
}

/** In pixels of the whole desktop. */
interface Display {
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
}

/** What only some browsers have: one asks for leave, and one tells unasked whether there is more than one display. */
type MaybeWindow = { readonly getScreenDetails?: () => Promise<Displays> }
type MaybeScreen = { readonly isExtended?: boolean }

/** The display that the room may see: any that this window is not on. */
function otherDisplay(displays: Displays | undefined): Display | undefined {
  return displays?.screens.find(each => each !== displays.currentScreen)
}

/** Asks for leave to know the displays; `undefined` where there is only one, or where no one may know. */
async function askForDisplays(): Promise<Displays | undefined> {
  // We do not ask for a permission that would be of no use.
  if ((screen as MaybeScreen).isExtended === false) return undefined
  try {
    return await (window as MaybeWindow).getScreenDetails?.()
  } catch {
    return undefined
  }
}

/** The displays, where permission was given before: it does not ask. */
async function knownDisplays(): Promise<Displays | undefined> {
  try {
    // A name that not every browser knows: those refuse it.
    const { state } = await navigator.permissions.query({ name: 'window-management' as PermissionName })
    return state === 'granted' ? await (window as MaybeWindow).getScreenDetails?.() : undefined
  } catch {
    return undefined
  }
}
