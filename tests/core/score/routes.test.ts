import { describe, expect, test } from 'vitest'
import { ballotSheet } from '../../../src/core/papers/sheets-to-fill-in.ts'
import { wordsOf } from '../../../src/core/report/block.ts'
import { decisionNumbers, type DrawnRoute, orderedScenes } from '../../../src/core/score/routes.ts'
import { marketScript } from '../../support/market.ts'
import { productScenarios } from '../../support/shelf.ts'

describe('decision numbers', () => {
  test('decisions are numbered from 1, by scene, and nothing else is', () => {
    expect([...decisionNumbers(marketScript)]).toEqual([
      ['call', 1],
      ['budget', 2],
    ])
  })

  test('each number is that of a row of the ballot sheet', async () => {
    for (const { script } of await productScenarios()) {
      const rows = ballotSheet(script).sheets.flatMap(({ blocks }) =>
        blocks.flatMap(block =>
          block.type === 'table' ? block.rows.map(({ cells }) => cells[0]?.map(wordsOf).join('')) : [],
        ),
      )
      const numbers = [...decisionNumbers(script)].map(([, number]) => String(number))
      expect(rows.slice(0, numbers.length)).toEqual(numbers)
    }
  })
})

describe('scene order', () => {
  const roads = (...pairs: readonly (readonly [string, string])[]): readonly DrawnRoute[] =>
    pairs.map(([from, to]) => ({ from, to, taken: false, kind: 'on' }))

  test('scenes stand in the order of the play, and otherwise as in the file', () => {
    expect(orderedScenes(['a', 'b', 'c'], roads(['a', 'c'], ['c', 'b']), ['a', 'c', 'b'])).toEqual(['a', 'c', 'b'])
    expect(orderedScenes(['a', 'b', 'c'], roads(['a', 'b'], ['a', 'c']), ['a', 'c'])).toEqual(['a', 'b', 'c'])
  })

  test('an interrupt that leads back to what leads to it does not upset the order of the play', () => {
    const loop = roads(['a', 'cut'], ['a', 'hub'], ['cut', 'hub'], ['hub', 'lead'], ['lead', 'cut'], ['hub', 'late'])
    // As in the file the late scene stands first, though the play came to it last.
    expect(orderedScenes(['a', 'late', 'cut', 'hub', 'lead'], loop, ['a', 'hub', 'late'])).toEqual([
      'a',
      'cut',
      'hub',
      'late',
      'lead',
    ])
  })
})
