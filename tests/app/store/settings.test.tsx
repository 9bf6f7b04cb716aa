import { afterEach, expect, test, vi } from 'vitest'
import { hiddenScenarios, hideScenario } from '../../../src/app/store/settings.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('a scenario is hidden once, and shown again', () => {
  expect(hiddenScenarios()).toEqual([])
  expect(hideScenario('parade', true)).toBe(true)
  hideScenario('parade', true)
  hideScenario('market', true)
  expect(hiddenScenarios()).toEqual(['parade', 'market'])
  hideScenario('parade', false)
  expect(hiddenScenarios()).toEqual(['market'])
})

test('where the browser keeps nothing, or something else, nothing is hidden', () => {
  localStorage.setItem('desktop-audit hidden', '{"not":"a list"}')
  expect(hiddenScenarios()).toEqual([])
  vi.stubGlobal('localStorage', undefined)
  expect(hiddenScenarios()).toEqual([])
  expect(hideScenario('parade', true)).toBe(false)
})
