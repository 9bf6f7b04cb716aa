import { expect, test } from 'vitest'
import type { Intent, Session } from '../../../../../src/core/session/session.ts'
import { decided, played } from '../../support/played.ts'
import { tenpennyHall } from '../../support/tenpenny-hall.ts'
import { numbered, room, several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

function evening(telling: number, asking: number, index: number): Session {
  const vote: Intent = {
    type: 'decided',
    scene: 'the-book',
    picks: ['tell-audit'],
    vote: {
      tally: [
        { choice: 'tell-audit', votes: telling },
        { choice: 'ask-caretaker', votes: asking },
      ],
      abstentions: 0,
      settled: telling > asking ? 'majority' : 'casting-vote',
    },
  }
  const all = [vote, decided('the-hire', 'cancel'), decided('three-steps', 'bank', 'talk')]
  return numbered(played(tenpennyHall, all, room('Ann Exe')), index)
}

test('it names the decisions at which fewer than two in three plays took the same choice', () => {
  expect(textsIn('disagreed', several(seven)).slice(1)).toEqual([
    'The plays went different ways at these decisions: fewer than two in three of those counted took the same choice. Where ' +
      'plays differ, the committee may have to choose.',
    '“Gaps in the book” (D1). The choice taken most was that of four of the seven plays that reached it.',
    '“Every second Tuesday” (D2). The choice taken most was that of three of the six plays that reached it.',
  ])
})

test('of a few plays it names those at which not all took the same', () => {
  expect(textsIn('disagreed', several(seven.slice(0, 3))).slice(1)).toEqual([
    'The plays went different ways at these decisions: not all took the same choice. Where plays differ, the committee may have ' +
      'to choose.',
    '“Every second Tuesday” (D2)',
  ])
})

const evenings = [evening(3, 2, 0), evening(4, 3, 1), evening(5, 1, 2), evening(9, 0, 3), evening(6, 6, 4)]

test('it counts the rooms that were divided in themselves, and sums their hands', () => {
  expect(textsIn('disagreed', several(evenings)).slice(3)).toEqual([
    '“Gaps in the book” (D1). Three of the five groups that voted were divided. Hands raised in the five groups that counted them: ' +
      '“Tell internal audit”, 27; “Ask the caretaker whether anything is wrong”, 12.',
  ])
  expect(textsIn('disagreed', several(evenings.slice(0, 3))).at(-1)).toBe(
    '“Gaps in the book” (D1). Among the groups that voted, some were divided. Hands raised in the three groups that counted them: ' +
      '“Tell internal audit”, 12; “Ask the caretaker whether anything is wrong”, 6.',
  )
})

test('where all five rooms were divided it says all', () => {
  const divided = [0, 1, 2, 3, 4].map(index => evening(3, 2, index))
  expect(textsIn('disagreed', several(divided)).at(-1)).toMatch(/All five groups that voted were divided\./)
})

const dividedThere =
  'A room was divided in itself at these decisions: fewer than two in three agreed, most of a table would have gone another way, a ' +
  'casting vote settled it, the room was overruled, or somebody asked for another view to be kept.'

test('beside a group of fewer than five no hands are given, and divided rooms are counted among the others', () => {
  expect(textsIn('disagreed', several([...evenings, evening(2, 1, 5)])).slice(1)).toEqual([
    'At no decision of which it may be told did the plays go different ways.',
    'In one group or more, fewer than five are known to have taken part. So no hands are given in this report: held against what ' +
      'the plays took, they could tell who voted for what. Of rooms that were divided in themselves it tells among the other ' +
      'groups alone.',
    dividedThere,
    '“Gaps in the book” (D1). Three of the five groups of which five or more voted were divided.',
  ])
  expect(textsIn('disagreed', several([evening(5, 0, 0), evening(2, 1, 1)])).at(-1)).toBe(
    'At no decision of which it may be told was a room of which five or more voted divided in itself.',
  )
})

test('where every group is one of fewer than five, nothing is said of divided rooms either', () => {
  expect(textsIn('disagreed', several([evening(2, 1, 0), evening(1, 1, 1)])).slice(2)).toEqual([
    'In one group or more, fewer than five are known to have taken part. So nothing is said of hands in this report, or of rooms ' +
      'that were divided in themselves: held against what the plays took, it could tell who voted for what.',
  ])
})

test('where fewer than five of a larger group voted, that group is left out there, and no hands are given', () => {
  const six = room('Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo')
  const late = { ...evening(2, 2, 5), group: six }
  expect(textsIn('disagreed', several([...evenings, late])).slice(2)).toEqual([
    'At one decision or more, fewer than five of a group are known to have voted. That group is left out there, and no hands are ' +
      'given in this report: held against what the plays took, they could tell who voted for what.',
    dividedThere,
    '“Gaps in the book” (D1). Three of the five groups of which five or more voted were divided.',
  ])
})

test('where one person played too, hands would tell what that person took, and are not given', () => {
  const [beginning, told] = textsIn('disagreed', several([...evenings, ...seven.slice(5, 6)])).slice(2)
  expect(beginning).toMatch(
    /Hands are not given, because not every play is that of a group: held against what the plays took, they could tell what one person did\.$/,
  )
  expect(told).toBe('“Gaps in the book” (D1). Three of the five groups that voted were divided.')
  expect(textsIn('disagreed', several([...evenings.slice(0, 1), ...seven.slice(0, 1)])).at(-1)).toBe(
    '“Gaps in the book” (D1). The one group that voted was divided.',
  )
})

test('where nothing differed it says so', () => {
  expect(textsIn('disagreed', several([evening(5, 0, 0), evening(6, 0, 1)]))).toEqual([
    'Where members disagreed',
    'At no decision of which it may be told did the plays go different ways.',
    'At no decision of which it may be told was a room divided in itself.',
  ])
})
