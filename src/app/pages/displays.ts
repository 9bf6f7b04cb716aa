/** The displays of this computer, where the browser has window management. What is read from it is always up to date. */
export interface Displays {
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

interface WithDisplays {
  getScreenDetails?: () => Promise<Displays>
}

/** Tells, unasked, whether there is more than one display. */
interface WhetherExtended {
  readonly isExtended?: boolean
}

/** The display that the room may see: any that this window is not on. */
export function otherDisplay(displays: Displays | undefined): Display | undefined {
  return displays?.screens.find(each => each !== displays.currentScreen)
}

/** Asks for leave to know the displays; `undefined` where there is only one, or where nobody may know. */
export async function askForDisplays(): Promise<Displays | undefined> {
  // Nobody is asked for a leave that would be of no use.
  if ((screen as WhetherExtended).isExtended === false) return undefined
  try {
    return await (window as WithDisplays).getScreenDetails?.()
  } catch {
    return undefined
  }
}

/** The displays where the leave was given before; nobody is asked. */
export async function knownDisplays(): Promise<Displays | undefined> {
  try {
    // A name that not every browser knows: those refuse it.
    const { state } = await navigator.permissions.query({ name: 'window-management' as PermissionName })
    return state === 'granted' ? await (window as WithDisplays).getScreenDetails?.() : undefined
  } catch {
    return undefined
  }
}
