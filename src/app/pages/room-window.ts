import { askForDisplays, otherDisplay, type Displays } from './displays.ts'

/** What became of the room's window. */
export type RoomWindow = 'opened' | 'blocked'

/** The address of the room's screen of a session. */
export function roomAddress(session: string): string {
  return `${location.href.split('#', 1).join('')}#/room/${session}`
}

/**
 * Opens the room's screen, and on the second display where the browser can and may. To be called when something was
 * pressed: a browser lets a window open, and asks whether displays may be managed, only then. The question comes first and
 * its answer is not waited for, as opening a window uses the press up.
 *
 * @param known the displays, where the leave was given before
 */
export async function openRoomWindow(session: string, known: Displays | undefined): Promise<RoomWindow> {
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
