import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportioned } from '../../../src/core/analysis/apportioned.ts'

test('three thirds come to a hundred per cent', () => {
  expect(apportioned([1 / 3, 1 / 3, 1 / 3], 100)).toEqual([34, 33, 33])
})

test('what is whole already stays', () => {
  expect(apportioned([0.3, 0.7, 0], 1000)).toEqual([300, 700, 0])
})

test('the units add up as the shares do, and none is off by a whole one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), weights => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      fc.pre(total > 0)
      const shares = weights.map(weight => weight / total)
      const units = apportioned(shares, 1000)
      expect(units.reduce((sum, count) => sum + count, 0)).toBe(1000)
      for (const [index, count] of units.entries())
        expect(Math.abs(count - (shares[index] ?? 0) * 1000)).toBeLessThan(1.000001)
    }),
  )
})
