import { expect, test } from 'vitest'
import { decisionLog } from '../../../../src/core/findings/sections/decision-log.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import type { Intent, Vote } from '../../../../src/core/session/session.ts'
import { choice, decision, evidence } from '../support/evidence.ts'
import { played } from '../support/played.ts'
import { completeSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

test('the log holds every decision: when, where, what was asked, what was decided and what else was on offer', () => {
  expect(textsIn('log', completeSession).slice(6, 25)).toEqual([
    'D1',
    '24 November 2026, 10:01',

    'Gaps in the book',
    'Stage: The book',
    'Decides: Ward councillor',
    'What do you do with what you saw?',
    'Corrected: taken back, and no longer counts.',
    'Sit opposite the hall tonight and film who comes.',
    'Tell internal audit.',
    'Ask the caretaker whether anything is wrong.',
    'D2',
    '24 November 2026, 10:03',

    'Gaps in the book',
    'Stage: The book',
    'Decides: Ward councillor',
    'What do you do with what you saw?',
    'Tell internal audit today, and nobody else.',
    'Settled by majority: “Tell internal audit”, three votes; “Ask the caretaker whether anything is wrong”, two votes; no abstentions.',
    'Ask the caretaker whether anything is wrong.',
  ])
})

test('a decision that ran out of time says so', () => {
  expect(textsIn('log', completeSession)).toContain('The time ran out, and this was taken:')
})

const group = {
  name: 'A table',
  present: ['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee'],
  rule: 'majority',
} as const

test('of fewer than five it is not told how they settled it, for a casting vote among four means two and two', () => {
  const tally = [
    { choice: 'tell-audit', votes: 2 },
    { choice: 'ask-caretaker', votes: 2 },
  ]
  const done: Intent = {
    type: 'decided',
    scene: 'the-book',
    picks: ['tell-audit'],
    vote: { tally, abstentions: 0, settled: 'casting-vote' },
  }
  const texts = textsIn('log', played(tenpennyHall, [done], group))
  expect(texts.slice(1, 2)).toEqual([
    'Where it says “Decided by the group”, fewer than five are known to have voted. How they settled it is not given: it could ' +
      'tell who voted for what.',
  ])
  expect(texts.slice(-5)).toEqual([
    'What do you do with what you saw?',
    'Tell internal audit today, and nobody else.',
    'Decided by the group.',
    'Ask the caretaker whether anything is wrong.',
    'Watch the hall.',
  ])
})

test('of five or more it is told how they settled it, with the votes', () => {
  const vote: Vote = { tally: [{ choice: 'a', votes: 5 }], abstentions: 0, settled: 'casting-vote' }
  const decisions = [decision('D1', { taken: [choice('a')], others: [choice('b')], vote })]
  expect(textsOf([decisionLog(evidence({ decisions }))])).toContain(
    'Settled by the casting vote: “Name of a”, five votes; no abstentions.',
  )
})

test('where hands only advise, it is told as advised, with the votes', () => {
  const vote = { tally: [{ choice: 'a', votes: 5 }], abstentions: 0, settled: 'advised' } as const
  const decisions = [decision('D1', { taken: [choice('a')], others: [choice('b')], vote })]
  expect(textsOf([decisionLog(evidence({ decisions }))])).toContain(
    'Settled as advised by a show of hands: “Name of a”, five votes; no abstentions.',
  )
})

test('where all abstained and the casting vote settled it, that is told, and by how many', () => {
  const vote = { tally: [], abstentions: 30, settled: 'all-abstained' } as const
  const decisions = [decision('D1', { taken: [choice('a')], others: [choice('b')], vote })]
  expect(textsOf([decisionLog(evidence({ decisions }))])).toContain(
    'Settled by the casting vote, as all abstained: 30 abstentions.',
  )
})

test('a large room that raised no hand is told with how it settled it alone', () => {
  const vote: Vote = { tally: [], abstentions: 0, settled: 'consensus' }
  const decisions = [decision('D1', { taken: [choice('a')], others: [choice('b')], vote })]
  expect(textsOf([decisionLog(evidence({ decisions }))])).toContain('Settled by consensus.')
})

test('votes of several tables for one choice are added up', () => {
  const tally = [
    { choice: 'a', table: 'One', votes: 3 },
    { choice: 'a', table: 'Two', votes: 4 },
    { choice: 'b', table: 'Two', votes: 1 },
  ]
  const decisions = [
    decision('D1', {
      taken: [choice('a')],
      others: [choice('b')],
      vote: { tally, abstentions: 1, settled: 'majority' },
    }),
  ]
  expect(textsOf([decisionLog(evidence({ decisions }))])).toContain(
    'Settled by majority: “Name of a”, seven votes; “Name of b”, one vote; one abstention.',
  )
})

test('a play without decisions has a log that says so', () => {
  expect(textsOf([decisionLog(evidence())])).toEqual(['The decision log', 'No decision was made.'])
})

test('the report says what it was made from, with every digest', () => {
  expect(textsIn('made-from', completeSession).slice(5)).toEqual([
    'Scenario',
    'tenpenny-hall',
    'Version of the scenario',
    '1.2.0',
    'Digest of its rules',
    'a'.repeat(64),
    'Digest of its words',
    'b'.repeat(64),
    'Session',
    '3f1c1f1e-7d6a-4d53-9a53-0d8f6c1d2b11',
    'Begun',
    '24 November 2026, 10:00 UTC',
    'Events in the log',
    '11',
    'Digest of the log',
    'd'.repeat(64),
  ])
})
