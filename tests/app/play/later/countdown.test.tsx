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

test('one that decides interrupts a screen reader at a few marks, and says that it decides', () => {
  open()
  const said = [20, 11, 20, 21, 10, 10].map(seconds => {
    pass(seconds)
    return screen.getByRole('alert').textContent
  })
  expect(said).toEqual([
    '',
    '1 minute left. At zero the clock decides.',
    '45 seconds left. At zero the clock decides.',
    '30 seconds left. At zero the clock decides.',
    '10 seconds left. At zero the clock decides.',
    'Time is up. The clock decided.',
  ])
})

test('one that only tells the time is quiet until it is up, and then waits for a pause in what is read', () => {
  open([])
  const said = [31, 49, 10].map(seconds => {
    pass(seconds)
    return screen.getByRole('status').textContent
  })
  expect(said).toEqual(['', '', 'Time is up. You can take longer.'])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the two have different names', () => {
  open([])
  expect(screen.getByRole('region', { name: 'Clock' })).toBeDefined()
  open(['Wait'])
  expect(screen.getByRole('region', { name: 'Clock that decides' })).toBeDefined()
})

test('it can be paused for as long as anyone needs', () => {
  open()
  pass(10)
  fireEvent.click(screen.getByRole('button', { name: 'Pause the clock' }))
  pass(600)
  expect(screen.getByText('1:20 left (paused)')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Start the clock' }))
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

test('one that decides says what it decides at zero', () => {
  open(['Wait', 'Freeze the records'])
  expect(screen.getByText('This clock decides.').parentElement?.textContent).toBe(
    'This clock decides. At zero: Wait; Freeze the records.',
  )
})

test('one that only tells the time says so', () => {
  open([])
  expect(screen.getByText('This clock only tells the time. You can take longer.')).toBeDefined()
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
