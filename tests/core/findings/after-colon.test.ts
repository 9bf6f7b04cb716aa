import { expect, test } from 'vitest'
import { afterColon } from '../../../src/core/findings/after-colon.ts'

test.for([
  ['A third of a yard was let.', 'a third of a yard was let.'],
  ["Somebody's sheets were signed.", "somebody's sheets were signed."],
  ['Twenty-two pages said nothing.', 'twenty-two pages said nothing.'],
  ['Ada Thorne saw it.', 'Ada Thorne saw it.'],
  ['Andover was told.', 'Andover was told.'],
  ['212 files lay there.', '212 files lay there.'],
  ['', ''],
] as const)('%o goes on as %o', ([words, expected]) => {
  expect(afterColon(words)).toBe(expected)
})
