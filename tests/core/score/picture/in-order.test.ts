import { expect, test } from 'vitest'
import { inOrder } from '../../../../src/core/score/picture/in-order.ts'
import type { Road } from '../../../../src/core/score/picture/roads.ts'

const roads = (...pairs: readonly (readonly [string, string])[]): readonly Road[] =>
  pairs.map(([from, to]) => ({ from, to, taken: false, kind: 'on' }))

test('scenes stand in the order of the play, and otherwise as in the file', () => {
  expect(inOrder(['a', 'b', 'c'], roads(['a', 'c'], ['c', 'b']), ['a', 'c', 'b'])).toEqual(['a', 'c', 'b'])
  expect(inOrder(['a', 'b', 'c'], roads(['a', 'b'], ['a', 'c']), ['a', 'c'])).toEqual(['a', 'b', 'c'])
})

test('an interrupt that leads back to what leads to it does not upset the order of the play', () => {
  const loop = roads(
    ['a', 'cut'],
    ['a', 'hub'],
    ['cut', 'hub'],
    ['hub', 'lead'],
    ['lead', 'cut'],
    ['hub', 'late'],
  )
  // As in the file the late scene stands first, though the play came to it last.
  expect(inOrder(['a', 'late', 'cut', 'hub', 'lead'], loop, ['a', 'hub', 'late'])).toEqual([
    'a',
    'cut',
    'hub',
    'late',
    'lead',
  ])
})
