import { expect, test } from 'vitest'
import { heldBack } from '../../../../src/core/findings/rules/rules.ts'
import { choice, decision, evidence } from '../support/evidence.ts'
import { said } from '../support/said.ts'

const outOfBounds = { kind: 'unlawful', why: 'No', cites: [] } as const

test('a cost is told with what it bought and with the best choice that was on offer', () => {
  const decisions = [
    decision('D1', {
      taken: [choice('swap', { pursue: -1, protect: 2, prepare: 1 })],
      others: [
        choice('wild', { pursue: 3 }, { outOfBounds }),
        choice('fair', { pursue: 1 }),
        choice('best', { pursue: 2 }),
        choice('equal', { pursue: 2 }),
      ],
    }),
  ]
  expect(said(heldBack(evidence({ decisions }), 'pursue'))).toEqual([
    {
      rule: 'held-back',
      nature: 'gap',
      pillars: ['pursue'],
      text: 'At the one decision that bore on Pursue, what was decided came at a cost to it.',
      evidence: [
        'At “Title of D1” (D1), members chose “Name of swap”: Why swap for pursue. In return, for Protect: Why swap for protect. In return, for ' +
          'Prepare: Why swap for prepare. Also on offer was “Name of best”: Why best for pursue.',
      ],
      restsOn: ['d1'],
    },
  ])
})

test('where nothing better was on offer, the finding says so', () => {
  const decisions = [
    decision('D1', {
      taken: [choice('only', { prevent: -1 })],
      others: [choice('wild', { prevent: 1 }, { outOfBounds })],
    }),
  ]
  expect(said(heldBack(evidence({ decisions }), 'prevent'))[0]?.evidence).toEqual([
    'At “Title of D1” (D1), members chose “Name of only”: Why only for prevent. No other choice on offer would have served it.',
  ])
})

test('what is out of bounds, corrected or of no effect is no gap', () => {
  const decisions = [
    decision('D1', { taken: [choice('wild', { protect: -2 }, { outOfBounds })] }),
    decision('D2', { struck: true, taken: [choice('bad', { protect: -2 })] }),
    decision('D3', { taken: [choice('none')], others: [choice('good', { protect: 1 })] }),
  ]
  expect(heldBack(evidence({ decisions }), 'protect')).toEqual([])
})
