/** What became of the room's window. */
export type RoomWindow = 'placed' | 'opened' | 'blocked'

/** The window management of browsers that have it. */
interface WithScreens {
  getScreenDetails?: () => Promise<{
    readonly screens: readonly PlacedScreen[]
    readonly currentScreen: PlacedScreen
  }>
}

interface PlacedScreen {
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
}

/** The address of the room's screen of a session. */
export function roomAddress(session: string): string {
  return `${location.href.split('#', 1).join('')}#/room/${session}`
}

/**
 * Opens the room's screen, and moves it to the second display where the browser can and may. To be called when something
 * was pressed: the window comes first, as a browser would block one that comes after a question.
 */
export async function openRoomWindow(session: string): Promise<RoomWindow> {
  const opened = window.open(
    roomAddress(session),
    `desktop-audit-room-${session}`,
    'popup,width=1280,height=720',
  )
  if (opened === null) return 'blocked'
  const other = await secondScreen()
  if (other === undefined) return 'opened'
  opened.moveTo(other.availLeft, other.availTop)
  opened.resizeTo(other.availWidth, other.availHeight)
  return 'placed'
}

/** `undefined` where there is only one, or where nobody may know. */
async function secondScreen(): Promise<PlacedScreen | undefined> {
  try {
    const details = await (window as WithScreens).getScreenDetails?.()
    return details?.screens.find(screen => screen !== details.currentScreen)
  } catch {
    return undefined
  }
}
