import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser, findFirefox } from '../browser/support/find-browser.ts'

afterEach(() => vi.unstubAllEnvs())

test('the browser at CHROMIUM_PATH is taken before any other', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(findBrowser()).toBe(process.execPath)
})

test('a CHROMIUM_PATH that leads nowhere is an error, not a reason to take another', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(findBrowser).toThrow('set it to the path of Chromium, Chrome or Edge')
})

test('the same is true of FIREFOX_PATH', () => {
  vi.stubEnv('FIREFOX_PATH', process.execPath)
  expect(findFirefox()).toBe(process.execPath)
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox')
  expect(findFirefox).toThrow('set it to the path of Firefox')
})
