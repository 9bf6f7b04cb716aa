import { render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { RoomScreen } from '../../../src/app/room-screen/room-screen.tsx'
import type { RoomView } from '../../../src/core/room/room-view.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

const place = {
  stage: { title: 'First signs', number: 2, of: 4 },
  title: 'The call',
  clock: 'Monday, 9 am',
} as const

beforeEach(fillBrowserGaps)

function show(view: RoomView): string {
  const { container } = render(<RoomScreen view={view} />)
  return container.textContent
}

function listed(): readonly string[] {
  return screen.getAllByRole('listitem').map(item => item.textContent)
}

test('a blank screen says that it is an exercise, and nothing else', () => {
  expect(show({ kind: 'blank' })).toBe('EXERCISE – FICTIONAL')
})

test('the welcome names the audit and the group', () => {
  const told = show({
    kind: 'welcome',
    title: 'The market',
    group: 'Audit Committee',
    council: 'Brackenholt',
    summary: 'A stall and what it hides.',
  })
  expect(told).toBe(
    'Audit CommitteeThe marketA stall and what it hides.The story is set in Brackenholt. This is training, not a council ' +
      'meeting. No decision here is a view on any real matter.EXERCISE – FICTIONAL',
  )
})

test('a scene gives its place, how the news came, its headline and its papers', () => {
  const told = show({
    kind: 'scene',
    place,
    headline: 'A man asks for his neighbour’s key',
    inject: { by: 'phone', from: 'Mrs Amadi', subject: undefined },
    text: undefined,
    papers: ['A poster', 'A ledger'],
    isEnding: false,
  })
  expect(told).toBe(
    'First signsstage 2 of 4Monday, 9 amA phone call · Mrs AmadiA man asks for his neighbour’s key' +
      'Papers: A poster and A ledgerEXERCISE – FICTIONAL',
  )
})

test('an ending says that it is one, and a text on several pages which this is', () => {
  const told = show({
    kind: 'scene',
    part: { number: 2, of: 3 },
    place: { ...place, clock: undefined },
    headline: 'The stall closes',
    inject: undefined,
    text: [['p', 'Nobody came.']],
    papers: [],
    isEnding: true,
  })
  expect(told).toBe('First signsstage 2 of 4How it endsThe stall closesNobody came.EXERCISE – FICTIONAL2 of 3')
})

const tally: Extract<RoomView, { kind: 'tally' }> = {
  kind: 'tally',
  place,
  asks: 'Whom do you tell?',
  rows: [
    { letter: 'A', words: 'The county', votes: 6 },
    { letter: 'B', words: 'Nobody yet', votes: 3 },
  ],
  abstentions: 2,
  isTied: false,
}

test('a tally gives the votes for each choice, and those that abstained', () => {
  const told = show(tally)
  expect(listed()).toEqual(['AThe county6', 'BNobody yet3'])
  expect(told).toContain('Abstained: 2')
  expect(told).not.toContain('tie')
})

test.for([
  [[3, 3, 1], 'It is a tie: A and B have 3 votes each.'],
  [[1, 1, 1], 'It is a tie: A, B and C all have 1 vote each.'],
  [[5, 2, 2], 'It is a tie.'],
] as const)('a tie of %j is said in words', ([votes, words]) => {
  const rows = votes.map((count, index) => ({
    letter: 'ABC'.charAt(index),
    words: 'Wait',
    votes: count,
  }))
  show({ ...tally, rows, abstentions: 0, isTied: true })
  expect(screen.getByText(/It is a tie/).textContent).toBe(words)
})

test('a consequence says what was taken, how, and what follows', () => {
  const told = show({
    kind: 'consequence',
    place,
    taken: [{ letter: 'B', words: 'Nobody yet' }],
    how: 'By casting vote',
    text: [[['p', 'The van is gone.']]],
  })
  expect(screen.getByRole('heading').textContent).toBe('What follows · By casting vote')
  expect(listed()).toEqual(['BNobody yet'])
  expect(told).toContain('The van is gone.')
})

test('confidence is asked first, then shown in numbers, at the end beside those of the beginning', () => {
  show({ kind: 'confidence', when: 'before', hands: undefined, before: undefined })
  expect(listed()).toEqual(['Not at all', 'Very little', 'Somewhat', 'Mostly', 'Very'])
  document.body.replaceChildren()
  show({ kind: 'confidence', when: 'after', hands: [0, 1, 2, 3, 4], before: [4, 3, 2, 1, 0] })
  expect(listed()[0]).toBe('Not at allbefore4now0')
})

test('before the end has been counted, the votes of the beginning are not shown', () => {
  show({ kind: 'confidence', when: 'after', hands: undefined, before: [4, 3, 2, 1, 0] })
  expect(listed()).toEqual(['Not at all', 'Very little', 'Somewhat', 'Mostly', 'Very'])
})

test('moments are numbered under their stages, with what was chosen, and those that are marked say so', () => {
  show({
    kind: 'moments',
    moments: [
      { number: 1, stage: 'First signs', title: 'The call', chosen: ['Tell', 'Ask'], marked: true },
      { number: 2, stage: 'First signs', title: 'The stall', chosen: [], marked: false },
      { number: 3, stage: 'The visit', title: 'The yard', chosen: [], marked: false },
    ],
  })
  expect(listed()).toEqual(['First signs1The call (marked) “Tell” and “Ask”', '2The stall', 'The visit3The yard'])
})

test('a key event says what was chosen there, that the author lists it, and what would have helped', () => {
  const told = show({
    kind: 'key-event',
    number: 2,
    of: 5,
    title: 'The call',
    chosen: ['Wait'],
    text: 'He said his name.',
    found: false,
    measures: ['A list at the desk'],
    own: ['Ring back'],
  })
  expect(told).toContain('Looking back · key event 2 of 5')
  expect(told).toContain('Chosen there: “Wait”The author also lists this momentHe said his name.')
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'The call',
    'What would have helped',
    'In your own words',
  ])
  expect(listed()).toEqual(['A list at the desk', 'Ring back'])
})

test('what else was marked is not called wrong', () => {
  const told = show({
    kind: 'also-marked',
    moments: [
      { title: 'The yard', own: ['Look twice'] },
      { title: 'The gate', own: [] },
    ],
  })
  expect(told).toBe('Looking backYou also markedThe yardLook twiceThe gateEXERCISE – FICTIONAL')
})

test('a pillar has what helped on one side and what harmed on the other', () => {
  show({
    kind: 'pillar',
    pillar: 'protect',
    helped: [{ title: 'The call', chosen: 'Tell', why: 'Somebody safe knows.' }],
    harmed: [],
  })
  const [helped, harmed] = screen.getAllByRole('heading', { level: 3 }).map(({ parentElement }) => parentElement)
  if (!helped || !harmed) throw new Error('there are no two sides')
  expect(within(helped).getByRole('listitem').textContent).toBe('Somebody safe knows.“Tell” · The call')
  expect(harmed.textContent).toBe('−What harmedNone.')
})

test('a side that came to its end on an earlier page has no heading over nothing', () => {
  const told = show({
    kind: 'pillar',
    part: { number: 2, of: 2 },
    pillar: 'protect',
    helped: [{ title: 'The call', chosen: 'Tell', why: 'Somebody safe knows.' }],
    harmed: [],
  })
  expect(told).not.toMatch(/None\.|What harmed/)
})

test('on a pillar that no choice weighed on, that is said', () => {
  expect(show({ kind: 'pillar', pillar: 'prevent', helped: [], harmed: [] })).toContain(
    'Your choices did not affect this.',
  )
})

test('what was out of bounds is named with its reason, and blames no one', () => {
  const told = show({
    kind: 'boundaries',
    crossed: [
      { title: 'The call', chosen: 'Watch by night', boundary: 'unlawful', why: 'No authorisation.' },
      { title: 'The yard', chosen: 'Ask him', boundary: 'not-our-role', why: 'It is for the police.' },
    ],
  })
  expect(screen.getByRole('heading').textContent).toBe('First, what was out of bounds')
  expect(listed()).toEqual([
    'Unlawful: “Watch by night”No authorisation.The call',
    'Not the members’ role: “Ask him”It is for the police.The yard',
  ])
  expect(told).not.toMatch(/\byou\b/i)
})

test('costs say which move, and what would have kept what it put out of reach, without a number', () => {
  const cost = {
    scene: 'call',
    title: 'The call',
    event: 1,
    kind: 'decided',
    done: ['Wait'],
    points: 1,
    kept: { kind: 'decided', labels: ['Tell'], outOfBounds: false, dearer: [] },
  } as const
  show({
    kind: 'costs',
    costs: [
      {
        lost: [
          { pillar: 'pursue', points: 1 },
          { pillar: 'protect', points: 2 },
        ],
        cost,
      },
      { lost: [{ pillar: 'prevent', points: 0 }], cost: undefined },
    ],
  })
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'At The call you chose “Wait”. No other move put so much of Pursue and Protect out of reach.',
    '“Tell” would have kept that. On the other Ps it would have cost no more.',
    'You lost nothing: no other route scores higher.',
  ])
})

test('costs that could not be worked out are not said to be none', () => {
  expect(show({ kind: 'costs', costs: [] })).toContain('too many routes to work this out')
})

test('the closing asks two questions, and shows what is answered', () => {
  const told = show({ kind: 'closing', keep: 'Ask early.', change: undefined })
  expect(told).toBe('ClosingWhat will we keep doing?Ask early.What will we change?EXERCISE – FICTIONAL')
})

test('on one of several pages of the closing stands only what is answered there', () => {
  const told = show({ kind: 'closing', part: { number: 1, of: 2 }, keep: 'Ask early.', change: undefined })
  expect(told).toBe('ClosingWhat will we keep doing?Ask early.EXERCISE – FICTIONAL1 of 2')
})
