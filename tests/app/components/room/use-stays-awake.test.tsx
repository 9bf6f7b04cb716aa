import { renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useStaysAwake } from '../../../../src/app/components/room/use-stays-awake.ts'
import { quiet } from '../../store/support/fake-device.ts'

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
})

function browserThat(request: () => Promise<unknown>) {
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
}

test('the screen is kept awake while the page is open, and asked for again when it comes back into sight', async () => {
  const release = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const request = vi.fn<(type?: string) => Promise<unknown>>(() => Promise.resolve({ release }))
  browserThat(request)
  const { unmount } = renderHook(useStaysAwake)
  await quiet()
  expect(request.mock.calls).toEqual([['screen']])
  document.dispatchEvent(new Event('visibilitychange'))
  await quiet()
  expect(request).toHaveBeenCalledTimes(2)
  unmount()
  expect(release).toHaveBeenCalledTimes(1)
})

test('a browser that refuses, or that cannot, is not complained about', async () => {
  renderHook(useStaysAwake).unmount()
  browserThat(() => Promise.reject(new DOMException('No', 'NotAllowedError')))
  const { unmount } = renderHook(useStaysAwake)
  await quiet()
  expect(unmount).not.toThrow()
})
