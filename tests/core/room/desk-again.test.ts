import { expect, test } from 'vitest'
import { deskAgain } from '../../../src/core/room/desk-again.ts'
import { newDesk } from '../../../src/core/room/desk.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const again = (...done: readonly Intent[]) => deskAgain(script, played(script, ...done))
const slideAfter = (...done: readonly Intent[]) => again(...done).slide

test('nothing is in hand, and no screen is taken for another', () => {
  expect(again({ type: 'continued', scene: 'stall' })).toEqual({ ...newDesk(), slide: { kind: 'scene' } })
})

test('whatever is recorded, be it nothing, it opens at the scene at which the play stands', () => {
  expect(slideAfter()).toEqual({ kind: 'scene' })
  const counted: Intent = { type: 'confidence-counted', when: 'before', hands: [1, 2, 3, 4, 5] }
  expect(slideAfter(counted)).toEqual({ kind: 'scene' })
  const moved: Intent = { type: 'continued', scene: 'stall' }
  expect(slideAfter(moved, { type: 'decided', scene: 'call', picks: ['tell'] })).toEqual({ kind: 'scene' })
})

test('once the story is over it opens where looking back begins', () => {
  expect(slideAfter({ type: 'stopped', scene: 'stall' })).toEqual({ kind: 'moments' })
})
