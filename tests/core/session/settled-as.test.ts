import { expect, test } from 'vitest'
import { settledAs } from '../../../src/core/session/settled-as.ts'
import type { Group, Vote } from '../../../src/core/session/session.ts'

const hands = (...votes: readonly number[]): Vote['tally'] =>
  votes.map((each, index) => ({ choice: ['tell', 'wait', 'watch'][index] ?? '', votes: each }))

function told(vote: Partial<Vote>, rule?: Group['rule'], picks: readonly string[] = ['tell']) {
  return settledAs({ tally: hands(7, 3), abstentions: 0, settled: 'majority', ...vote }, picks, rule)
}

test('where hands only advise, most of them settle nothing by themselves', () => {
  expect(told({}, 'advisory')).toBe('advised')
  expect(told({}, 'majority')).toBe('majority')
  expect(told({}, 'consensus')).toBe('majority')
  expect(told({})).toBe('majority')
})

test('what others settled is told as it was, whatever the rule', () => {
  const others = ['consensus', 'casting-vote', 'overruled', 'time-ran-out'] as const
  expect(others.map(settled => told({ settled }, 'advisory'))).toEqual(others)
})

test('most hands are a majority only where they are more than half of the hands', () => {
  expect(told({ tally: hands(10, 9, 8), abstentions: 3 })).toBe('most-hands')
  expect(told({ tally: hands(10, 6, 4) })).toBe('most-hands')
  expect(told({ tally: hands(11, 6, 4) })).toBe('majority')
  expect(told({ tally: hands(10, 9, 8) }, 'advisory')).toBe('advised')
})

test('hands of all tables count together, and those who abstain raise none', () => {
  const tally = [
    { choice: 'tell', table: 'Table 1', votes: 3 },
    { choice: 'tell', table: 'Table 2', votes: 2 },
    { choice: 'wait', table: 'Table 2', votes: 4 },
  ]
  expect(told({ tally, abstentions: 20 })).toBe('majority')
})

test('where several are taken, each of them needs more than half of all hands to be told as a majority', () => {
  expect(told({ tally: hands(30, 30, 2) }, 'majority', ['tell', 'wait'])).toBe('most-hands')
})

test('a casting vote where all abstained is told as that', () => {
  const vote = { tally: [], abstentions: 30, settled: 'casting-vote' } as const
  expect(told(vote)).toBe('all-abstained')
  expect(told({ ...vote, tally: hands(0, 0) }, 'advisory')).toBe('all-abstained')
  expect(told({ ...vote, abstentions: 0 })).toBe('casting-vote')
  expect(told({ ...vote, settled: 'consensus' })).toBe('consensus')
})
