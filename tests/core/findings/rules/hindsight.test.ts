import { expect, test } from 'vitest'
import { found, overlooked } from '../../../../src/core/findings/draft-findings.ts'
import { notOfMoments, ofMoments } from '../../../../src/core/findings/rules/of-all.ts'
import { evidence, keyEvent } from '../support/evidence.ts'
import { said } from '../support/said.ts'

const marked = keyEvent('K1', { hindsight: 'marked' })
const missed = keyEvent('K2', { hindsight: 'missed' })
const unasked = keyEvent('K3')

test('what members marked when they looked back is a strength, and what they did not mark a gap', () => {
  const keyEvents = [marked, missed]
  expect(said([...found(evidence({ keyEvents })), ...overlooked(evidence({ keyEvents }))])).toEqual([
    {
      rule: 'found',
      nature: 'strength',
      pillars: ['prepare'],
      text: 'Looking back, members marked one of the two moments that the author lists.',
      evidence: ['K1 (Title of K1): Text of K1.'],
      restsOn: ['k1'],
    },
    {
      rule: 'overlooked',
      nature: 'gap',
      pillars: ['prepare'],
      text: 'Looking back, members did not mark one of the two moments that the author lists.',
      evidence: ['K2 (Title of K2): Text of K2.'],
      restsOn: ['k2'],
    },
  ])
})

test('those who did not finish looking back have overlooked nothing', () => {
  const keyEvents = [marked, unasked]
  expect(overlooked(evidence({ keyEvents }))).toEqual([])
  expect(said(found(evidence({ keyEvents })))[0]?.text).toBe(
    'Members marked one key event. Looking back was not finished, so nothing is said of the rest.',
  )
  expect(found(evidence({ keyEvents: [unasked] }))).toEqual([])
})

test('of one person who played alone nothing is called a gap', () => {
  const alone = evidence({ alone: true, keyEvents: [marked, missed] })
  expect(overlooked(alone)).toEqual([])
  expect(said(found(alone))[0]?.text).toBe(
    'Looking back, the player marked one of the two moments that the author lists.',
  )
})

test.for([
  [1, 1, 'the one moment', 'the one moment'],
  [1, 2, 'one of the two moments', 'one of the two moments'],
  [2, 2, 'both moments', 'either of the two moments'],
  [3, 3, 'all three moments', 'any of the three moments'],
] as const)('%i of %i moments is told as “%s”, and after a not as “%s”', ([some, all, plain, negated]) => {
  expect([ofMoments(some, all), notOfMoments(some, all)]).toEqual([plain, negated])
})
