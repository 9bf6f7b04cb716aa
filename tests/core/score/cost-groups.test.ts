import { expect, test } from 'vitest'
import { costGroups } from '../../../src/core/score/cost-groups.ts'
import type { Cost } from '../../../src/core/score/costs.ts'

const call: Cost = {
  scene: 'call',
  title: 'The call',
  event: 1,
  kind: 'decided',
  done: ['Wait'],
  points: 4,
  kept: { kind: 'decided', labels: ['Tell'], outOfBounds: false, dearer: [] },
}

test('the same step with the same way to keep it stands once, for all its pillars', () => {
  const less = { ...call, points: 1 }
  expect(costGroups({ pursue: call, prevent: undefined, protect: less, prepare: undefined })).toEqual([
    {
      lost: [
        { pillar: 'pursue', points: 4 },
        { pillar: 'protect', points: 1 },
      ],
      cost: call,
    },
    {
      lost: [
        { pillar: 'prevent', points: 0 },
        { pillar: 'prepare', points: 0 },
      ],
      cost: undefined,
    },
  ])
})

test('another step, or another way to keep it, stands apart', () => {
  const later = { ...call, event: 2 }
  const otherwise = { ...call, kept: { ...call.kept, labels: ['Ring'] } }
  const groups = costGroups({ pursue: call, prevent: later, protect: otherwise, prepare: call })
  expect(groups.map(({ lost }) => lost.map(({ pillar }) => pillar))).toEqual([
    ['pursue', 'prepare'],
    ['prevent'],
    ['protect'],
  ])
})
