import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { LibraryEntry } from '../../../src/app/store/workplace.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { forgetful, quiet } from '../store/support/fake-device.ts'
import { resuming } from '../store/support/open.ts'
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
import { holding, holdingSession } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'
import { follow, heading, press } from '../support/on-screen.ts'
import { address, openApp } from '../support/open-app.tsx'

describe('the comparison', () => {
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
})

describe('the page', () => {
  const boxes = () => screen.getAllByRole('checkbox')
  const box = (moment: string) =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: `The outcome could have changed here: ${moment}` })

  test('the way that was played is told in order, with what was known then folded away', async () => {
    const app = await openAfter(home)
    await heading('Looking back')
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'The stall',
      'The call',
      'A look round',
      'The books',
      'The budget',
      'All is well',
    ])
    expect(boxes()).toHaveLength(6)
    const [stall, call] = screen.getAllByText('What was known then')
    expect(stall?.closest('details')?.open).toBe(false)
    expect(stall?.closest('details')?.textContent).toBe('What was known then: The stallWords.Document openedA poster')
    expect(call?.closest('details')?.textContent).toBe(
      'What was known then: The callWords.What you choseTell the police',
    )
    await expectNoViolations(app)
  })

  test('nothing on the timeline tells what the author lists', async () => {
    const { container } = await openAfter(home)
    await heading('Looking back')
    const told = [
      ...Object.values(marketNotes.keyEvents).map(({ text }) => text),
      ...Object.values(marketNotes.measures).map(({ text }) => text),
    ]
    expect(told.filter(text => container.textContent.includes(text))).toEqual([])
  })

  test('each tick is saved at once, and can be taken back', async () => {
    const app = await openAfter(home)
    await heading('Looking back')
    await app.user.click(box('The call'))
    await app.user.click(box('The stall'))
    await app.user.click(box('The call'))
    expect([box('The call').checked, box('The stall').checked]).toEqual([false, true])
    expect(await keptSince(app)).toEqual([mark('call'), mark('stall'), { type: 'unmarked-key-event', scene: 'call' }])
  })

  test('where the browser keeps nothing, nothing is said to be saved', async () => {
    history.replaceState(null, '')
    await openApp(home, { device: forgetful(await holding(...toTheEnd)) })
    await heading('Looking back')
    expect(
      screen.getByText('This browser keeps nothing, so what you mark and write is gone once this tab is closed.'),
    ).toBeDefined()
    expect(screen.getByText('Not saved on this device.')).toBeDefined()
    expect(screen.queryByText(/^Saved on this device/)).toBeNull()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
  })

  test('where the browser keeps what is done, it says so, and no tab asks before it closes', async () => {
    await openAfter(home, mark('call'))
    await heading('Looking back')
    expect(screen.getByText(/^Saved on this device at/)).toBeDefined()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  })

  test('with nothing marked one may go on all the same, to the comparison', async () => {
    const app = await openAfter(home)
    expect(await screen.findByText(/^You have marked no moment\. You may go on like that/)).toBeDefined()
    await follow(app, 'Go on to what would have helped')
    await heading('Before you compare')
    expect(address()).toBe(`${home}/compare`)
    expect(screen.getByText('You have marked no moment.')).toBeDefined()
  })

  test('each marked moment has a page, in the order of the way, and is saved as one answer', async () => {
    const app = await openAfter(home, mark('books'), mark('stall'))
    await follow(app, 'Go on to what would have helped')
    await heading('What would have helped here?')
    expect(address()).toBe(`${home}/1`)
    expect(document.title).toBe('What would have helped here? The stall – Desktop Audit')
    expect(screen.getByText('Looking back: moment 1 of 2 that you marked')).toBeDefined()
    expect(boxes().map(one => (one as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'More cameras',
      'One number to ring',
    ])
    await expectNoViolations(app)
    await app.user.click(screen.getByLabelText('More cameras'))
    await app.user.type(screen.getByLabelText('Something else, in your own words'), 'A sign{enter}{enter} Walk past ')
    await press(app, 'Save and go on')
    await screen.findByText('Looking back: moment 2 of 2 that you marked')
    expect(address()).toBe(`${home}/2`)
    expect(screen.getByLabelText<HTMLInputElement>('More cameras').checked).toBe(false)
    await press(app, 'Save and go on')
    await heading('Before you compare')
    expect((await keptSince(app)).slice(2)).toEqual([
      answer('stall', ['more-cctv'], 'A sign', 'Walk past'),
      answer('books', []),
    ])
  })

  test('what is not saved yet is kept for a reload, and goes once it is saved', async () => {
    const app = await openAfter(`${home}/1`, mark('call'))
    await app.user.click(await screen.findByLabelText('More cameras'))
    await app.user.type(screen.getByLabelText('Something else, in your own words'), 'A sign')
    await waitFor(() =>
      expect(history.state).toEqual({ answer: { scene: 'call', measures: ['more-cctv'], own: 'A sign' } }),
    )
    await press(app, 'Save and go on')
    await heading('Before you compare')
    act(() => history.back())
    await heading('What would have helped here?')
    expect(history.state).toBeNull()
  })

  test('an answer can be given again: the last counts, and the words that it replaces are gone', async () => {
    const app = await openAfter(`${home}/1`, mark('call'), answer('call', ['one-number'], 'A real name'))
    const words = await screen.findByLabelText<HTMLTextAreaElement>('Something else, in your own words')
    expect(words.value).toBe('A real name')
    expect(screen.getByLabelText<HTMLInputElement>('One number to ring').checked).toBe(true)
    await app.user.clear(words)
    await app.user.type(words, 'A sign')
    await press(app, 'Save and go on')
    await heading('Before you compare')
    expect((await keptSince(app)).slice(1)).toEqual([
      { type: 'hindsight-answered', scene: 'call', measures: ['one-number'], own: [null] },
      answer('call', ['one-number'], 'A sign'),
      { type: 'erased', event: toTheEnd.length + 1 },
    ])
  })

  test('a moment that is not there leads back to the timeline', async () => {
    await openAfter(`${home}/2`, mark('call'))
    await heading('Looking back')
    expect(address()).toBe(home)
  })

  test('where another tab writes, there is nothing to press, and the page says why', async () => {
    const device = await holding(...toTheEnd, mark('call'))
    const other = await resuming(device, 'session-1')
    const app = await openApp(home, { device })
    expect(await screen.findByText('Another tab has this session open.')).toBeDefined()
    expect(screen.getByText('You marked this moment.')).toBeDefined()
    expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
    for (const step of ['1', 'compare']) {
      act(() => {
        location.hash = `#${home}/${step}`
      })
      await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Looking back' })).toBeNull())
      expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
    }
    await act(() => other.close())
    expect(await screen.findByRole('button', { name: 'Compare with the author’s answer' })).toBeDefined()
    app.unmount()
  })

  test('a session of other rules can be read and not marked', async () => {
    const session = played(script, ...toTheEnd)
    const device = await holdingSession({
      ...session,
      scenario: { ...session.scenario, rules: 'c'.repeat(64) },
    })
    await openApp(home, { device })
    expect(await screen.findByText('This session was recorded in another version of the scenario.')).toBeDefined()
    expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
  })

  test('a mark that could not be stored is said', async () => {
    const device = await holding(...toTheEnd)
    const app = await openApp(home, { device })
    await heading('Looking back')
    device.failing = 'no-room'
    await app.user.click(box('The call'))
    expect(await screen.findByText(/What you did last is not saved\. There is no room left/)).toBeDefined()
  })
})
