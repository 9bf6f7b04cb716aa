import { act, render, type RenderResult } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { App } from '../../../src/app/app.tsx'
import type { Device } from '../../../src/app/store/device.ts'
import { LibraryStore } from '../../../src/app/store/library-store.ts'
import { OpenedCases } from '../../../src/app/case-files/opened-cases.ts'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
import { fakeClock, fakeDevice } from '../store/support/fake-device.ts'
import { fillBrowserGaps } from './browser-gaps.ts'
import { marketEntry } from './market-entry.tsx'

interface Situation {
  readonly device?: Device
  readonly scenarios?: readonly LibraryEntry[]
}

export interface OpenedApp extends RenderResult {
  readonly user: UserEvent
  readonly device: Device
}

/** Opens the application at an address, as a browser does that has just loaded it. */
export async function openApp(
  path: string,
  { device = fakeDevice(), scenarios = [marketEntry()] }: Situation = {},
): Promise<OpenedApp> {
  fillBrowserGaps()
  document.title = 'Desktop Audit'
  history.replaceState(null, '', `#${path}`)
  const library = new LibraryStore(device, undefined)
  const cases = new OpenedCases(device.cases)
  await cases.refresh()
  const workplace = { scenarios, cases, device, library, clock: fakeClock() }
  const result = await act(async () => render(<App workplace={workplace} />))
  return { ...result, user: userEvent.setup(), device }
}

/** The address that is open, as `openApp` takes it. */
export function address(): string {
  return location.hash.slice(1)
}
