import { expect, test } from 'vitest'
import { crossed } from '../../../../src/core/findings/rules/rules.ts'
import type { OutOfBounds } from '../../../../src/core/score/debrief-notes.ts'
import { choice, decision, evidence } from '../support/evidence.ts'
import { said } from '../support/said.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const law = Object.entries(tenpennyHall.notes.law).flatMap(([id, note]) =>
  id === 'watching' ? [{ number: 'L1', id, note, citedBy: ['D1'] }] : [],
)

function crossing(kind: OutOfBounds['kind'], cites: readonly string[] = []) {
  return decision('D1', {
    taken: [choice('wild', { pursue: -1, prepare: 2 }, { outOfBounds: { kind, why: 'Because', cites } })],
  })
}

test('a boundary is named with its kind, its reason, the law, and what it did to each pillar', () => {
  expect(said(crossed(evidence({ decisions: [crossing('unlawful', ['watching'])], law })))).toEqual([
    {
      rule: 'crossed',
      nature: 'boundary',
      pillars: ['pursue', 'prepare'],
      text: 'At “Title of D1” (D1), members chose “Name of wild”. In the story, this was unlawful. Because.',
      evidence: ['See the law cited: L1.', 'Pursue: Why wild for pursue.', 'Prepare: Why wild for prepare.'],
      restsOn: ['d1'],
    },
  ])
})

test.for([
  ['unsafe', 'In the story, this was unsafe'],
  ['not-our-role', 'In the story, this was outside the role of whoever decided'],
] as const)('of a choice that is %s is said: %s', ([kind, words]) => {
  expect(said(crossed(evidence({ decisions: [crossing(kind)] })))[0]?.text).toBe(
    `At “Title of D1” (D1), members chose “Name of wild”. ${words}. Because.`,
  )
})

test('a corrected decision crosses nothing', () => {
  expect(crossed(evidence({ decisions: [{ ...crossing('unsafe'), struck: true }] }))).toEqual([])
})

test('that members disagree is said, whatever pillar they named', () => {
  const disagreements = [{ scene: 'scene-d1', choice: 'wild', pillar: 'protect' as const }]
  expect(said(crossed(evidence({ decisions: [crossing('unsafe')], disagreements })))[0]?.text).toContain(
    'Members recorded that they see this differently.',
  )
})
