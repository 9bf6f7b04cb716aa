import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { LibraryEntry } from '../../../src/app/store/library-entry.ts'
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

describe('what you saw and what the author also saw', () => {
  const looked: readonly Intent[] = [
    mark('call'),
    mark('stall'),
    answer('call', ['more-cctv', 'one-number'], 'A sign'),
    answer('stall', ['more-cctv'], 'Walk past'),
  ]

  test('one press compares, on the same address, and nobody is told that they missed anything', async () => {
    const app = await openAfter(home, ...looked)
    await press(app, 'Compare with the author')
    expect(await heading('Key moments: you and the author')).toBe(document.activeElement)
    expect(address()).toBe(home)
    const yours = part(2, 'What you saw')
    expect(yours.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'The call',
      'The stall',
    ])
    const call = part(3, 'The call')
    expect(call.getByText('Nobody knew whom to tell.')).toBeDefined()
    expect(call.getByText('One number to ring', { exact: false }).textContent).toBe(
      'One number to ring (Protect; it protects what the council knows)✓ You picked this too',
    )
    expect(call.getByText('More cameras', { exact: false }).textContent).toBe(
      'More cameras. It would not have helped in this story: Nothing was in view.',
    )
    expect(call.getByText('A sign')).toBeDefined()
    expect(part(3, 'The stall').getByText('Walk past')).toBeDefined()
    expect(yours.getByText(/^The author does not list “The stall”\. You can still be right/)).toBeDefined()
    const theirs = part(2, 'The author also saw')
    expect(theirs.getByRole('heading', { level: 3 }).textContent).toBe('The books')
    expect(app.container.textContent).not.toMatch(/missed|found|\d ?(%|per cent|points|of \d)/i)
    expect((await keptSince(app)).at(-1)).toEqual(compared)
    await expectNoViolations(app)
    await follow(app, 'Continue to looking back')
    await heading('Your case ended with “All is well”')
  })

  test('words at a moment that is no longer picked are gone once the answers are compared', async () => {
    const app = await openAfter(home, ...looked, { type: 'unmarked-key-event', scene: 'stall' })
    await press(app, 'Compare with the author')
    await heading('Key moments: you and the author')
    await quiet()
    const text = (await app.device.storage.get('session-1'))?.text
    expect([text?.includes('Walk past'), text?.includes('A sign')]).toEqual([false, true])
  })

  test('once they are compared nothing can be changed, and a session of before is read like one of today', async () => {
    await openAfter(home, ...looked, compared)
    await heading('Key moments: you and the author')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /^Compare/ })).toBeNull()
  })

  test('own words are deleted after it was asked twice, however often they were saved', async () => {
    const app = await openAfter(
      home,
      mark('call'),
      answer('call', [], 'A real name'),
      answer('call', ['one-number'], 'A real name'),
      compared,
    )
    await press(app, 'Delete these words: The call')
    await press(app, 'Keep them')
    await press(app, 'Delete these words: The call')
    expect(screen.getByText('A real name')).toBeDefined()
    await press(app, 'Delete them')
    expect(await screen.findByText('Text removed')).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'In your own words' }))
    await quiet()
    expect((await app.device.storage.get('session-1'))?.text).not.toContain('A real name')
  })

  test('a case with no key moments leads to looking back', async () => {
    const plain: LibraryEntry = {
      ...marketEntry(),
      loadDebrief: () => Promise.resolve({ ...marketNotes, keyEvents: {} }),
    }
    await openApp(home, { device: await holding(...toTheEnd), scenarios: [plain] })
    await heading('Your case ended with “All is well”')
    expect(address()).toBe('/debrief/session-1')
    expect(screen.queryByRole('heading', { name: 'Key moments' })).toBeNull()
  })

  test('looking back tells nothing of the key moments until members have compared, and leads there', async () => {
    const app = await openAfter('/debrief/session-1')
    await app.user.click(await screen.findByRole('heading', { name: 'Key moments' }))
    expect(screen.getByRole('link', { name: 'Pick key moments' }).getAttribute('href')).toBe(`#${home}`)
    expect(app.container.textContent).not.toContain('The figures did not add up.')
  })

  test('afterwards looking back names what members saw and what the author also saw', async () => {
    const app = await openAfter('/debrief/session-1', ...looked, compared)
    await app.user.click(await screen.findByRole('heading', { name: 'Key moments' }))
    expect(screen.getByText('You saw: “The call”, “The stall”.')).toBeDefined()
    expect(screen.getByText('The author also saw: “The books”.')).toBeDefined()
  })
})

describe('picking', () => {
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox')
  const box = (moment: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: moment })
  const at = (moment: string) => within(screen.getByRole('group', { name: `What would have helped at ${moment}` }))
  const field = (moment: string) => at(moment).getByLabelText<HTMLInputElement>(/^What would have helped\?/)
  const added = (moment: string) =>
    at(moment)
      .queryAllByRole('button', { name: /^Remove/ })
      .map(({ parentElement }) => parentElement?.firstChild?.textContent)

  test('the scenes of the session are in order, with what was known then folded away at one that is picked', async () => {
    const app = await openAfter(home, mark('call'))
    await heading('Key moments')
    expect(boxes().map(one => one.labels?.[0]?.textContent)).toEqual([
      'The stall',
      'The call',
      'A look round',
      'The books',
      'The budget',
      'All is well',
    ])
    const [call, ...others] = screen.getAllByText('Known at the time')
    expect(others).toEqual([])
    expect(call?.closest('details')?.open).toBe(false)
    expect(call?.closest('details')?.textContent).toBe(
      'Known at the time: The callWords.What you chose: Tell the police',
    )
    await expectNoViolations(app)
  })

  test('nothing on the page tells what the author lists', async () => {
    const { container } = await openAfter(home, mark('call'))
    await heading('Key moments')
    const told = [
      ...Object.values(marketNotes.keyEvents).map(({ text }) => text),
      ...Object.values(marketNotes.measures).map(({ text }) => text),
    ]
    expect(told.filter(text => container.textContent.includes(text))).toEqual([])
  })

  test('each pick is saved at once, and can be undone', async () => {
    const app = await openAfter(home)
    await heading('Key moments')
    await app.user.click(box('The call'))
    await app.user.click(box('The stall'))
    await app.user.click(box('The call'))
    expect([box('The call').checked, box('The stall').checked]).toEqual([false, true])
    expect(await keptSince(app)).toEqual([mark('call'), mark('stall'), { type: 'unmarked-key-event', scene: 'call' }])
  })

  test('a few letters find a measure, and what is not on the list is added in one’s own words', async () => {
    const app = await openAfter(home, mark('call'))
    await heading('Key moments')
    await app.user.type(field('The call'), 'numb')
    expect(at('The call').getByText('1 measure')).toBeDefined()
    await press(app, 'Add: One number to ring')
    expect(document.activeElement).toBe(field('The call'))
    await app.user.type(field('The call'), 'A sign')
    expect(at('The call').getByText('No measures match. You can add your own words.')).toBeDefined()
    await press(app, 'Add “A sign” in your own words')
    expect(added('The call')).toEqual(['One number to ring', 'A sign'])
    expect((await keptSince(app)).filter(event => 'measures' in event)).toEqual([
      answer('call', ['one-number']),
      answer('call', ['one-number'], 'A sign'),
    ])
    await expectNoViolations(app)
  })

  test('the Enter key adds the only measure that matches, or else one’s own words', async () => {
    const app = await openAfter(home, mark('call'))
    await heading('Key moments')
    await app.user.type(field('The call'), 'camer{enter}')
    await app.user.type(field('The call'), 'A sign{enter}')
    expect(added('The call')).toEqual(['More cameras', 'A sign'])
  })

  test('at most three are picked at a moment, and one has to go before another is added', async () => {
    const app = await openAfter(home, mark('call'), answer('call', ['one-number'], 'A sign', 'A lamp'))
    await heading('Key moments')
    expect(at('The call').queryByRole('textbox')).toBeNull()
    expect(at('The call').getByText('You have picked three. Remove one to add another.')).toBeDefined()
    await press(app, 'Remove: A sign')
    expect(added('The call')).toEqual(['One number to ring', 'A lamp'])
    expect(document.activeElement).toBe(field('The call'))
  })

  test('whoever does not know what to look for can show the whole list, and the next stop is its first measure', async () => {
    const app = await openAfter(home, mark('call'))
    await press(app, 'Show all 2 measures')
    await app.user.tab()
    expect(document.activeElement?.textContent).toBe('Add: More cameras')
    expect(
      at('The call')
        .getAllByRole('button', { name: /^Add: / })
        .map(({ textContent }) => textContent),
    ).toEqual(['Add: More cameras', 'Add: One number to ring'])
  })

  test('words that an answer replaces are gone from the record', async () => {
    const app = await openAfter(home, mark('call'), answer('call', ['one-number'], 'A real name'))
    await press(app, 'Remove: A real name')
    expect((await keptSince(app)).slice(1)).toEqual([
      { type: 'hindsight-answered', scene: 'call', measures: ['one-number'], own: [null] },
      answer('call', ['one-number']),
      { type: 'erased', event: toTheEnd.length + 1 },
    ])
  })

  test('words that are typed and not added are not lost by comparing', async () => {
    const app = await openAfter(home, mark('call'))
    await heading('Key moments')
    await app.user.type(field('The call'), 'A sign')
    await press(app, 'Compare with the author')
    expect(await screen.findByText('Add or clear the words that you typed at “The call”, then compare.')).toBeDefined()
    await app.user.clear(field('The call'))
    await press(app, 'Compare with the author')
    await heading('Key moments: you and the author')
  })

  test('it can be skipped, and picked up again later', async () => {
    const app = await openAfter(home)
    const [skip] = await screen.findAllByRole('link', { name: 'Skip to looking back' })
    if (skip !== undefined) await app.user.click(skip)
    await heading('Your case ended with “All is well”')
    expect(await keptSince(app)).toEqual([])
    await follow(app, 'Key moments')
    expect(await screen.findByRole('button', { name: 'Compare with the author' })).toBeDefined()
  })

  test('where the browser saves nothing, nothing is said to be saved', async () => {
    history.replaceState(null, '')
    await openApp(home, { device: forgetful(await holding(...toTheEnd)) })
    await heading('Key moments')
    expect(
      screen.getByText('This browser does not save your work. You will lose your picks when you close this tab.'),
    ).toBeDefined()
    expect(screen.getByText('Not saved on this device.')).toBeDefined()
    expect(screen.queryByText(/^Saved on this device/)).toBeNull()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
  })

  test('where the browser saves what is done, it says so, and no tab asks before it closes', async () => {
    await openAfter(home, mark('call'))
    await heading('Key moments')
    expect(screen.getByText(/^Saved on this device at/)).toBeDefined()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  })

  test('where another tab writes, there is nothing to press, and the page says why', async () => {
    const device = await holding(...toTheEnd, mark('call'))
    const other = await resuming(device, 'session-1')
    const app = await openApp(home, { device })
    expect(await screen.findByText('Another tab has this session open.')).toBeDefined()
    expect(screen.getByText('You picked this moment.')).toBeDefined()
    expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
    await act(() => other.close())
    expect(await screen.findByRole('button', { name: 'Compare with the author' })).toBeDefined()
    app.unmount()
  })

  test('a session of other rules can be read and not picked from', async () => {
    const session = played(script, ...toTheEnd)
    const device = await holdingSession({
      ...session,
      scenario: { ...session.scenario, rules: 'c'.repeat(64) },
    })
    await openApp(home, { device })
    expect(await screen.findByText('This session was recorded in another version of the scenario.')).toBeDefined()
    expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
  })

  test('a pick that could not be stored is said', async () => {
    const device = await holding(...toTheEnd)
    const app = await openApp(home, { device })
    await heading('Key moments')
    device.failing = 'no-room'
    await app.user.click(box('The call'))
    expect(await screen.findByText(/What you did last is not saved\. There is no room left/)).toBeDefined()
  })
})
