import { expect, test } from 'vitest'
import { dividedDecisions } from '../../../src/core/score/divided-decisions.ts'
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
      backing: { choices: ['tell'], votes: 5, voters: 8, several: false },
      dissentingTables: [],
      settled: 'majority',
      reason: undefined,
      minority: undefined,
    },
  ])
  expect(dividedBy(hands(6, 3))).toEqual([])
})

test('where hands only advise, a divided room is told of advice', () => {
  const session = played(
    marketScript,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'], vote: hands(5, 3) },
  )
  const path = playedPath(marketScript, session)
  expect(dividedDecisions(marketScript, path, 'advisory').map(({ settled }) => settled)).toEqual(['advised'])
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
  expect(dividedBy({ tally, abstentions: 0, settled: 'majority' }).map(({ dissentingTables: apart }) => apart)).toEqual(
    [['South']],
  )
})

test('where hands are level, a table that was all against the casting vote stands apart', () => {
  const tally = [
    { choice: 'tell', table: 'North', votes: 5 },
    { choice: 'wait', table: 'North', votes: 1 },
    { choice: 'tell', table: 'East', votes: 4 },
    { choice: 'wait', table: 'East', votes: 1 },
    { choice: 'wait', table: 'South', votes: 7 },
  ]
  const vote = { tally, abstentions: 0, settled: 'casting-vote' } as const
  expect(dividedBy(vote).map(({ dissentingTables: apart }) => apart)).toEqual([['South']])
  expect(dividedBy(vote, 'wait').map(({ dissentingTables: apart }) => apart)).toEqual([['North', 'East']])
})

test('where all abstained and the casting vote settled it, the room was divided, and no table stands apart', () => {
  const vote = { tally: [], abstentions: 30, settled: 'casting-vote' } as const
  expect(dividedBy(vote).map(({ settled, backing, dissentingTables: apart }) => [settled, backing, apart])).toEqual([
    ['all-abstained', undefined, []],
  ])
})

test('a casting vote, an overruling and a minority view are kept, though nobody counted hands', () => {
  expect(dividedBy(hands(4, 4, { settled: 'casting-vote' }))).toHaveLength(1)
  const overruled = dividedBy({ tally: [], abstentions: 0, settled: 'overruled', reason: 'Audit asked.' })
  expect(overruled.map(({ backing, reason }) => [backing, reason])).toEqual([[undefined, 'Audit asked.']])
  expect(dividedBy(hands(9, 0, { minority: 'Ask first.' })).map(({ minority }) => minority)).toEqual(['Ask first.'])
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

/** The hands for locks, letters and lights, of which a room takes one or two, or of which others take some. */
function dividedByBudget(
  raised: readonly [number, number, number],
  picks: readonly string[],
  rest: Partial<Vote> = {},
) {
  const [locks, letters, lights] = raised
  const tally = [
    { choice: 'locks', votes: locks },
    { choice: 'letters', votes: letters },
    { choice: 'lights', votes: lights },
  ]
  const session = played(
    marketScript,
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
    {
      type: 'decided',
      scene: 'budget',
      picks,
      vote: { tally, abstentions: 0, settled: 'majority', ...rest },
    },
  )
  return dividedDecisions(marketScript, playedPath(marketScript, session)).map(({ backing }) => backing)
}

test('where each may raise several hands, a room that is all for what it takes is not divided', () => {
  expect(dividedByBudget([30, 30, 0], ['locks', 'letters'])).toEqual([])
  expect(dividedByBudget([20, 20, 19], ['locks', 'letters'])).toEqual([])
})

test('it is divided where one of those taken had fewer than two thirds of the members behind it', () => {
  expect(dividedByBudget([30, 19, 11], ['locks', 'letters'])).toEqual([
    { choices: ['letters'], votes: 19, voters: 30, several: true },
  ])
  // Where each may raise two, 28 hands can be those of 14 members.
  expect(dividedByBudget([10, 9, 9], ['locks'])).toEqual([])
  expect(dividedByBudget([10, 10, 11], ['lights', 'locks'], { settled: 'casting-vote' })).toEqual([
    { choices: ['locks'], votes: 10, voters: 16, several: true },
  ])
})

test('where several may be taken and the room was overruled, its largest choice is measured', () => {
  expect(dividedByBudget([9, 1, 0], ['lights'], { settled: 'overruled', reason: 'Audit asked.' })).toEqual([
    { choices: ['locks'], votes: 9, voters: 9, several: true },
  ])
})

test('a table that was for all that was taken stands not apart, whichever of it had most hands there', () => {
  const tally = [
    { choice: 'locks', table: 'North', votes: 9 },
    { choice: 'letters', table: 'North', votes: 8 },
    { choice: 'locks', table: 'South', votes: 4 },
    { choice: 'letters', table: 'South', votes: 5 },
  ]
  expect(dividedByBudget([0, 0, 0], ['locks', 'letters'], { tally })).toEqual([])
})

test('of a tie both choices are measured', () => {
  expect(dividedBy(hands(4, 4, { settled: 'casting-vote' })).map(({ backing }) => backing)).toEqual([
    { choices: ['tell', 'wait'], votes: 4, voters: 8, several: false },
  ])
})

test('hands that were most and no majority are told of as most hands', () => {
  const tally = [
    { choice: 'tell', votes: 10 },
    { choice: 'wait', votes: 9 },
    { choice: 'watch', votes: 8 },
  ]
  expect(dividedBy({ tally, abstentions: 3, settled: 'majority' }).map(({ settled }) => settled)).toEqual([
    'most-hands',
  ])
})

test('a decision that members left open is told of, though no one voted for anything', () => {
  const left: Vote = { tally: [], abstentions: 6, settled: 'actor' }
  expect(dividedBy(left).map(({ settled }) => settled)).toEqual(['actor'])
})
