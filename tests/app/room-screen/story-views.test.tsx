import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RoomQuestion } from '../../../src/app/room-screen/story-views.tsx'
import type { QuestionView } from '../../../src/core/room/room-view.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

const place = {
  stage: { title: 'First signs', number: 2, of: 4 },
  title: 'The call',
  clock: 'Monday, 9 am',
} as const

beforeEach(fillBrowserGaps)
afterEach(() => {
  vi.useRealTimers()
})

const question: QuestionView = {
  kind: 'question',
  place,
  number: 7,
  asks: 'Whom do you tell?',
  actor: 'Councillor Marsh',
  advises: false,
  options: [
    { letter: 'A', words: 'The county' },
    { letter: 'B', words: 'Nobody yet' },
  ],
  min: 1,
  max: 1,
  timer: undefined,
}

function show(change: Partial<QuestionView> = {}): string {
  const { container } = render(<RoomQuestion view={{ ...question, ...change }} />)
  return container.textContent
}

test('a question gives its choices with their letters, and what the vote is for', () => {
  show()
  expect(screen.getByRole('heading').textContent).toBe('Whom do you tell?')
  expect(screen.getByText('You decide for Councillor Marsh.')).toBeDefined()
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['AThe county', 'BNobody yet'])
  expect(screen.queryByRole('timer')).toBeNull()
})

test('where members only advise, it says whom', () => {
  show({ actor: 'Morag Illingworth', advises: true })
  expect(screen.getByText('You advise Morag Illingworth, who decides.')).toBeDefined()
})

test('a decision has the number of its ballot slip, and what is only looked at has none', () => {
  expect(show()).toContain('Decision 7')
  expect(show({ number: undefined })).not.toContain('Decision')
})

test.for([
  [2, 2, 'Choose two.'],
  [0, 2, 'Choose up to two.'],
  [1, 3, 'Choose from one to three.'],
] as const)('where from %i to %i are to be chosen, it says so', ([min, max, words]) => {
  expect(show({ min, max })).toContain(words)
})

test('the timer tells the time that is left, and when it is up it says so in words', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  show({ timer: { kind: 'running', endsAt: 1_090_500, total: 120_000 } })
  const timer = screen.getByRole('timer')
  expect(timer.textContent).toBe('1:31')
  act(() => {
    vi.advanceTimersByTime(60_000)
  })
  expect(timer.textContent).toBe('0:31')
  act(() => {
    vi.advanceTimersByTime(31_000)
  })
  expect(timer.textContent).toBe('Time is up')
  expect(timer.getAttribute('aria-live')).toBe('off')
})

test('a timer that waits says whether it was started, and one that is over decides nothing', () => {
  const waiting = show({ timer: { kind: 'paused', left: 60_000, total: 60_000 } })
  expect(waiting).toContain('1:00Not started')
  expect(show({ timer: { kind: 'paused', left: 30_000, total: 60_000 } })).toContain('0:30Paused')
  expect(show({ timer: { kind: 'paused', left: 0, total: 60_000 } })).toContain('Time is up')
})
