import { expect, test } from 'vitest'
import { tellsEach } from '../../../../src/core/findings/several/in-common.ts'

test('“some of the plays” tells how many where only one set of counts adds up', () => {
  // One each of two or of three; or, of three plays that took two things each, all but one.
  expect(tellsEach([1, 1], 2)).toBe(true)
  expect(tellsEach([1, 1, 1], 3)).toBe(true)
  expect(tellsEach([2, 2, 2], 3)).toBe(true)
  expect(tellsEach([2, 1], 3)).toBe(false)
  expect(tellsEach([3, 1], 4)).toBe(false)
  expect(tellsEach([2, 1, 1], 4)).toBe(false)
  expect(tellsEach([3, 0], 3)).toBe(false)
})
