import { render, screen } from '@testing-library/react'
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
