import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { usePlay } from '../../../src/app/play/use-play.ts'
import { resumeSession } from '../../../src/app/store/open-session.ts'
import { marketScript as script } from '../../support/market.ts'
import { fakeClock } from '../store/support/fake-device.ts'
import { holding } from '../support/market-device.ts'
import { marketEntry } from '../support/market-entry.tsx'

test('a page sees where the session is, what can be done there, and why something was not', async () => {
  const resumed = await resumeSession('session-1', () => Promise.resolve(script), await holding(), fakeClock())
  if (resumed.kind !== 'opened') throw new Error(resumed.kind)
  const play = { ...resumed, entry: marketEntry() }
  const { result } = renderHook(() => usePlay(play))
  const now = () => result.current
  expect(now()).toMatchObject({ position: { scene: 'stall' }, offer: { kind: 'passage' }, role: 'writer' })
  act(() => now().move({ type: 'continued', scene: 'stall' }))
  expect(now().offer).toMatchObject({ kind: 'decision', choices: ['tell', 'wait', 'watch'] })
  act(() => now().move({ type: 'decided', scene: 'call', picks: ['tell'] }))
  expect(now().position.scene).toBe('look')
  act(() => now().move({ type: 'corrected' }))
  expect(now().position.scene).toBe('call')
  act(() => now().remark({ type: 'noted', scene: 'call', text: ' ' }))
  expect(now().refusal).toEqual({ code: 'empty-words' })
  act(() => now().remark({ type: 'noted', scene: 'call', text: 'A note.' }))
  expect(now().refusal).toBeUndefined()
  expect(now().session.log).toHaveLength(4)
})
