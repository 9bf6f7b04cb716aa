import type { Persistence } from './device.ts'
import { allowed } from './settings.ts'

/** Under which name the browser keeps that it was asked. It goes with everything else that is deleted. */
const askedName = 'desktop-audit asked-to-keep'

/** Asks once on a device, when a session is first started, as some browsers put the question to the person. */
export async function askToKeep(persistence: Persistence | undefined): Promise<void> {
  if (persistence === undefined || wasAsked()) return
  try {
    localStorage.setItem(askedName, 'yes')
    await persistence.persist()
  } catch {
    // The device page says that nothing is promised.
  }
}

/** `unasked` until a session was started. */
export type Promised = 'yes' | 'no' | 'unasked'

export async function isPromised(persistence: Persistence | undefined): Promise<Promised> {
  try {
    if ((await persistence?.persisted()) === true) return 'yes'
  } catch {
    return 'no'
  }
  return persistence === undefined || wasAsked() ? 'no' : 'unasked'
}

function wasAsked(): boolean {
  return allowed(() => localStorage.getItem(askedName) !== null) ?? false
}
