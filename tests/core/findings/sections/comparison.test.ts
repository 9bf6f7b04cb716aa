import { expect, test } from 'vitest'
import type { Block } from '../../../../src/core/findings/block.ts'
import { comparison } from '../../../../src/core/findings/sections/comparison.ts'
import { textsOfBlock } from '../../../../src/core/findings/texts-of.ts'
import type { PillarScore, Score } from '../../../../src/core/score/score.ts'
import { evidence } from '../support/evidence.ts'

const pillar = (state: object): PillarScore => ({ points: -1, exercised: 2, ...state }) as PillarScore

const score: Score = {
  boundaries: [],
  exact: true,
  pillars: {
    pursue: pillar({ state: 'scored', min: -4, max: 4, percent: 38 }),
    prevent: pillar({ state: 'narrow', min: -2, max: 1 }),
    protect: pillar({ state: 'unweighed', min: -4, max: 8 }),
    prepare: pillar({ state: 'not-exercised' }),
  },
}

const rows = (blocks: readonly Block[]) => blocks.flatMap(textsOfBlock).slice(6)

test('a per cent stands only where the score gives one, and what stands instead says why', () => {
  expect(rows(comparison(evidence(), score))).toEqual([
    'Pursue',
    '2',
    '−1',
    '−4 to 4',
    '38%',
    'Prevent',
    '2',
    '−1',
    '−2 to 1',
    'Not given: plays differ by too few points',
    'Protect',
    '2',
    '−1',
    '−4 to 8',
    'Not given: nothing that was chosen weighed on it',
    'Prepare',
    '2',
    '−1',
    'Not applicable',
    'No decision bore on it',
  ])
})

test('bounds are called bounds', () => {
  expect(rows(comparison(evidence(), { ...score, exact: false })).at(-1)).toContain('given as bounds here')
})

test('a play that is not complete is compared with nothing', () => {
  expect(comparison(evidence({ end: { kind: 'stopped', title: 'A', stage: 'B' } }), score)).toEqual([])
})
