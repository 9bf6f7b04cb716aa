import { screen, within } from '@testing-library/react'
import { run } from 'axe-core'
import { expect } from 'vitest'
import { readSession } from '../../../src/core/session/session-reader.ts'
import type { Intent, SessionEvent } from '../../../src/core/session/session.ts'
import { quiet } from '../store/support/fake-device.ts'
import { books, holding, leave, onwards, tell } from './market-device.ts'
import { openApp, type OpenedApp } from './open-app.tsx'

/** A play of the market to its good ending, with its first document opened. */
export const toTheEnd: readonly Intent[] = [
  { type: 'opened-exhibit', scene: 'stall', exhibit: 'poster' },
  onwards,
  tell,
  ...books,
  leave,
  { type: 'decided', scene: 'budget', picks: ['lights'] },
  { type: 'finished', scene: 'end-well' },
]
export const mark = (scene: string): Intent => ({ type: 'marked-key-event', scene })
export const answer = (scene: string, measures: readonly string[], ...own: readonly string[]): Intent => ({
  type: 'hindsight-answered',
  scene,
  measures,
  own,
})
export const compared: Intent = { type: 'hindsight-finished' }
/** Where members look back. */
export const home = '/hindsight/session-1'

/** Opens an address once the play has ended, and once this was done since. */
export async function openAfter(path: string, ...more: readonly Intent[]): Promise<OpenedApp> {
  history.replaceState(null, '')
  return openApp(path, { device: await holding(...toTheEnd, ...more) })
}

/** What the device keeps of the session since the story ended, without the times. */
export async function keptSince({ device }: OpenedApp): Promise<readonly object[]> {
  await quiet()
  const reading = readSession((await device.storage.get('session-1'))?.text ?? '')
  const log: readonly SessionEvent[] = reading.ok ? reading.session.log : []
  return log.slice(toTheEnd.length).map(({ at: _at, ...event }) => event)
}

/** The part of the page under a heading. */
export function part(level: 2 | 3, name: string) {
  const section = screen.getByRole('heading', { level, name }).closest('section')
  if (section === null) throw new Error(`no part ${name}`)
  return within(section)
}

/** Of the rules of accessibility, those that can be checked without a screen. */
export async function expectNoViolations({ container }: OpenedApp): Promise<void> {
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
