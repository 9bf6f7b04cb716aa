import { expect, test } from 'vitest'
import { isSmallAt, isSmallGroup } from '../../../src/core/findings/taking-part.ts'
import type { Intent, Session } from '../../../src/core/session/session.ts'
import { played } from './support/played.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const { script } = tenpennyHall

function evening(present: number, ...done: readonly Intent[]): Session {
  const names = Array.from({ length: present }, (_, index) => `Member ${index}`)
  return played(tenpennyHall, done, { name: 'A table', present: names, rule: 'majority' })
}

function voted(votes: number, abstentions = 0): Intent {
  const tally = [{ choice: 'tell-audit', votes }]
  return {
    type: 'decided',
    scene: 'the-book',
    picks: ['tell-audit'],
    vote: { tally, abstentions, settled: 'consensus' },
  }
}

test('a group is small unless five names were noted, or five hands raised at one time', () => {
  const sure: Intent = { type: 'confidence-counted', when: 'before', hands: [0, 1, 2, 1, 1] }
  expect(
    [evening(4), evening(5), evening(0, voted(4)), evening(0, voted(5)), evening(3, voted(4, 1)), evening(0, sure)].map(
      session => isSmallGroup(script, session),
    ),
  ).toEqual([true, false, true, false, false, false])
})

test('where several may be taken, three members can raise six hands', () => {
  const steps = (...votes: readonly number[]): Intent => ({
    type: 'decided',
    scene: 'three-steps',
    picks: ['bank', 'talk'],
    vote: {
      tally: ['bank', 'keys', 'talk'].map((choice, index) => ({ choice, votes: votes[index] ?? 0 })),
      abstentions: 0,
      settled: 'consensus',
    },
  })
  const before: readonly Intent[] = [
    { type: 'decided', scene: 'the-book', picks: ['tell-audit'] },
    { type: 'timed-out', scene: 'the-hire' },
  ]
  const isSmall = (...votes: readonly number[]) => isSmallGroup(script, evening(0, ...before, steps(...votes)))
  expect(isSmall(3, 0, 3)).toBe(true)
  expect(isSmall(4, 0, 5)).toBe(false)
  expect(isSmall(3, 3, 3)).toBe(false)
})

test('a larger group is told of at a decision only where none of it or five at least voted', () => {
  const at = (votes: number, abstentions = 0) => isSmallAt(script, evening(6, voted(votes, abstentions)), 0)
  expect([at(0), at(1), at(4), at(4, 1), at(6)]).toEqual([false, true, true, false, false])
})
