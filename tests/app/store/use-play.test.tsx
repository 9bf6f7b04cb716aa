import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startPlay } from '../../../src/app/store/open-play.ts'
import { usePlay } from '../../../src/app/store/use-play.ts'
import { marketScript as script } from '../../support/market.ts'
import { fakeClock, fakeDevice } from './support/fake-device.ts'

test('a page sees where the play stands and what can be done, through moves and corrections', async () => {
  const store = await startPlay(script, { mode: 'solo' }, fakeDevice(), fakeClock())
  let drawn = 0
  const { result } = renderHook(() => {
    drawn++
    return usePlay(store, script.graph)
  })
  expect(result.current).toMatchObject({ position: { scene: 'stall' }, offer: { kind: 'passage' } })
  act(() => void store.act({ type: 'continued', scene: 'stall' }))
  expect(result.current.offer).toMatchObject({ kind: 'decision', choices: ['tell', 'wait', 'watch'] })
  act(() => void store.act({ type: 'decided', scene: 'call', picks: ['tell'] }))
  expect(result.current.position.scene).toBe('look')
  act(() => void store.act({ type: 'corrected' }))
  expect(result.current.position.scene).toBe('call')
  const before = drawn
  act(() => void store.act({ type: 'noted', scene: 'call', text: 'A note.' }))
  expect(drawn).toBe(before)
})
