import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadShelf } from '../../../src/build/load-shelf.ts'
import { ballotSlips } from '../../../src/core/papers/ballots.ts'
import { decisionNumbers } from '../../../src/core/score/decision-numbers.ts'
import { marketScript } from '../../support/market.ts'

test('decisions are numbered from 1, by scene, and nothing else is', () => {
  expect([...decisionNumbers(marketScript)]).toEqual([
    ['call', 1],
    ['budget', 2],
  ])
})

test('each number is that of a ballot slip, which asks for as many letters as the decision has choices', async () => {
  const { scenarios } = await loadShelf(join(import.meta.dirname, '../../../scenarios'), {
    today: '2026-11-25',
  })
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
