import { act, screen, waitFor } from '@testing-library/react'
import { run } from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { readSession } from '../../../src/core/session/session-reader.ts'
import type { Intent, SessionEvent } from '../../../src/core/session/session.ts'
import { resuming } from '../store/support/open.ts'
import { books, holding, leave, onwards, tell } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { heading, press } from '../support/on-screen.ts'
import { openApp, type OpenedApp } from '../support/open-app.tsx'

const decidedLights: Intent = { type: 'decided', scene: 'budget', picks: ['lights'] }
/** It brings up three of the market's drafts. */
const toTheEnd: readonly Intent[] = [
  onwards,
  tell,
  ...books,
  leave,
  decidedLights,
  { type: 'finished', scene: 'end-well' },
]

const number = 'That the Head of Communications be asked to publish that one number.'
const thanks = 'That the Leader be asked to thank the police.'
const lights = 'That the Leader be asked to light the lights.'

beforeEach(() => history.replaceState(null, ''))

async function openPage(...more: readonly Intent[]): Promise<OpenedApp> {
  return openApp('/recommendations/session-1', { device: await holding(...toTheEnd, ...more) })
}

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox')
const ticked = () => boxes().map(({ checked }) => checked)

/** The last thing that the device keeps of the session. */
async function lastKept({ device }: OpenedApp): Promise<SessionEvent | undefined> {
  const reading = readSession((await device.storage.get('session-1'))?.text ?? '')
  return reading.ok ? reading.session.log.at(-1) : undefined
}

test('the drafts that apply to the session can be ticked, and none is at first', async () => {
  await openPage()
  await heading('Recommendations')
  expect(screen.getByText('We have three draft recommendations for your session.')).toBeDefined()
  expect(boxes().map(({ labels }) => labels?.[0]?.textContent)).toEqual([number, thanks, lights])
  expect(ticked()).toEqual([false, false, false])
})

test('each says to whom it goes, by when, for which pillar and why', async () => {
  await openPage()
  const box = await screen.findByRole('checkbox', { name: number })
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'ToHead of CommunicationsWithinsix monthsPillarProtectBecauseA stall stood in the market.',
  )
})

test('what is ticked is put forward, and six months later opens', async () => {
  const app = await openPage()
  await app.user.click(await screen.findByLabelText(lights))
  await app.user.click(screen.getByLabelText(number))
  await press(app, 'Save these recommendations')
  await heading('Six months later')
  expect(location.hash).toBe('#/afterwards/session-1')
  await waitFor(async () =>
    expect(await lastKept(app)).toMatchObject({
      type: 'put-forward',
      recommendations: ['always', 'spent'],
    }),
  )
})

test('none may be put forward', async () => {
  const app = await openPage()
  await heading('Recommendations')
  await press(app, 'Save these recommendations')
  await heading('Six months later')
  expect(screen.getByText('You made no recommendations.')).toBeDefined()
})

test('what was put forward stands ticked when the page is opened again, and can be changed', async () => {
  const app = await openPage({ type: 'put-forward', recommendations: ['told', 'always'] })
  await heading('Recommendations')
  expect(screen.getByText('You chose two and left out one.')).toBeDefined()
  expect(ticked()).toEqual([true, true, false])
  await app.user.click(screen.getByLabelText(number))
  await press(app, 'Save these recommendations')
  await heading('Six months later')
  await waitFor(async () =>
    expect(await lastKept(app)).toMatchObject({ type: 'put-forward', recommendations: ['told'] }),
  )
})

test.for([
  [['always', 'told', 'spent'], 'You chose all of them.'],
  [[], 'You chose none.'],
] as const)('the page says what was put forward: %s', async ([recommendations, said]) => {
  await openPage({ type: 'put-forward', recommendations })
  await heading('Recommendations')
  expect(screen.getByText(said)).toBeDefined()
})

test('ticks that were not sent are still there after a reload', async () => {
  const app = await openPage({ type: 'put-forward', recommendations: ['always'] })
  await app.user.click(await screen.findByLabelText(number))
  await app.user.click(screen.getByLabelText(thanks))
  const kept: unknown = history.state
  app.unmount()
  const again = openApp('/recommendations/session-1', { device: app.device })
  history.replaceState(kept, '')
  await again
  await heading('Recommendations')
  expect(ticked()).toEqual([false, true, false])
})

test('where another tab writes, the drafts are only read, each with what was made of it', async () => {
  const device = await holding(...toTheEnd, { type: 'put-forward', recommendations: ['told'] })
  const other = await resuming(device, 'session-1')
  await openApp('/recommendations/session-1', { device })
  await heading('Recommendations')
  expect(screen.queryByRole('button', { name: 'Save these recommendations' })).toBeNull()
  expect(screen.getAllByText('Left out')).toHaveLength(2)
  expect(screen.getAllByText('Chosen')).toHaveLength(1)
  await act(() => other.close())
  expect(await screen.findByRole('button', { name: 'Save these recommendations' })).toBeDefined()
})

test('a play that brings up none says so, and leads on', async () => {
  const none = {
    ...marketEntry(),
    loadDebrief: async () => ({ ...(await marketEntry().loadDebrief()), recommendations: {} }),
  }
  const app = await openApp('/recommendations/session-1', {
    device: await holding(...toTheEnd),
    scenarios: [none],
  })
  await heading('Recommendations')
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByText('None of the draft recommendations apply to your session.')).toBeDefined()
  await app.user.click(screen.getByRole('link', { name: 'Six months later' }))
  await heading('Six months later')
})

test('a play that goes on has none yet', async () => {
  await openApp('/recommendations/session-1', { device: await holding(onwards) })
  await heading('This comes at the end')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('it breaks no rule of accessibility that can be checked without a screen', async () => {
  const { container } = await openPage()
  await heading('Recommendations')
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
