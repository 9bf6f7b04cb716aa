import { afterEach, expect, test, vi } from 'vitest'
import { deviceStorage } from '../../../src/app/store/indexed-db-storage.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a browser that never opens its database is waited for five seconds, and then is one that keeps nothing', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
  let isLasting: boolean | undefined
  void deviceStorage().then(({ lasting }) => (isLasting = lasting))
  await vi.advanceTimersByTimeAsync(4_900)
  expect(isLasting).toBe(undefined)
  await vi.advanceTimersByTimeAsync(200)
  expect(isLasting).toBe(false)
})
