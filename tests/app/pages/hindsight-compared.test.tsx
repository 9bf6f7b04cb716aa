import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { LibraryEntry } from '../../../src/app/store/workplace.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes } from '../../support/market.ts'
import { quiet } from '../store/support/fake-device.ts'
import {
  answer,
  compared,
  expectNoViolations,
  home,
  keptSince,
  mark,
  openAfter,
  part,
  toTheEnd,
} from '../support/looking-back.ts'
import { holding } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

test('before they are compared all answers are shown, and each can be changed', async () => {
  const app = await openAfter(
    `${home}/compare`,
    mark('call'),
    mark('stall'),
    answer('call', ['one-number'], 'A sign'),
  )
  await heading('Before you compare')
  expect(screen.getByText('Once you compare, your answers stay as they are.')).toBeDefined()
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['The stall', 'The call'])
  expect(screen.getByText('No measure named')).toBeDefined()
  expect(screen.getByText('A sign (in your own words)')).toBeDefined()
  await expectNoViolations(app)
  await follow(app, 'Change what would have helped at: The call')
  await screen.findByText('Looking back: moment 2 of 2 that you marked')
})

const looked: readonly Intent[] = [
  mark('call'),
  mark('stall'),
  answer('call', ['more-cctv', 'one-number'], 'A sign'),
  answer('stall', ['more-cctv'], 'Walk past'),
]

test('the comparison says what was found, missed and also marked, and why a decoy would not have helped', async () => {
  const app = await openAfter(`${home}/compare`, ...looked)
  await press(app, 'Compare with the author’s answer')
  expect(await heading('Your answers and the author’s')).toBe(document.activeElement)
  const call = part(3, 'The call')
  expect(call.getByText('Found').textContent).toBe('✓ Found')
  expect(call.getByText(/^Nobody knew whom to tell\./)).toBeDefined()
  expect(call.getByText('One number to ring', { exact: false }).textContent).toBe(
    'One number to ring (Protect: it guards what the council knows)✓ You named it, too',
  )
  expect(call.getByText('More cameras', { exact: false }).textContent).toBe(
    'More cameras. In this story it would not have helped: Nothing was in view.',
  )
  expect(call.getByText('A sign')).toBeDefined()
  expect(part(3, 'The books').getByText('Missed').textContent).toBe('○ Missed')
  const also = part(2, 'You also marked')
  expect(also.getByRole('heading', { level: 3 }).textContent).toBe('The stall')
  expect(also.getByText('More cameras', { exact: false }).textContent).toBe(
    'More cameras. In this story it would not have helped: Nothing was in view.',
  )
  expect(also.getByText('Walk past')).toBeDefined()
  expect(also.queryByText('Missed', { exact: false })).toBeNull()
  expect(app.container.textContent).not.toMatch(/\d ?(%|per cent|points|of \d)/)
  expect((await keptSince(app)).at(-1)).toEqual(compared)
  await expectNoViolations(app)
  await follow(app, 'Go on to the debrief')
  await heading('Debrief')
})

test('words at a moment that is no longer marked are gone once the answers are compared', async () => {
  const app = await openAfter(`${home}/compare`, ...looked, { type: 'unmarked-key-event', scene: 'stall' })
  await press(app, 'Compare with the author’s answer')
  await heading('Your answers and the author’s')
  await quiet()
  const text = (await app.device.storage.get('session-1'))?.text
  expect([text?.includes('Walk past'), text?.includes('A sign')]).toEqual([false, true])
})

test('once it is finished, looking back opens with the comparison, and nothing can be changed', async () => {
  for (const path of [home, `${home}/1`, `${home}/compare`]) {
    const { unmount } = await openAfter(path, ...looked, compared)
    await heading('Your answers and the author’s')
    expect(address()).toBe(`${home}/compare`)
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /^Compare/ })).toBeNull()
    unmount()
  }
})

test('own words are erased after it was asked twice, however often they were saved', async () => {
  const app = await openAfter(
    `${home}/compare`,
    mark('call'),
    answer('call', [], 'A real name'),
    answer('call', ['one-number'], 'A real name'),
    compared,
  )
  await press(app, 'Erase these words: The call')
  await press(app, 'Keep them')
  await press(app, 'Erase these words: The call')
  expect(screen.getByText('A real name')).toBeDefined()
  await press(app, 'Erase them')
  expect(await screen.findByText('Text removed')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'In your own words' }))
  await quiet()
  expect((await app.device.storage.get('session-1'))?.text).not.toContain('A real name')
})

test('a scenario with nothing to look back for leads to the debrief', async () => {
  const plain: LibraryEntry = {
    ...marketEntry(),
    loadDebrief: () => Promise.resolve({ ...marketNotes, keyEvents: {} }),
  }
  await openApp(home, { device: await holding(...toTheEnd), scenarios: [plain] })
  await heading('Debrief')
  expect(address()).toBe('/debrief/session-1')
  expect(screen.queryByRole('heading', { name: 'Key events' })).toBeNull()
})

test('until members have looked back the debrief tells nothing of the key events, and leads there', async () => {
  const app = await openAfter('/debrief/session-1')
  await heading('Debrief')
  const section = part(2, 'Key events')
  expect(section.getByRole('link').getAttribute('href')).toBe(`#${home}`)
  expect(app.container.textContent).not.toContain('The figures did not add up.')
})

test('afterwards the debrief tells in short what was found and missed', async () => {
  await openAfter('/debrief/session-1', ...looked, compared)
  await heading('Debrief')
  const section = part(2, 'Key events')
  expect(section.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '✓ Found: The call. Nobody knew whom to tell.',
    '○ Missed: The books. The figures did not add up.',
  ])
  expect(section.getByText('You also marked: “The stall”.')).toBeDefined()
  expect(section.getByRole('link').getAttribute('href')).toBe(`#${home}/compare`)
})
