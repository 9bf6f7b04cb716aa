import { expect, test } from 'vitest'
import type { Intent } from '../../../../../src/core/session/intent.ts'
import type { Session } from '../../../../../src/core/session/session.ts'
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
      settled: 'majority',
    },
  }
  const all = [vote, decided('the-hire', 'cancel'), decided('three-steps', 'bank', 'talk')]
  return numbered(played(tenpennyHall, all, room('Ann Exe')), index)
}

test('it names the decisions at which fewer than two in three plays took the same choice', () => {
  expect(textsIn('disagreed', several(seven)).slice(2)).toEqual([
    '“Gaps in the book” (D1). The choice taken most was that of four of the seven plays that reached it.',
    '“Every second Tuesday” (D2). The choice taken most was that of three of the six plays that reached it.',
  ])
})

test('it counts the rooms that were divided in themselves, and sums the hands of those with five or more', () => {
  const evenings = [evening(3, 2, 0), evening(4, 3, 1), evening(5, 1, 2), evening(2, 1, 3), evening(9, 0, 4)]
  expect(textsIn('disagreed', several(evenings)).slice(3)).toEqual([
    '“Gaps in the book” (D1). Two of the five groups that voted were divided. Hands raised in the four groups in which five or more took part: “Tell internal audit”, 21; “Ask the caretaker whether anything is wrong”, 6.',
  ])
  expect(textsIn('disagreed', several([...evenings.slice(0, 4), ...seven.slice(0, 1)])).at(-1)).toBe(
    '“Gaps in the book” (D1). Among the groups that voted, some were divided. Hands raised in the three groups in which five or more took part: “Tell internal audit”, 12; “Ask the caretaker whether anything is wrong”, 6.',
  )
})

test('where nothing differed it says so', () => {
  expect(textsIn('disagreed', several([evening(5, 0, 0), evening(6, 0, 1)]))).toEqual([
    'Where members disagreed',
    'At no decision of which it may be told did the plays go different ways.',
    'At no decision of which it may be told was a room divided in itself.',
  ])
})
