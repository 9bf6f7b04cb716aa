import { describe, expect, test } from 'vitest'
import { ballotSlips } from '../../../src/core/papers/ballots.ts'
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

  test('each number is that of a ballot slip, which asks for as many letters as the decision has choices', async () => {
    const scenarios = await productScenarios()
    for (const { script } of scenarios) {
      const slips = new Map(
        ballotSlips(script)
          .sheets.flatMap(({ blocks }) => blocks)
          .flatMap(block => (block.type === 'slip' ? [[block.title, block.letters.length] as const] : [])),
      )
      const numbers = [...decisionNumbers(script)]
      expect(numbers.map(([, number]) => slips.get(`Decision ${number}`))).toEqual(
        numbers.map(([scene]) => Object.keys(script.scenes[scene]?.decision?.choices ?? {}).length),
      )
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
