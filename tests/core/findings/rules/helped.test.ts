import { expect, test } from 'vitest'
import { helped } from '../../../../src/core/findings/draft-findings.ts'
import { choice, decision, evidence } from '../support/evidence.ts'
import { said } from '../support/said.ts'

test('choices that served a pillar are one strength, with the reason of each', () => {
  const decisions = [
    decision('D1', { taken: [choice('good', { pursue: 1 })] }),
    decision('D2', { taken: [choice('bad', { pursue: -2 })] }),
    decision('D3', { taken: [choice('other', { protect: 3 })], others: [choice('left', { pursue: 1 })] }),
  ]
  expect(said(helped(evidence({ decisions }), 'pursue'))).toEqual([
    {
      rule: 'helped',
      nature: 'strength',
      pillars: ['pursue'],
      text: 'At one of the three decisions that bore on Pursue, what was decided served it.',
      evidence: ['At “Title of D1” (D1), members chose “Name of good”: Why good for pursue.'],
      restsOn: ['d1'],
    },
  ])
})

test('how many of how many is said as people say it', () => {
  const made = (number: string) => decision(number, { taken: [choice('good', { prevent: 1 })] })
  const [one] = said(helped(evidence({ decisions: [made('D1')] }), 'prevent'))
  const [all] = said(helped(evidence({ decisions: [made('D1'), made('D2')] }), 'prevent'))
  expect([one?.text, all?.text]).toEqual([
    'At the one decision that bore on Prevent, what was decided served it.',
    'At both decisions that bore on Prevent, what was decided served it.',
  ])
})

test('a decision of several choices counts once, and gives each reason', () => {
  const decisions = [decision('D1', { taken: [choice('a', { prepare: 1 }), choice('b', { prepare: 2 })] })]
  expect(said(helped(evidence({ decisions }), 'prepare'))).toMatchObject([
    {
      evidence: [expect.stringContaining('“Name of a”'), expect.stringContaining('“Name of b”')],
      restsOn: ['d1'],
    },
  ])
})

test('neither a corrected decision nor a choice out of bounds is a strength', () => {
  const outOfBounds = { kind: 'unsafe', why: 'No', cites: [] } as const
  const decisions = [
    decision('D1', { struck: true, taken: [choice('good', { pursue: 1 })] }),
    decision('D2', { taken: [choice('wild', { pursue: 3 }, { outOfBounds })] }),
  ]
  expect(helped(evidence({ decisions }), 'pursue')).toEqual([])
})

test('where a member disagreed with the reason, the finding says so and gives no words', () => {
  const decisions = [decision('D1', { taken: [choice('good', { pursue: 1, protect: 1 })] })]
  const view = { scene: 'scene-d1', choice: 'good' }
  const lines = (disagreements: Parameters<typeof evidence>[0]) =>
    said(helped(evidence({ decisions, ...disagreements }), 'pursue'))[0]?.evidence
  const contested = [
    'At “Title of D1” (D1), members chose “Name of good”: Why good for pursue. Members recorded that they see this differently.',
  ]
  expect(lines({ disagreements: [view] })).toEqual(contested)
  expect(lines({ disagreements: [{ ...view, pillar: 'pursue' }] })).toEqual(contested)
  expect(lines({ disagreements: [{ ...view, pillar: 'protect' }] })).toEqual([
    'At “Title of D1” (D1), members chose “Name of good”: Why good for pursue.',
  ])
})

test('a reason says who chose: nobody speaks of members where one person played', () => {
  const decisions = [decision('D1', { taken: [choice('good', { pursue: 1 })] })]
  expect(said(helped(evidence({ alone: true, decisions }), 'pursue'))[0]?.evidence).toEqual([
    'At “Title of D1” (D1), the player chose “Name of good”: Why good for pursue.',
  ])
})
