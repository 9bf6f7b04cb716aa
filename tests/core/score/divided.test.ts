import { expect, test } from 'vitest'
import { dividedDecisions } from '../../../src/core/score/divided.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Vote } from '../../../src/core/session/session.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function dividedBy(vote: Vote, pick = 'tell') {
  const session = played(
    marketScript,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: [pick], vote },
  )
  return dividedDecisions(marketScript, playedPath(marketScript, session))
}

const hands = (tell: number, wait: number, rest: Partial<Vote> = {}): Vote => ({
  tally: [
    { choice: 'tell', votes: tell },
    { choice: 'wait', votes: wait },
  ],
  abstentions: 0,
  settled: 'majority',
  ...rest,
})

test('fewer than two in three for the largest choice is a divided room, and two in three is not', () => {
  expect(dividedBy(hands(5, 3))).toEqual([
    {
      scene: 'call',
      title: 'The call',
      event: 1,
      votes: [
        { label: 'Tell the police', votes: 5 },
        { label: 'Wait', votes: 3 },
        { label: 'Watch by night', votes: 0 },
      ],
      abstentions: 0,
      share: 5 / 8,
      apart: [],
      settled: 'majority',
      reason: undefined,
      minority: undefined,
    },
  ])
  expect(dividedBy(hands(6, 3))).toEqual([])
})

test('those who abstain are told of, and do not divide a room', () => {
  expect(dividedBy(hands(6, 3, { abstentions: 9 }))).toEqual([])
})

test('a table whose largest choice was another stands apart, whatever the room did', () => {
  const tally = [
    { choice: 'tell', table: 'North', votes: 9 },
    { choice: 'tell', table: 'South', votes: 1 },
    { choice: 'wait', table: 'South', votes: 2 },
  ]
  expect(dividedBy({ tally, abstentions: 0, settled: 'majority' }).map(({ apart }) => apart)).toEqual([
    ['South'],
  ])
})

test('a casting vote, an overruling and a minority view are kept, though nobody counted hands', () => {
  expect(dividedBy(hands(4, 4, { settled: 'casting-vote' }))).toHaveLength(1)
  const overruled = dividedBy({ tally: [], abstentions: 0, settled: 'overruled', reason: 'Audit asked.' })
  expect(overruled.map(({ share, reason }) => [share, reason])).toEqual([[undefined, 'Audit asked.']])
  expect(dividedBy(hands(9, 0, { minority: 'Ask first.' })).map(({ minority }) => minority)).toEqual([
    'Ask first.',
  ])
})

test('a decision of one person, and one that was agreed, divide nobody', () => {
  const alone = played(
    marketScript,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
  )
  expect(dividedDecisions(marketScript, playedPath(marketScript, alone))).toEqual([])
  expect(dividedBy({ tally: [], abstentions: 0, settled: 'consensus' })).toEqual([])
})

test('a decision that was taken back no longer divides', () => {
  const session = played(
    marketScript,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'], vote: hands(4, 3) },
    { type: 'corrected' },
  )
  expect(dividedDecisions(marketScript, playedPath(marketScript, session))).toEqual([])
})
