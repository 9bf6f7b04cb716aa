import { screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { FakeDevice } from '../store/support/fake-device.ts'
import { holdingEvening } from './evening-device.ts'
import { onwards } from './market-device.ts'
import { openApp, type OpenedApp } from './open-app.tsx'

export const consoleHome = '/console/session-1'
export const atQuestion = { slide: { kind: 'question' } } as const

/** For each test: what jsdom leaves out, and a browser that opens no windows. */
export function prepareConsole(): void {
  // Loaded before the first test looks for what is on it.
  beforeAll(async () => ({ default: (await import('../../../src/app/console/console-page.tsx')).ConsolePage }), 30_000)
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', SeesNothing)
    vi.stubGlobal(
      'open',
      vi.fn<() => null>(() => null),
    )
  })
  afterEach(() => vi.unstubAllGlobals())
}

class SeesNothing {
  observe(): void {}
  disconnect(): void {}
}

/** The console of a group session that stands at the call; who is present was not written down, unless a test says so. */
export async function atTheCall(
  group: Parameters<typeof holdingEvening>[2] = {},
): Promise<OpenedApp & { readonly device: FakeDevice }> {
  const device = await holdingEvening([onwards], atQuestion, { present: [], ...group })
  const app = await openApp(consoleHome, { device })
  await screen.findByText('Let them talk.')
  return { ...app, device }
}

/** Types votes row by row. */
export async function count(app: OpenedApp, ...hands: readonly number[]): Promise<void> {
  const rows = await screen.findAllByRole('textbox')
  for (const [index, votes] of hands.entries()) {
    const row = rows[index]
    if (row === undefined) throw new Error('there is no such row')
    await app.user.click(row)
    await app.user.keyboard(String(votes))
  }
}
