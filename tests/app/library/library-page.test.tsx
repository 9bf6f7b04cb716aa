import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Device } from '../../../src/app/store/device.ts'
import type { SessionSummary } from '../../../src/app/store/library-store.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import type { LibraryEntry } from '../../../src/app/store/workplace.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fakeDevice, forgetful } from '../store/support/fake-device.ts'
import { holding, holdingSession, onwards } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { openApp } from '../support/open-app.tsx'

describe('saved sessions', () => {
  /** The device of somebody who played so often, the last play named first. */
  async function open(...plays: readonly Partial<SessionSummary>[]) {
    const device = fakeDevice()
    const record = recordOf(played(script))
    for (const [index, play] of plays.entries()) {
      const lastAt = new Date(Date.UTC(2026, 10, 24, 12, -index)).toISOString()
      await device.storage.put({ ...record, lastAt, ...play }, undefined)
    }
    await openApp('/', { device })
  }

  test('a play under way is gone on with; one that is over is looked back at, and then leads to its debrief', async () => {
    await open(
      { id: 'one' },
      { id: 'two', closed: 'finished' },
      { id: 'three', closed: 'stopped', lookedBack: true },
      { id: 'four', closed: 'finished', mode: 'what-if' },
    )
    const links = within(await screen.findByRole('complementary')).getAllByRole('link')
    expect(links.map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Go on with Small', '#/play/one'],
      ['Look back at Small', '#/hindsight/two'],
      ['Debrief of Small', '#/debrief/three'],
      ['Debrief of Small, what if', '#/debrief/four'],
    ])
    expect(screen.getByText(/^Under way, last on 24 November 2026/)).toBeDefined()
    expect(screen.getByText(/^Stopped early/)).toBeDefined()
  })

  test('with none it says so, and before they are read it does not', async () => {
    await open()
    expect(await screen.findByText('Nothing yet.')).toBeDefined()
  })

  test('until the sessions are read it says that it is looking', async () => {
    const device = fakeDevice()
    const list = () => new Promise<never>(() => {})
    await openApp('/', { device: { ...device, storage: { ...device.storage, list } } })
    expect(screen.getByText('Looking …')).toBeDefined()
  })
})

describe('the page', () => {
  const evening = 'Audits for an evening'
  const short = 'Ten-minute cases'

  test('what one plays in fifteen minutes is a ten-minute case, and the audits for an evening come first', async () => {
    await openApp('/', { scenarios: [lasting(15), lasting(20), lasting(5), lasting(50)] })
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      evening,
      short,
      'Saved on this device',
    ])
    expect(titlesIn(evening)).toEqual(['Takes 20', 'Takes 50'])
    expect(titlesIn(short)).toEqual(['Takes 15', 'Takes 5'])
  })

  test('what was begun comes before what can be played', async () => {
    await openApp('/', { device: await holding(onwards) })
    await screen.findByRole('link', { name: 'Go on with Small' })
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Saved on this device',
      evening,
    ])
  })

  test('a card says how long it takes, alone and with a group', async () => {
    await openApp('/', { scenarios: [lasting(10), lasting(50)] })
    expect(screen.getAllByRole('article').map(card => card.querySelector('p')?.textContent)).toEqual([
      'Fraud · 50 minutes alone, 60 with a group',
      'Fraud · 10 minutes alone, 60 with a group',
    ])
  })

  test('each group says what it is for', async () => {
    await openApp('/', { scenarios: [lasting(10), lasting(50)] })
    expect(aboutOf(evening)).toBe('For members round a table, or for one alone.')
    expect(aboutOf(short)).toBe('To learn how it works, or to try out a room.')
  })

  test.for([
    { minutes: 10, there: short, left: evening },
    { minutes: 50, there: evening, left: short },
  ])('where there is nothing for “$left”, its heading is left out', async ({ minutes, there, left }) => {
    await openApp('/', { scenarios: [lasting(minutes)] })
    expect(titlesIn(there)).toEqual([`Takes ${minutes}`])
    expect(screen.queryByRole('heading', { name: left })).toBeNull()
  })

  test('where the browser keeps nothing, the list does not say that it is saved', async () => {
    await openApp('/', { device: forgetful(await holding(onwards)) })
    const kept = within(await screen.findByRole('complementary', { name: 'Kept until this tab is closed' }))
    expect(await kept.findByRole('link', { name: 'Go on with Small' })).toBeDefined()
    expect(screen.queryByText('Saved on this device')).toBeNull()
  })

  test('sessions that cannot be read are not said to be none, and can be tried again', async () => {
    const device = await holding(onwards)
    let isBlind = true
    const list: Device['storage']['list'] = () => (isBlind ? Promise.resolve(null) : device.storage.list())
    const { user } = await openApp('/', { device: { ...device, storage: { ...device.storage, list } } })
    expect(await screen.findByText('What is kept on this device could not be read. Nothing was deleted.')).toBeDefined()
    expect(screen.queryByText('Nothing yet.')).toBeNull()
    isBlind = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Go on with Small' })).toBeDefined()
  })

  test('a session of a scenario that is not here is not offered to go on with', async () => {
    const session = played(script)
    await openApp('/', {
      device: await holdingSession({ ...session, scenario: { ...session.scenario, id: 'nope' } }),
    })
    expect(await screen.findByText('Nothing yet.')).toBeDefined()
    expect(screen.queryByRole('link', { name: /nope/ })).toBeNull()
  })

  function lasting(minutesAlone: number): LibraryEntry {
    return { ...marketEntry(), id: `takes-${minutesAlone}`, title: `Takes ${minutesAlone}`, minutesAlone }
  }

  function group(name: string): HTMLElement {
    return screen.getByRole('region', { name })
  }

  function titlesIn(name: string): readonly (string | null)[] {
    return within(group(name))
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent)
  }

  function aboutOf(name: string): string | null | undefined {
    return group(name).querySelector('h2 + p')?.textContent
  }
})
