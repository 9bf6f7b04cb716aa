import { expect, test } from 'vitest'
import type { Group, Intent, Vote } from '../../../../src/core/session/session.ts'
import { played } from '../support/played.ts'
import { completeSession, findingsFor, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const group = { name: 'The back table', present: [], rule: 'majority', tables: ['North', 'South'] } as const

function settled(vote: Vote, rule: Group['rule'] = 'majority') {
  const done: Intent = { type: 'decided', scene: 'the-book', picks: ['tell-audit'], vote }
  return played(tenpennyHall, [done], { ...group, rule })
}

test('a decision that divided the room is told by its hands, without what members typed', () => {
  expect(textsIn('disagreed', completeSession).slice(2)).toEqual([
    '“Gaps in the book” (D2). Settled by majority. The largest choice had 3 of 5 hands: ' +
      '“Tell internal audit today, and nobody else”, 3; “Ask the caretaker whether anything is wrong”, 2.',
    'Two reasons and minority views are left out here, because they may concern the real council. The clerk decides whether ' +
      'to include what members typed.',
  ])
})

test('the choice that most hands were raised for comes first, whatever its place in the story', () => {
  const tally = [
    { choice: 'tell-audit', votes: 3 },
    { choice: 'ask-caretaker', votes: 6 },
  ]
  const vote: Vote = { tally, abstentions: 1, settled: 'overruled', reason: 'Audit must know.' }
  const texts = textsIn('disagreed', settled(vote))
  expect(texts[2]).toBe(
    '“Gaps in the book” (D1). The room was overruled. The largest choice had 6 of 9 hands: ' +
      '“Ask the caretaker whether anything is wrong”, 6; “Tell internal audit today, and nobody else”, 3; one abstention.',
  )
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

test('where hands only advise, it tells of advice and of no majority', () => {
  const tally = [
    { choice: 'tell-audit', votes: 5 },
    { choice: 'ask-caretaker', votes: 3 },
  ]
  const advised = settled({ tally, abstentions: 0, settled: 'majority' }, 'advisory')
  expect(textsIn('disagreed', advised).slice(2)).toEqual([
    '“Gaps in the book” (D1). Settled as advised by a show of hands. The largest choice had 5 of 8 hands: ' +
      '“Tell internal audit today, and nobody else”, 5; “Ask the caretaker whether anything is wrong”, 3.',
  ])
  expect(JSON.stringify(findingsFor(advised))).not.toMatch(/majority/i)
})

test('most hands that are no majority are not told as one, and a casting vote where all abstained is told as that', () => {
  const tally = [
    { choice: 'tell-audit', votes: 10 },
    { choice: 'ask-caretaker', votes: 9 },
    { choice: 'watch-hall', votes: 8 },
  ]
  const most = settled({ tally, abstentions: 3, settled: 'majority' })
  expect(textsIn('disagreed', most).slice(2).join(' ')).toMatch(
    /^“Gaps in the book” \(D1\)\. Settled by most hands\. The largest choice had 10 of 27 hands/,
  )
  expect(JSON.stringify(findingsFor(most))).not.toMatch(/majority/i)
  const abstained = settled({ tally: [], abstentions: 30, settled: 'casting-vote' })
  expect(textsIn('disagreed', abstained).slice(2)).toEqual([
    '“Gaps in the book” (D1). Settled by a casting vote, as all abstained.',
  ])
})

/** Ten members who had two hands each. */
function settledOfSeveral(bank: number, keys: number, talk: number) {
  const tally = [
    { choice: 'bank', votes: bank },
    { choice: 'keys', votes: keys },
    { choice: 'talk', votes: talk },
  ]
  const vote = { tally, abstentions: 0, settled: 'majority' } as const
  const done: readonly Intent[] = [
    { type: 'decided', scene: 'the-book', picks: ['tell-audit'] },
    { type: 'timed-out', scene: 'the-hire' },
    { type: 'decided', scene: 'three-steps', picks: ['bank', 'keys'], vote },
  ]
  return textsIn('disagreed', played(tenpennyHall, done, group))
}

test('where each had several hands, they are held against the members, and not against all hands', () => {
  expect(settledOfSeveral(10, 10, 0).slice(1)).toEqual([expect.stringMatching(/^No decision that stands/)])
  expect(settledOfSeveral(10, 6, 4).slice(2)).toEqual([
    '“Three steps and two hands” (D3). Settled by most hands. The largest choice had 10 hands, of at least ten members: ' +
      '“Match the bank to the book”, 10; “Change the keys”, 6; “Sit down with the caretaker”, 4.',
  ])
})

const few: Vote = {
  tally: [
    { choice: 'tell-audit', votes: 2 },
    { choice: 'ask-caretaker', votes: 1 },
  ],
  abstentions: 1,
  settled: 'overruled',
  reason: 'Audit must know.',
}

test('of fewer than five nothing is said of where they disagreed, and what they typed stands elsewhere', () => {
  expect(textsIn('disagreed', settled(few))).toEqual([
    'Where members disagreed',
    'Fewer than five are known to have taken part, so nothing is said of where they disagreed: it could tell who voted for ' +
      'what.',
  ])
  expect(textsIn('members-words', settled(few), { includeMembersWords: true }).slice(-2)).toEqual([
    'Reason at “Gaps in the book”',
    'Audit must know.',
  ])
})

test('where fewer than five of a larger room voted, nothing is said of that decision', () => {
  const six = { ...group, present: ['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee', 'Ed You', 'Flo Ash'] }
  const tally = [
    { choice: 'let-run', votes: 3 },
    { choice: 'cancel', votes: 3 },
  ]
  const done: readonly Intent[] = [
    { type: 'decided', scene: 'the-book', picks: ['tell-audit'], vote: few },
    {
      type: 'decided',
      scene: 'the-hire',
      picks: ['cancel'],
      vote: { tally, abstentions: 0, settled: 'casting-vote' },
    },
  ]
  const beginning =
    'At D1 fewer than five are known to have voted, so nothing is said of how: it could tell who voted for what.'
  const texts = textsIn('disagreed', played(tenpennyHall, done, six))
  expect([texts[1], ...texts.slice(3)]).toEqual([
    beginning,
    '“Every second Tuesday” (D2). Settled by a casting vote. The largest choice had 3 of 6 hands: “Let it run tonight, and tell ' +
      'the police”, 3; “Cancel the hire”, 3.',
  ])
  const agreed = [...done.slice(0, 1), { type: 'decided', scene: 'the-hire', picks: ['cancel'] } as const]
  expect(textsIn('disagreed', played(tenpennyHall, agreed, six)).slice(1)).toEqual([
    beginning,
    'No other decision that stands divided the members: wherever hands were counted, at least two in three agreed, and nobody ' +
      'asked for another view to be kept.',
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
    { ...group, present: ['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee', 'Ed You'] },
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
