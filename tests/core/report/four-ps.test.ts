import { expect, test } from 'vitest'
import { type Effect, mostOf, pointsOf } from '../../../src/core/report/four-ps.ts'

function effect(scene: string, ...points: readonly number[]): Effect {
  const whys = points.map(one => ({ pillar: 'pursue' as const, points: one, why: 'It did.', name: scene }))
  return { scene, isOutOfBounds: false, ranOut: false, whys }
}

test('two small harms of one decision do not weigh as a grave one', () => {
  const two = effect('two', -1, -1, 1)
  const grave = effect('grave', -2)
  expect([pointsOf(two, 'pursue', -1), pointsOf(two, 'pursue', 1)]).toEqual([-1, 1])
  expect(mostOf([two, grave], 'pursue', -1)).toEqual([grave])
  expect(mostOf([two, grave], 'pursue', 1)).toEqual([two])
})
