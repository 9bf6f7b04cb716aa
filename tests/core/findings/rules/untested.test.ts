import { expect, test } from 'vitest'
import { untested } from '../../../../src/core/findings/draft-findings.ts'
import { choice, decision, evidence } from '../support/evidence.ts'
import { said } from '../support/said.ts'

test('a pillar on which no decision bore is said to be not tested', () => {
  const decisions = [
    decision('D1', { taken: [choice('a', { pursue: 1 })] }),
    decision('D2', { struck: true, taken: [choice('b', { prevent: 1 })] }),
  ]
  expect(said(untested(evidence({ decisions }), 'prevent'))).toEqual([
    {
      rule: 'untested',
      nature: 'not-tested',
      pillars: ['prevent'],
      text: 'No decision that was reached bore on Prevent, so the exercise says nothing about it.',
      evidence: [],
      restsOn: [],
    },
  ])
})

test('a pillar that only a choice not taken would have touched was tested', () => {
  const decisions = [decision('D1', { taken: [choice('a')], others: [choice('b', { prepare: 1 })] })]
  expect(untested(evidence({ decisions }), 'prepare')).toEqual([])
})
