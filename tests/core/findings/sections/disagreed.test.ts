import { expect, test } from 'vitest'
import type { Intent } from '../../../../src/core/session/intent.ts'
import type { Vote } from '../../../../src/core/session/session.ts'
import { played } from '../support/played.ts'
import { completeSession, findingsFor, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const group = { name: 'The back table', present: [], rule: 'majority', tables: ['North', 'South'] } as const

function settled(vote: Vote, pick = 'tell-audit') {
  const done: Intent = { type: 'decided', scene: 'the-book', picks: [pick], vote }
  return played(tenpennyHall, [done], group)
}

test('a decision that divided the room is told by its hands, without what members typed', () => {
  expect(textsIn('disagreed', completeSession).slice(2)).toEqual([
    '“Gaps in the book” (D2). Settled by majority. The largest choice had 3 of 5 hands: ' +
      '“Tell internal audit today, and nobody else”, 3; “Ask the caretaker whether anything is wrong”, 2.',
    'Two reasons and minority views are left out here, because they may concern the real council. The clerk decides whether ' +
      'to include what members typed.',
  ])
})

test('with the clerk’s word, the reason and the minority view stand as they were typed', () => {
  expect(textsIn('disagreed', completeSession, { includeMembersWords: true }).slice(3)).toEqual([
    'Reason given at “Gaps in the book” (D2)',
    'It is what audit is for.',
    'Minority view at “Gaps in the book” (D2)',
    'He should have been asked first.',
  ])
})

test('it says how many tables went another way, and not which', () => {
  const texts = textsIn(
    'disagreed',
    settled({
      tally: [
        { choice: 'tell-audit', table: 'North', votes: 5 },
        { choice: 'tell-audit', table: 'South', votes: 1 },
        { choice: 'ask-caretaker', table: 'South', votes: 2 },
      ],
      abstentions: 1,
      settled: 'majority',
    }),
  )
  expect(texts.slice(2)).toEqual([
    '“Gaps in the book” (D1). Settled by majority. The largest choice had 6 of 8 hands: ' +
      '“Tell internal audit today, and nobody else”, 6; “Ask the caretaker whether anything is wrong”, 2; one abstention. ' +
      'One table would have gone another way.',
  ])
  expect(texts.join(' ')).not.toContain('South')
})

test('the hands of fewer than five are not given', () => {
  const tally = [
    { choice: 'tell-audit', votes: 2 },
    { choice: 'ask-caretaker', votes: 1 },
  ]
  expect(
    textsIn(
      'disagreed',
      settled({ tally, abstentions: 1, settled: 'overruled', reason: 'Audit must know.' }),
    ).slice(2),
  ).toEqual([
    '“Gaps in the book” (D1). The room was overruled. Fewer than five took part, so the hands are not given.',
    'One reason or minority view is left out here, because it may concern the real council. The clerk decides whether to ' +
      'include what members typed.',
  ])
})

test('an erased view says that it was removed', () => {
  const erased = played(
    tenpennyHall,
    [
      {
        type: 'decided',
        scene: 'the-book',
        picks: ['tell-audit'],
        vote: { tally: [], abstentions: 0, settled: 'consensus', minority: 'Ask first.' },
      },
      { type: 'erased', event: 0 },
    ],
    group,
  )
  expect(textsIn('disagreed', erased, { includeMembersWords: true }).slice(2)).toEqual([
    '“Gaps in the book” (D1). Settled by consensus.',
    'Minority view at “Gaps in the book” (D1)',
    'Text removed',
  ])
})

test('a room that agreed is told so, and a play by one person has no such section', () => {
  const tally = [{ choice: 'tell-audit', votes: 9 }]
  expect(textsIn('disagreed', settled({ tally, abstentions: 0, settled: 'majority' }))).toEqual([
    'Where members disagreed',
    'No decision that stands divided the members: wherever hands were counted, at least two in three agreed, and nobody asked ' +
      'for another view to be kept.',
  ])
  expect(findingsFor(stoppedSession).sections.map(({ id }) => id)).not.toContain('disagreed')
})
