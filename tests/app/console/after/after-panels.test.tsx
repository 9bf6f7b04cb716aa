import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Slide } from '../../../../src/core/room/console-state.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import type { FakeDevice } from '../../store/support/fake-device.ts'
import { holdingEvening, logOn, roomScreenOf } from '../../support/evening-device.ts'
import { expectNoViolations, mark, toTheEnd } from '../../support/looking-back.ts'
import { press } from '../../support/on-screen.ts'
import { openApp, type OpenedApp } from '../../support/open-app.tsx'

describe('panels after the story', () => {
  const home = '/console/session-1'
  /** The story, of which no document was shown while it was told. */
  const neverOpened = toTheEnd.filter(({ type }) => type !== 'opened-exhibit')
  const revealed: Intent = { type: 'hindsight-finished' }

  // Loaded before the first test looks for what is on them.
  beforeAll(async () => {
    await import('../../../../src/app/console/console-page.tsx')
    await import('../../../../src/app/console/after/after-panels.tsx')
  }, 30_000)
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', SeesNothing)
    history.replaceState(null, '')
  })
  afterEach(() => vi.unstubAllGlobals())

  class SeesNothing {
    observe(): void {}
    disconnect(): void {}
  }

  interface After extends OpenedApp {
    readonly device: FakeDevice
  }

  /** The console at one of the screens that come once the story is over. */
  async function openAt(slide: Slide, ...more: readonly Intent[]): Promise<After> {
    const device = await holdingEvening([...toTheEnd, ...more], { slide })
    const app = await openApp(home, { device })
    await screen.findByRole('region', { name: 'This scene' })
    return { ...app, device }
  }

  /** What was recorded since the story ended. */
  async function since({ device }: After): Promise<readonly object[]> {
    return (await logOn(device)).slice(toTheEnd.length)
  }

  const panel = () => within(screen.getByRole('region', { name: 'This scene' }))

  test('a number that the room calls marks its moment, and a few letters of it take the mark away again', async () => {
    const app = await openAt({ kind: 'moments' })
    const room = await roomScreenOf(app.device)
    await screen.findByText('0 moments are marked.')
    await app.user.keyboard('1{Enter}')
    expect(await room.last()).toMatchObject({ list: expect.arrayContaining([markedAs(1, true)]) })
    expect(screen.getByText('1 moment is marked.')).toBeDefined()
    await app.user.type(screen.getByLabelText('Find a moment'), 'cal{Enter}')
    expect(await room.last()).toMatchObject({ list: expect.arrayContaining([markedAs(1, false)]) })
    expect(await since(app)).toEqual([mark('call'), { type: 'unmarked-key-event', scene: 'call' }])
    await expectNoViolations(app)
  })

  function markedAs(number: number, isMarked: boolean): unknown {
    return expect.objectContaining({ number, isMarked })
  }

  test('a document can still be shown, of which nothing is recorded, but no whole text of a scene', async () => {
    const device = await holdingEvening(neverOpened, { slide: { kind: 'moments' } })
    const app = await openApp(home, { device })
    const room = await roomScreenOf(device)
    await press(app, 'Show: A poster')
    expect(await room.last()).toMatchObject({ kind: 'exhibit', id: 'poster' })
    expect(await logOn(device)).toHaveLength(neverOpened.length)
    expect(screen.queryByText(/only notes can be added/)).toBeNull()
    expect(screen.queryByRole('button', { name: /^Whole text/ })).toBeNull()
    await app.user.keyboard('{Escape}t')
    expect(await room.last()).toMatchObject({ kind: 'moments' })
    expect(screen.queryByText('The room sees the whole text.')).toBeNull()
  })

  test('a number that no moment has says so', async () => {
    const app = await openAt({ kind: 'moments' })
    await app.user.type(await screen.findByLabelText('Find a moment'), '44{Enter}')
    expect(await screen.findByText('No moment matches.')).toBeDefined()
    expect(await since(app)).toEqual([])
  })

  test('measures are taken down as people say them, and the room sees no list', async () => {
    const app = await openAt({ kind: 'moments' })
    const room = await roomScreenOf(app.device)
    await press(app, '1 The call')
    await app.user.type(await screen.findByRole('textbox', { name: /^What would have helped/ }), 'cam{Enter}')
    await app.user.type(screen.getByRole('textbox', { name: /^What would have helped/ }), 'A duty officer{Enter}')
    expect((await since(app)).slice(1)).toEqual([
      { type: 'hindsight-answered', scene: 'call', measures: ['more-cctv'], own: [] },
      { type: 'hindsight-answered', scene: 'call', measures: ['more-cctv'], own: ['A duty officer'] },
    ])
    await room.last()
    expect(JSON.stringify(room.views)).not.toMatch(/cameras|duty officer/)
    expect(screen.getByRole('button', { name: /^What would have helped\? \(2\)/ })).toBeDefined()
  })

  test('words that are taken out again are erased from the record', async () => {
    const app = await openAt({ kind: 'moments' }, mark('call'))
    await press(app, /What would have helped/)
    await app.user.type(await screen.findByRole('textbox', { name: /^What would have helped/ }), 'Ask Mr Reed{Enter}')
    await press(app, 'Remove: Ask Mr Reed')
    await waitFor(async () => expect(JSON.stringify(await since(app))).not.toContain('Mr Reed'))
  })

  test('a measure that was said during the story can be taken down at its moment', async () => {
    const device = await holdingEvening(
      [
        { type: 'continued', scene: 'stall' },
        { type: 'proposed-measure', scene: 'call', text: 'A card by the till' },
        { type: 'stopped', scene: 'call' },
        mark('call'),
      ],
      { slide: { kind: 'moments' } },
    )
    const app = await openApp(home, { device })
    await press(app, /What would have helped/)
    await press(app, 'Add it here: A card by the till')
    expect((await logOn(device)).at(-1)).toEqual({
      type: 'hindsight-answered',
      scene: 'call',
      measures: [],
      own: ['A card by the till'],
    })
  })

  test('words that are not taken down yet stay at their moment, and the author’s answer does not take them unasked', async () => {
    const app = await openAt({ kind: 'moments' }, mark('stall'), mark('call'))
    const open = async (index: number) => {
      const buttons = screen.getAllByRole('button', { name: /What would have helped/ })
      const button = buttons[index]
      if (button === undefined) throw new Error('no moment is marked there')
      await app.user.click(button)
    }
    await screen.findByText('2 moments are marked.')
    await open(0)
    await app.user.type(screen.getByRole('textbox', { name: /^What would have helped/ }), 'A bell')
    await open(1)
    expect(screen.getByRole('textbox', { name: /^What would have helped/ })).toHaveProperty('value', '')
    await press(app, 'Show the author’s answer')
    expect(
      screen.getByText('You typed “A bell” at “The stall” and did not add it. Add it first, or you will lose it.'),
    ).toBeDefined()
    await press(app, 'Go on marking')
    await open(0)
    expect(screen.getByRole('textbox', { name: /^What would have helped/ })).toHaveProperty('value', 'A bell')
    await press(app, 'Add “A bell” in your own words')
    expect((await since(app)).at(-1)).toMatchObject({ scene: 'stall', own: ['A bell'] })
    await press(app, 'Show the author’s answer')
    expect(screen.queryByText(/not taken down/)).toBeNull()
  })

  test('going on does not reveal the author’s answer: that is asked twice', async () => {
    const app = await openAt({ kind: 'moments' }, mark('stall'))
    const room = await roomScreenOf(app.device)
    await app.user.keyboard('{PageDown}')
    expect(await room.last()).toMatchObject({ kind: 'moments' })
    expect(await since(app)).toEqual([mark('stall')])
    await press(app, 'Show the author’s answer')
    expect(await room.last()).toMatchObject({ kind: 'moments' })
    await press(app, 'Show it to the room')
    expect(await room.last()).toMatchObject({
      kind: 'moments',
      isAnswered: true,
      list: [
        { title: 'The stall', isMarked: true, isAuthors: false },
        { title: 'The call', isMarked: false, isAuthors: true },
        { title: 'The books', isMarked: false, isAuthors: true },
      ],
    })
    expect((await since(app)).at(-1)).toEqual(revealed)
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'This scene' }))
  })

  test('the author’s answer stands in words on the console, with what members named and marked beside it', async () => {
    const named: Intent = { type: 'hindsight-answered', scene: 'call', measures: ['more-cctv'], own: ['A bell'] }
    const app = await openAt({ kind: 'moments' }, mark('call'), mark('stall'), named, revealed)
    await screen.findByRole('heading', { level: 2, name: 'At which moments could the outcome have changed?' })
    expect(panel().getByText('You saw this')).toBeDefined()
    expect(panel().getByText(/It would not have helped in this story: Nothing was in view/)).toBeDefined()
    expect(panel().getByText('A bell')).toBeDefined()
    expect(panel().getByText('The author also saw this')).toBeDefined()
    expect(panel().getByRole('heading', { name: 'The stall' })).toBeDefined()
    await expectNoViolations(app)
  })

  test('the four Ps tell their reasons, take an objection, and keep how they compare from the room', async () => {
    const app = await openAt({ kind: 'four-ps' }, revealed)
    const room = await roomScreenOf(app.device)
    expect(panel().getAllByText(/^For you, not for the room:/)).toHaveLength(4)
    expect(panel().getByText('For you, not for the room: few routes did worse.')).toBeDefined()
    await press(app, /^I disagree with: They can act/)
    await app.user.type(screen.getByLabelText('Why do you disagree?'), 'They were busy.')
    await press(app, 'Save')
    expect((await since(app)).at(-1)).toEqual({
      type: 'disagreed',
      scene: 'call',
      choice: 'tell',
      pillar: 'pursue',
      text: 'They were busy.',
    })
    await room.last()
    expect(JSON.stringify(room.views)).not.toMatch(/better than|They were busy/)
    await expectNoViolations(app)
  })

  test('the console has the order of the room screen, and marks what the room sees', async () => {
    const app = await openAt({ kind: 'four-ps' }, revealed)
    const order = within(await screen.findByRole('region', { name: 'Debrief' }))
    const titles = order.getAllByRole('button').map(({ textContent }) => textContent)
    expect(titles).toEqual([
      'Show that decision',
      'What surprised you?',
      'At which moments could the outcome have changed?',
      'The four Ps: what each decision helped and harmed The room sees this',
      'Decision 2: The budget',
      'Decision 1: The call',
      'Five real questions',
      'Which recommendations do you put forward?',
      'How sure are you that our council would do well?',
      'Thank you',
    ])
    await app.user.click(order.getByRole('button', { name: 'Five real questions' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Five real questions' })).toBeDefined()
    const seen = screen.getAllByText('The room sees this').map(({ parentElement }) => parentElement?.textContent)
    expect(seen).toEqual(['Five real questions The room sees this'])
    expect(screen.getByText('Debrief, part 4 of 5: What we ask')).toBeDefined()
  })

  test('before the members have looked back, nothing further on can be shown', async () => {
    await openAt({ kind: 'surprise' })
    const order = within(await screen.findByRole('region', { name: 'Debrief' }))
    const open = order.getAllByRole<HTMLButtonElement>('button').filter(({ disabled }) => !disabled)
    expect(open.map(({ textContent }) => textContent)).toEqual([
      'What surprised you? The room sees this',
      'At which moments could the outcome have changed?',
    ])
    expect(screen.queryByLabelText('Decision number')).toBeNull()
  })

  test('the number of a decision shows it, and going on leads back to where the room was', async () => {
    const app = await openAt({ kind: 'four-ps' }, revealed)
    const room = await roomScreenOf(app.device)
    await screen.findByLabelText('Decision number')
    await app.user.keyboard('1{Enter}')
    expect(await room.last()).toMatchObject({ kind: 'decision', title: 'Decision 1: The call' })
    expect(await screen.findByRole('heading', { level: 2, name: 'Decision 1: The call' })).toBeDefined()
    expect(panel().getByText('Let them talk.')).toBeDefined()
    await app.user.keyboard('{Escape}{PageDown}')
    expect(await room.last()).toMatchObject({ kind: 'four-ps' })
    await app.user.keyboard('9{Enter}')
    expect(await screen.findByText('There are numbers from 1 to 2.')).toBeDefined()
  })

  test('questions for officers are recorded as in the player, three at most', async () => {
    const app = await openAt({ kind: 'questions' }, revealed)
    const room = await roomScreenOf(app.device)
    await screen.findByRole('heading', { level: 2, name: 'Five real questions' })
    for (const number of ['1', '2', '3', '4']) await app.user.keyboard(`${number}{Enter}{Escape}`)
    expect(await screen.findByText('You can put three questions to officers. Untick one first.')).toBeDefined()
    const view = await room.last()
    expect(view?.kind === 'questions' && view.questions.map(({ forOfficers }) => forOfficers)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect((await since(app)).at(-1)).toMatchObject({
      type: 'answered',
      answers: [{ forOfficers: true }, { forOfficers: true }, { forOfficers: true }],
    })
    await expectNoViolations(app)
  })

  test('going on does not pass the recommendations before the room has said what it puts forward', async () => {
    const app = await openAt({ kind: 'recommendations' }, revealed)
    const room = await roomScreenOf(app.device)
    await screen.findByText('Tick what the room puts forward first')
    await app.user.keyboard('{PageDown}')
    expect(
      await screen.findByText('First tick what the room puts forward, or press The room puts none forward.'),
    ).toBeDefined()
    expect(await room.last()).toMatchObject({ kind: 'recommendations' })
    await press(app, 'The room puts none forward')
    await app.user.keyboard('{PageDown}')
    expect(await room.last()).toMatchObject({ kind: 'confidence' })
  })

  test('what was out of bounds is named to both, and takes an objection', async () => {
    const watched: readonly Intent[] = [
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['watch'] },
      { type: 'stopped', scene: 'look' },
      revealed,
    ]
    const device = await holdingEvening(watched, { slide: { kind: 'boundaries' } })
    const app = await openApp(home, { device })
    await screen.findByRole('heading', { level: 2, name: 'What was out of bounds' })
    expect(panel().getByText('Unlawful')).toBeDefined()
    expect(await (await roomScreenOf(device)).last()).toMatchObject({
      kind: 'boundaries',
      crossed: [{ chosen: 'Watch by night', why: 'No authorisation.' }],
    })
    await press(app, /^I disagree/)
    await app.user.type(screen.getByLabelText('Why do you disagree?'), 'It was our street')
    await press(app, 'Save')
    expect((await logOn(device)).at(-1)).toMatchObject({ type: 'disagreed', scene: 'call', choice: 'watch' })
    await expectNoViolations(app)
  })

  test('each tick at a recommendation is recorded, and the room sees it', async () => {
    const app = await openAt({ kind: 'recommendations' }, revealed)
    const room = await roomScreenOf(app.device)
    await press(app, 'The room puts none forward')
    expect(await screen.findByText('Recorded: none put forward.')).toBeDefined()
    await app.user.keyboard('1{Enter}')
    expect(await screen.findByText('Recorded: 1 put forward.')).toBeDefined()
    expect(await room.last()).toMatchObject({
      drafts: expect.arrayContaining([
        { number: 1, to: 'Head of Communications', text: 'publish that one number.', agreed: true },
      ]),
    })
    expect((await since(app)).slice(1)).toEqual([
      { type: 'put-forward', recommendations: [] },
      { type: 'put-forward', recommendations: ['always'] },
    ])
    await expectNoViolations(app)
  })

  test('votes for how sure members are go to the room once they are recorded', async () => {
    const app = await openAt({ kind: 'confidence', when: 'after' }, revealed)
    const room = await roomScreenOf(app.device)
    await app.user.click(await screen.findByRole('button', { name: 'One vote more for Somewhat' }))
    expect(await room.last()).toMatchObject({ kind: 'confidence', hands: undefined })
    expect(screen.getByText(/^1 vote/)).toBeDefined()
    await press(app, 'Record and show the votes')
    expect(await room.last()).toMatchObject({ kind: 'confidence', hands: [0, 0, 1, 0, 0] })
  })

  test('on a single screen moments are marked in the box, without the list of measures', async () => {
    const device = await holdingEvening(toTheEnd, { slide: { kind: 'moments' }, screens: 'one' })
    const app = await openApp(home, { device })
    await app.user.click(await screen.findByRole('button', { name: /^Write down/ }))
    await waitFor(() => expect(document.activeElement?.id).toBe('moment-number'))
    await app.user.keyboard('1{Enter}')
    expect(await screen.findByRole('textbox', { name: /^What would have helped/ })).toBeDefined()
    expect(app.container.textContent).not.toMatch(/cameras|One number to ring/)
    expect((await logOn(device)).at(-1)).toEqual(mark('call'))
  })

  test('on a single screen the last step opens the box, from which the session ends', async () => {
    const slide: Slide = { kind: 'closing' }
    const device = await holdingEvening([...toTheEnd, revealed], { slide, screens: 'one' })
    const app = await openApp(home, { device })
    await screen.findByRole('button', { name: /^Write down/ })
    await app.user.keyboard('{PageDown}')
    expect((await screen.findByRole('link', { name: 'End the session' })).getAttribute('href')).toBe('#/end/session-1')
  })
})
