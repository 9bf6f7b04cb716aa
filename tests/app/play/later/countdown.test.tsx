import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Countdown } from '../../../../src/app/play/later/countdown.tsx'
import { fillBrowserGaps } from '../../support/browser-gaps.ts'

beforeEach(() => {
  fillBrowserGaps()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(takes = ['Wait']) {
  const onOver = vi.fn<ComponentProps<typeof Countdown>['onOver']>()
  render(<Countdown seconds={90} takes={takes} isChecking={false} onOver={onOver} />)
  return onOver
}

function pass(seconds: number) {
  act(() => void vi.advanceTimersByTime(seconds * 1000))
}

test('it shows the time that is left', () => {
  open()
  expect(screen.getByText('1:30 left')).toBeDefined()
  pass(25)
  expect(screen.getByText('1:05 left')).toBeDefined()
})

test('it tells a screen reader the time only at a few marks', () => {
  open()
  const said = [20, 11, 20, 21, 10, 10].map(seconds => {
    pass(seconds)
    return screen.getByRole('status').textContent
  })
  expect(said).toEqual([
    '',
    '1 minute left.',
    '45 seconds left.',
    '30 seconds left.',
    '10 seconds left.',
    'Time is up.',
  ])
})

test('it can be paused for as long as anyone needs', () => {
  open()
  pass(10)
  fireEvent.click(screen.getByRole('button', { name: 'Pause the clock' }))
  pass(600)
  expect(screen.getByText('1:20 left (paused)')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Start the clock again' }))
  pass(10)
  expect(screen.getByText('1:10 left')).toBeDefined()
})

test('it pauses by itself while the page is out of sight', () => {
  open()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  fireEvent(document, new Event('visibilitychange'))
  pass(600)
  expect(screen.getByText('1:30 left (paused)')).toBeDefined()
})

test('it says once that it has run out', () => {
  const onOver = open()
  pass(89)
  expect(onOver).not.toHaveBeenCalled()
  pass(60)
  expect(onOver).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button')).toBeNull()
})

test('it says what the story takes when the time runs out', () => {
  open(['Wait', 'Freeze the records'])
  expect(
    screen.getByText('If the time runs out, the story takes: Wait; Freeze the records. Pause it whenever you need to.'),
  ).toBeDefined()
})

test('where it binds nobody it says that too', () => {
  open([])
  expect(screen.getByText('The clock only tells you the time. You may take longer.')).toBeDefined()
})

test('it stops while what was picked is checked, and goes on when that is changed', () => {
  const onOver = vi.fn<ComponentProps<typeof Countdown>['onOver']>()
  const countdown = (isChecking: boolean) => (
    <Countdown seconds={90} takes={['Wait']} isChecking={isChecking} onOver={onOver} />
  )
  const { rerender } = render(countdown(false))
  pass(10)
  rerender(countdown(true))
  pass(600)
  expect(screen.getByText('1:20 left (stopped while you check)')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
  expect(onOver).not.toHaveBeenCalled()
  rerender(countdown(false))
  pass(10)
  expect(screen.getByText('1:10 left')).toBeDefined()
})
