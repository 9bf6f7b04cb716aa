import { expect, test } from 'vitest'
import { againstHands } from '../../../src/core/room/against-hands.ts'

const choices = ['tell', 'wait', 'watch', 'leave']
const tally = [
  { choice: 'tell', table: 'Table 1', votes: 7 },
  { choice: 'tell', table: 'Table 2', votes: 5 },
  { choice: 'wait', table: 'Table 2', votes: 3 },
  { choice: 'watch', table: 'Table 1', votes: 3 },
]

test('the choice with most hands has none against it', () => {
  expect(againstHands(tally, ['tell'], choices)).toBeUndefined()
})

test('a choice without hands has those of all tables for another against it', () => {
  expect(againstHands(tally, ['leave'], choices)).toEqual({
    most: { choice: 'tell', votes: 12 },
    fewest: { choice: 'leave', votes: 0 },
  })
})

test('one of two that are level has nothing against it', () => {
  const level = tally.filter(({ choice }) => choice !== 'tell')
  expect(againstHands(level, ['watch'], choices)).toBeUndefined()
  expect(againstHands(level, ['wait'], choices)).toBeUndefined()
})

test('where several are taken, one with fewer hands than one left out is told of', () => {
  expect(againstHands(tally, ['tell', 'wait'], choices)).toBeUndefined()
  expect(againstHands(tally, ['tell', 'leave'], choices)).toEqual({
    most: { choice: 'wait', votes: 3 },
    fewest: { choice: 'leave', votes: 0 },
  })
})

test('where nobody raised a hand, nothing is against anything', () => {
  expect(againstHands([], ['leave'], choices)).toBeUndefined()
})
