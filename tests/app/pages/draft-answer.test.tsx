import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftAnswer, useDraftAnswer } from '../../../src/app/pages/draft-answer.ts'

const answer = { measures: ['locks'], own: 'A sign' }

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '')
})
afterEach(() => vi.useRealTimers())

test('a draft is found again at its own moment, and at no other', () => {
  const { result } = renderHook(() => useDraftAnswer('call'))
  result.current.keep(answer)
  vi.advanceTimersByTime(1_000)
  expect(draftAnswer('call')).toMatchObject(answer)
  expect(draftAnswer('stall')).toBeUndefined()
})

test('a draft that is forgotten does not come back, not even from a change just before', () => {
  const { result } = renderHook(() => useDraftAnswer('call'))
  result.current.keep(answer)
  result.current.forget()
  vi.advanceTimersByTime(1_000)
  expect(draftAnswer('call')).toBeUndefined()
})

test('a page that is left writes nothing into the page that comes after it', () => {
  const { result, unmount } = renderHook(() => useDraftAnswer('call'))
  result.current.keep(answer)
  unmount()
  vi.advanceTimersByTime(1_000)
  expect(history.state).toBeNull()
})

test.for([null, {}, { answer: 'A sign' }, { answer: { scene: 'call', measures: 'locks', own: 'A sign' } }])(
  'what is no draft is taken for none: %j',
  state => {
    history.replaceState(state, '')
    expect(draftAnswer('call')).toBeUndefined()
  },
)
