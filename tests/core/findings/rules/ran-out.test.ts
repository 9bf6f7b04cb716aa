import { expect, test } from 'vitest'
import { ranOut } from '../../../../src/core/findings/draft-findings.ts'
import { choice, decision, evidence } from '../support/evidence.ts'
import { said } from '../support/said.ts'

test('a decision that nobody took in time is a gap in being prepared', () => {
  const decisions = [
    decision('D1', { ranOut: true, struck: true, taken: [choice('a')] }),
    decision('D2', { ranOut: true, taken: [choice('b')] }),
    decision('D3', { taken: [choice('c')] }),
  ]
  expect(said(ranOut(evidence({ decisions })))).toEqual([
    {
      rule: 'ran-out',
      nature: 'gap',
      pillars: ['prepare'],
      text: 'At D2 nobody decided before the time ran out. Not deciding had a result all the same.',
      evidence: ['At “Title of D2” (D2), nobody decided in time, and “Name of b” was taken.'],
      restsOn: ['d2'],
    },
  ])
  expect(ranOut(evidence())).toEqual([])
})
