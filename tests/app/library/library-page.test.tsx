import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Device } from '../../../src/app/store/device.ts'
import type { SessionSummary } from '../../../src/app/store/library-store.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
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

  test('a session under way is continued; one that is over is looked back at, and leads to its report', async () => {
    await open(
      { id: 'one' },
      { id: 'two', closed: 'finished' },
      { id: 'three', closed: 'stopped', lookedBack: true },
      { id: 'four', closed: 'finished', mode: 'what-if' },
    )
    const saved = within(await screen.findByRole('complementary'))
    const links = await saved.findAllByRole('link')
    expect(links.map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Continue Small', '#/play/one'],
      ['Look back at Small', '#/hindsight/two'],
      ['Prepare its report (Small)', '#/findings/two'],
      ['Look back at Small', '#/debrief/three'],
      ['Prepare its report (Small)', '#/findings/three'],
      ['Look back at Small, what if', '#/debrief/four'],
    ])
    expect(screen.getByText(/^Under way, 24 November 2026/)).toBeDefined()
    expect(screen.getByText(/^Stopped early/)).toBeDefined()
  })

  test('with none it says so, and before they are read it does not', async () => {
    await open()
    expect(await screen.findByText('No sessions yet.')).toBeDefined()
  })

  test('until the sessions are read it says that it is looking', async () => {
    const device = fakeDevice()
    const list = () => new Promise<never>(() => {})
    await openApp('/', { device: { ...device, storage: { ...device.storage, list } } })
    expect(screen.getByText('Looking …')).toBeDefined()
  })
})

describe('the page', () => {
  test('there is a door for each kind of reader', async () => {
    await openApp('/')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Play a case',
      'Lead a group',
      'Prepare a report',
      'Write a case',
      'Saved on this device',
      'All cases',
    ])
    for (const [name, href] of [
      ['Lead a group', '#/lead'],
      ['Prepare a report', '#/reports'],
      ['Write a case', '#/author'],
    ] as const)
      expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(href)
  })

  test('those who are new start with the case that is made for them', async () => {
    await openApp('/', { scenarios: [lasting(50), { ...lasting(10), firstFor: 'alone' }] })
    const start = screen.getByRole('link', { name: 'Start “Takes 10”' })
    expect(start.getAttribute('href')).toBe('#/scenario/takes-10')
    expect(screen.getByText('New here?').parentElement?.textContent).toBe('New here? Start with this: 10 minutes.')
  })

  test('another case is chosen from the list, and where there is no first case any is', async () => {
    const { user } = await openApp('/', { scenarios: [lasting(10)] })
    await user.click(screen.getByRole('button', { name: 'Choose a case' }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'All cases' }))
  })

  test('the shortest cases come first, and a card says how long each takes, what it asks and what it touches on', async () => {
    await openApp('/', { scenarios: [lasting(50), { ...lasting(10), hasOfficers: false }] })
    expect(screen.getAllByRole('article').map(card => card.textContent)).toEqual([
      'Fraud · 10 minutes, 60 with a groupTakes 10A scenario of a few lines.About 2 decisions, as a councillor.Touches on debt.',
      'Fraud · 50 minutes, 60 with a groupTakes 50A scenario of a few lines.About 2 decisions, as councillors and officers.Touches on debt.',
    ])
  })

  test('whoever leads a group chooses a case, or rehearses with the one that is made for it', async () => {
    await openApp('/lead', { scenarios: [lasting(50), { ...lasting(10), firstFor: 'group' }] })
    await screen.findByRole('heading', { name: 'Lead a group' })
    const evenings = screen.getAllByRole('link').map(link => link.getAttribute('href') ?? '')
    expect(evenings.filter(href => href.startsWith('#/evening/'))).toEqual([
      '#/evening/takes-10',
      '#/evening/takes-50',
      '#/evening/takes-10',
    ])
  })

  test('where the browser keeps nothing, the list does not say that it is saved', async () => {
    await openApp('/', { device: forgetful(await holding(onwards)) })
    const kept = within(await screen.findByRole('complementary', { name: 'Kept until you close this tab' }))
    expect(await kept.findByRole('link', { name: 'Continue Small' })).toBeDefined()
    expect(screen.queryByText('Saved on this device')).toBeNull()
  })

  test('sessions that cannot be read are not said to be none, and can be tried again', async () => {
    const device = await holding(onwards)
    let isBlind = true
    const list: Device['storage']['list'] = () => (isBlind ? Promise.resolve(null) : device.storage.list())
    const { user } = await openApp('/', { device: { ...device, storage: { ...device.storage, list } } })
    expect(
      await screen.findByText('We could not read the sessions saved on this device. We deleted nothing.'),
    ).toBeDefined()
    expect(screen.queryByText('No sessions yet.')).toBeNull()
    isBlind = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Continue Small' })).toBeDefined()
  })

  test('a session of a scenario that is not here is not offered to go on with', async () => {
    const session = played(script)
    await openApp('/', {
      device: await holdingSession({ ...session, scenario: { ...session.scenario, id: 'nope' } }),
    })
    expect(await screen.findByText('No sessions yet.')).toBeDefined()
    expect(screen.queryByRole('link', { name: /nope/ })).toBeNull()
  })

  function lasting(minutesAlone: number): LibraryEntry {
    return { ...marketEntry(), id: `takes-${minutesAlone}`, title: `Takes ${minutesAlone}`, minutesAlone }
  }
})
