import { expect, test } from 'vitest'
import { differenceOf } from '../../../src/core/score/difference.ts'

test('what one list holds alone has vanished or appeared, and what both hold has stayed', () => {
  const pair = { asPlayed: ['a1', 'b1', 'c1'], whatIf: ['d2', 'b2', 'a2'] }
  expect(differenceOf(pair, item => item.slice(0, 1))).toEqual({
    vanished: ['c1'],
    appeared: ['d2'],
    stayed: ['a1', 'b1'],
  })
})
