import { expect, test } from 'vitest'
import { loggedDecisions } from '../../../src/core/findings/logged-decisions.ts'
import type { Group, Intent } from '../../../src/core/session/session.ts'
import { decided, played } from './support/played.ts'
import { evidenceFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

function logged(group?: Group) {
  const done: readonly Intent[] = [
    group === undefined
      ? decided('the-book', 'tell-audit')
      : {
          type: 'decided',
          scene: 'the-book',
          picks: ['tell-audit'],
          vote: {
            tally: [
              { choice: 'tell-audit', votes: 2 },
              { choice: 'ask-caretaker', votes: 2 },
            ],
            abstentions: (group.present.length || 4) - 4,
            settled: 'casting-vote',
          },
        },
    { type: 'timed-out', scene: 'the-hire' },
    decided('three-steps', 'bank', 'talk'),
  ]
  const session = played(tenpennyHall, done, group)
  return loggedDecisions(session, evidenceFor(session).decisions).map(({ settled, votes, abstentions }) => [
    settled,
    votes.length,
    abstentions,
  ])
}

const room = (...present: readonly string[]): Group => ({ name: 'A table', present, rule: 'majority' })

test('of a group of fewer than five a file says only that it decided, whether or not it voted', () => {
  const small = [
    ['group', 0, null],
    ['ran-out', 0, null],
    ['group', 0, null],
  ]
  expect(logged(room('Ann', 'Bo', 'Cy', 'Di'))).toEqual(small)
  expect(logged(room())).toEqual(small)
})

test('of a larger group it says how it decided, with the votes', () => {
  expect(logged(room('Ann', 'Bo', 'Cy', 'Di', 'Ed'))).toEqual([
    ['casting-vote', 3, 1],
    ['ran-out', 0, null],
    ['consensus', 0, null],
  ])
})

test('where hands only advise, a file tells of advice', () => {
  const done: Intent = {
    type: 'decided',
    scene: 'the-book',
    picks: ['tell-audit'],
    vote: { tally: [{ choice: 'tell-audit', votes: 6 }], abstentions: 0, settled: 'majority' },
  }
  const session = played(tenpennyHall, [done], { name: 'A table', present: [], rule: 'advisory' })
  expect(loggedDecisions(session, evidenceFor(session).decisions).map(({ settled }) => settled)).toEqual(['advised'])
})

test('where all abstained a file says so, and how many they were', () => {
  const done: Intent = {
    type: 'decided',
    scene: 'the-book',
    picks: ['tell-audit'],
    vote: { tally: [], abstentions: 30, settled: 'casting-vote' },
  }
  const session = played(tenpennyHall, [done], { name: 'A table', present: [], rule: 'majority' })
  expect(
    loggedDecisions(session, evidenceFor(session).decisions).map(({ settled, votes, abstentions }) => [
      settled,
      votes.map(each => each.votes),
      abstentions,
    ]),
  ).toEqual([['all-abstained', [0, 0, 0], 30]])
})

test('of one person it says so', () => {
  expect(logged()).toEqual([
    ['alone', 0, null],
    ['ran-out', 0, null],
    ['alone', 0, null],
  ])
})
