import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { RoomScreen } from '../../../src/app/room-screen/room-screen.tsx'
import type { MomentOfDay, RoomView } from '../../../src/core/room/room-view.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

const sheet = { title: 'A title', place: { part: 'What happened', number: 2, of: 5 } } as const

function show(view: RoomView): string {
  const { container } = render(<RoomScreen view={view} />)
  return container.textContent
}

function listed(): readonly string[] {
  return screen.getAllByRole('listitem').map(item => item.textContent)
}

test('every screen of the debrief says in which part it is', () => {
  expect(show({ kind: 'surprise', ...sheet, ending: 'Ticket 31' })).toBe(
    'What happenedpart 2 of 5A titleThe story ended with “Ticket 31”. Say one thing each, before we look at anything.' +
      'EXERCISE – FICTIONAL',
  )
})

const moment = (number: number | undefined, title: string, isMarked: boolean, isAuthors: boolean): MomentOfDay => {
  return { number, title, isMarked, isAuthors }
}
const moments = [
  moment(1, 'The call', true, true),
  moment(undefined, 'The stall', true, false),
  moment(2, 'The yard', false, true),
]

test('moments fill a picture in as members name them, and stand in words below it', () => {
  const days = [{ name: 'Monday 1 March', short: 'Mon 1', events: moments }]
  const told = show({ kind: 'moments', ...sheet, days, list: moments, isAnswered: false })
  expect(screen.getByRole('img', { name: 'Monday 1 March: decisions 1 and 2.' })).toBeDefined()
  expect(listed()).toEqual(['1The call (marked)', '·The stall (marked)', '2The yard'])
  expect(told).not.toMatch(/author/)
})

test('once the answer is shown, they stand by who saw them', () => {
  show({ kind: 'moments', ...sheet, days: [], list: moments, isAnswered: true })
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'You and the author',
    'The author also saw',
    'You also saw',
  ])
  expect(listed()).toEqual(['1The call (marked)', '2The yard', '·The stall (marked)'])
})

test('what was out of bounds is named with its reason, and blames no one', () => {
  const told = show({
    kind: 'boundaries',
    ...sheet,
    crossed: [
      { number: 2, chosen: 'Watch by night', boundary: 'unlawful', why: 'No authorisation.' },
      { number: 5, chosen: 'Ask him', boundary: 'not-our-role', why: undefined },
    ],
  })
  expect(listed()).toEqual(['2. Unlawful: “Watch by night”No authorisation.', '5. Not the members’ role: “Ask him”'])
  expect(told).not.toMatch(/\byou\b/i)
})

test('the picture of the four Ps is said in words too', () => {
  const none = { pursue: 0, prevent: 0, protect: 0, prepare: 0 }
  const columns = [
    { number: '1', isOutOfBounds: false, helped: { ...none, pursue: 3 }, harmed: none },
    { number: '2', isOutOfBounds: true, helped: { ...none, pursue: 1 }, harmed: { ...none, pursue: 2, prevent: 1 } },
  ]
  const told = show({ kind: 'four-ps', ...sheet, columns })
  const words =
    'Pursue: helped at 1 and 2; harmed at 2. Prevent: harmed at 2. Protect: not touched. Prepare: not touched.'
  expect(screen.getByRole('img', { name: words })).toBeDefined()
  expect(told).toMatch(/Up: helped.*Down: harmed.*Out of bounds/)
})

test('the picture of the signs says how long each had been there', () => {
  const sign = { kind: 'sign', what: 'the bank’s alert', time: '3 days' } as const
  const decision = { kind: 'decision', number: 1, isOutOfBounds: false } as const
  show({ kind: 'signs', ...sheet, days: [{ name: 'Friday', short: 'Fri', events: [sign, decision] }] })
  expect(
    screen.getByRole('img', { name: 'How long each sign had been there. The bank’s alert: 3 days.' }).textContent,
  ).toBe('Fri1The bank’s alert: 3 days')
})

test('recommendations are numbered, and what is put forward is said and not only coloured', () => {
  const drafts = [
    { number: 3, to: 'Head of Housing', text: 'publish one number.', agreed: true },
    { number: 4, to: 'Leader', text: 'tell staff.', agreed: false },
  ]
  show({ kind: 'recommendations', ...sheet, drafts, part: { number: 2, of: 2 } })
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('A title')
  expect(listed()).toEqual(['3Head of Housing: publish one number.✓(put forward)', '4Leader: tell staff.'])
  expect(screen.getByText('2 of 2')).toBeDefined()
})

test('real questions are numbered, and those for officers have a tick that is said', () => {
  const questions = [
    { number: 1, text: 'Who do you ring?', forOfficers: false },
    { number: 2, text: 'Who reads it?', forOfficers: true },
  ]
  show({ kind: 'questions', ...sheet, questions })
  expect(listed()).toEqual(['1Who do you ring?', '2Who reads it?✓(for officers)'])
})

test('six months later is told in the words of the author', () => {
  show({ kind: 'afterwards', ...sheet, text: [[['p', 'In May it ', ['em', 'rains'], '.']]] })
  expect(screen.getByText('rains').closest('p')?.textContent).toBe('In May it rains.')
})

test('the closing thanks, asks two questions, points to On Monday, and names the day of a second look', () => {
  const closing = { kind: 'closing', ...sheet, title: 'Thank you', keep: 'Ask early.', change: undefined } as const
  expect(show({ ...closing, secondLook: '3 June 2027' })).toBe(
    'What happenedpart 2 of 5Thank youWhat will we keep doing?Ask early.What will we change?' +
      'Take “On Monday” with you: one page of what each of us can do. We look again on 3 June 2027.EXERCISE – FICTIONAL',
  )
})

test('on one of several pages of the closing stands only what is answered there', () => {
  const part = { number: 1, of: 2 }
  const told = show({ kind: 'closing', ...sheet, part, keep: 'Ask early.', change: undefined, secondLook: undefined })
  expect(told).not.toMatch(/What will we change|look again/)
})
