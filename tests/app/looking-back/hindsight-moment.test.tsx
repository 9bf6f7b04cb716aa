import { render, renderHook, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftAnswer, MeasureForm, useDraftAnswer } from '../../../src/app/looking-back/hindsight-moment.tsx'

describe('the measures', () => {
  const list = ['A camera', 'A log', 'A number to ring', 'A patrol', 'A poster', 'A rota', 'A sign', 'A vote', 'Locks']

  function open(length = list.length, measures: readonly string[] = []) {
    const onSubmit = vi.fn<ComponentProps<typeof MeasureForm>['onSubmit']>()
    const offered = list
      .slice(0, length)
      .map(text => ({ id: text, text, pillar: 'prevent' as const, area: 'licensing' as const }))
    render(<MeasureForm offered={offered} answer={{ measures, own: '' }} onChange={() => {}} onSubmit={onSubmit} />)
    return { user: userEvent.setup(), onSubmit }
  }

  const shown = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ labels }) => labels?.[0]?.textContent)
  const field = () => screen.getByRole('searchbox', { name: 'Look for a measure by a word' })

  test('a long list can be narrowed by a word, and is whole again without it', async () => {
    const { user } = open()
    expect(shown()).toEqual(list)
    await user.type(field(), 'po')
    expect(shown()).toEqual(['A poster'])
    expect(screen.getByText('1 of 9 is shown. What you ticked stays.')).toBeDefined()
    await user.clear(field())
    expect(shown()).toEqual(list)
    expect(screen.getByText('All 9 are shown.')).toBeDefined()
  })

  test('what was ticked stays in sight and is saved, whatever is looked for', async () => {
    const { user, onSubmit } = open(list.length, ['Locks'])
    await user.click(screen.getByLabelText('A vote'))
    await user.type(field(), 'sign')
    expect(shown()).toEqual(['A sign', 'A vote', 'Locks'])
    await user.click(screen.getByLabelText('A sign'))
    await user.click(screen.getByRole('button', { name: 'Save and go on' }))
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ measures: ['A sign', 'A vote', 'Locks'], own: '' })
  })

  test('the Enter key in the search field saves nothing', async () => {
    const { user, onSubmit } = open()
    await user.type(field(), 'sign{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('a short list needs no search', () => {
    open(8)
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})

describe('a draft answer', () => {
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
})
