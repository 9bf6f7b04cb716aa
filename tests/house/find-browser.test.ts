import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser } from '../browser/support/find-browser.ts'

afterEach(() => vi.unstubAllEnvs())

test('the browser at CHROMIUM_PATH is taken before any other', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(findBrowser()).toBe(process.execPath)
})

test('a CHROMIUM_PATH that leads nowhere is an error, not a reason to take another', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(findBrowser).toThrow('set it to the path of Chromium, Chrome or Edge')
})
