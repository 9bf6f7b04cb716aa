import { expect, test } from 'vitest'
import { alternativeForRoom } from '../../../src/app/room-screen/debrief-views.tsx'

test('what would have kept it is said with its price, and out of bounds is not yours to take', () => {
  const kept = {
    kind: 'decided',
    labels: ['Tell'],
    outOfBounds: false,
    dearer: [{ pillar: 'prevent', points: 1 }],
  } as const
  const lost = [{ pillar: 'pursue', points: 4 }] as const
  expect(alternativeForRoom(kept, lost)).toBe(
    '“Tell” would have kept that. It would have cost something on Prevent instead.',
  )
  expect(alternativeForRoom({ ...kept, outOfBounds: true }, lost)).toBe(
    'Only what is out of bounds would have kept that: “Tell”. So it was not yours to keep.',
  )
})
