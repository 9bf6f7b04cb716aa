import { expect, test } from 'vitest'
import { decide } from '../../../src/core/session/decide.ts'
import type { Intent, Session } from '../../../src/core/session/session.ts'
import { market, marketScript as script } from '../../support/market.ts'
import { after, played, timeOf } from '../../support/played-session.ts'
import { scriptOf } from '../../support/script-of.ts'

const at = '2026-11-24T12:00:00.000Z'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
const books: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
]
const leave: Intent = { type: 'left-hub', scene: 'look' }
const budget: Intent = { type: 'decided', scene: 'budget', picks: ['lights', 'locks'] }
const toTheEnd: readonly Intent[] = [onwards, tell, ...books, leave, budget]

function refusal(session: Session, intent: Intent) {
  const decided = decide(script, session, intent, at)
  return decided.ok ? 'taken' : decided.refusal
}

test('what is done is recorded with its time, and the play moves', () => {
  expect(decide(script, played(script), onwards, at)).toMatchObject({
    ok: true,
    session: { log: [{ at, type: 'continued', scene: 'stall' }] },
    position: { scene: 'call' },
  })
})

test('the session that was there before is not changed', () => {
  const session = played(script, onwards)
  const before = structuredClone(session)
  decide(script, session, tell, at)
  expect(session).toEqual(before)
})

test('every kind of event can be recorded', () => {
  const session = played(
    script,
    { type: 'opened-exhibit', scene: 'stall', exhibit: 'poster' },
    onwards,
    { type: 'timed-out', scene: 'call' },
    { type: 'corrected' },
    {
      type: 'decided',
      scene: 'call',
      picks: ['tell'],
      vote: {
        tally: [
          { choice: 'tell', table: 'One', votes: 3 },
          { choice: 'wait', votes: 2 },
        ],
        abstentions: 1,
        settled: 'majority',
        reason: 'It is the law.',
        minority: 'Too soon.',
      },
    },
    ...books,
    { type: 'noted', scene: 'look', text: 'Ask for the books.', pillar: 'protect' },
    { type: 'marked-key-event', scene: 'books', text: 'Here.' },
    { type: 'marked-key-event', scene: 'call' },
    { type: 'proposed-measure', scene: 'books', text: 'Check them each month.' },
    leave,
    budget,
    { type: 'hindsight-answered', scene: 'call', measures: ['one-number'], own: ['A poster.'] },
    { type: 'finished', scene: 'end-well' },
    { type: 'disagreed', scene: 'call', choice: 'tell', pillar: 'prevent', text: 'It does not.' },
    { type: 'erased', event: 7 },
  )
  expect(session.log.map(event => event.type).join(' ')).toBe(
    'opened-exhibit continued timed-out corrected decided looked continued noted ' +
      'marked-key-event marked-key-event proposed-measure left-hub decided ' +
      'hindsight-answered finished disagreed erased',
  )
})

test.for<[what: string, done: readonly Intent[], intent: Intent, expected: object]>([
  ['an event of another scene', [onwards], onwards, { code: 'wrong-scene', here: 'call' }],
  ['a lead where there is no hub', [], { type: 'looked', scene: 'stall', lead: 'books' }, { code: 'not-on-offer' }],
  ['going on at a decision', [onwards], { type: 'continued', scene: 'call' }, { code: 'not-on-offer' }],
  ['a decision at a passage', [], { type: 'decided', scene: 'stall', picks: ['tell'] }, { code: 'not-on-offer' }],
  [
    'a choice that does not exist',
    [onwards],
    { type: 'decided', scene: 'call', picks: ['shout'] },
    { code: 'unknown-choice', choice: 'shout' },
  ],
  [
    'a choice called like a property of objects',
    [onwards],
    { type: 'decided', scene: 'call', picks: ['constructor'] },
    { code: 'unknown-choice', choice: 'constructor' },
  ],
  [
    'a choice whose condition does not hold',
    [onwards],
    { type: 'decided', scene: 'call', picks: ['boast'] },
    { code: 'not-on-offer' },
  ],
  ['no choice', [onwards], { type: 'decided', scene: 'call', picks: [] }, { code: 'too-few-picks', min: 1 }],
  [
    'two choices where one may be taken',
    [onwards],
    { type: 'decided', scene: 'call', picks: ['tell', 'wait'] },
    { code: 'too-many-picks', max: 1 },
  ],
  [
    'three choices where two may be taken',
    [onwards, tell, ...books, leave],
    { type: 'decided', scene: 'budget', picks: ['locks', 'lights', 'letters'] },
    { code: 'too-many-picks', max: 2 },
  ],
  [
    'one choice twice',
    [onwards, tell, ...books, leave],
    { type: 'decided', scene: 'budget', picks: ['locks', 'locks'] },
    { code: 'picked-twice', choice: 'locks' },
  ],
  ['leaving a hub before the least number of looks', [onwards, tell], leave, { code: 'not-on-offer' }],
  [
    'looking at the same lead again',
    [onwards, tell, ...books],
    { type: 'looked', scene: 'look', lead: 'books' },
    { code: 'not-on-offer' },
  ],
  [
    'a vote for a choice of another decision',
    [onwards],
    {
      type: 'decided',
      scene: 'call',
      picks: ['tell'],
      vote: { tally: [{ choice: 'locks', votes: 3 }], abstentions: 0, settled: 'majority' },
    },
    { code: 'vote-does-not-fit' },
  ],
  [
    'half a vote',
    [onwards],
    {
      type: 'decided',
      scene: 'call',
      picks: ['tell'],
      vote: { tally: [{ choice: 'tell', votes: 0.5 }], abstentions: 0, settled: 'majority' },
    },
    { code: 'vote-does-not-fit' },
  ],
  [
    'a document of a scene that was not met',
    [onwards],
    { type: 'opened-exhibit', scene: 'call', exhibit: 'ledger' },
    { code: 'unknown-exhibit', exhibit: 'ledger' },
  ],
  [
    'a note on a scene that was not met',
    [onwards],
    { type: 'noted', scene: 'yard', text: 'A note.' },
    { code: 'not-met', scene: 'yard' },
  ],
  ['a note without words', [], { type: 'noted', scene: 'stall', text: ' \n' }, { code: 'empty-words' }],
  [
    'an own measure without words',
    [],
    { type: 'hindsight-answered', scene: 'stall', measures: [], own: ['One.', ''] },
    { code: 'empty-words' },
  ],
  [
    'a note as long as a book',
    [],
    { type: 'noted', scene: 'stall', text: 'x'.repeat(5_001) },
    { code: 'too-many-words', most: 5_000 },
  ],
  [
    'disagreeing with a choice that does not exist',
    [onwards],
    { type: 'disagreed', scene: 'call', choice: 'shout', text: 'No.' },
    { code: 'unknown-choice', choice: 'shout' },
  ],
  ['undoing before any decision', [onwards], { type: 'corrected' }, { code: 'nothing-to-correct' }],
  [
    'a correction that goes back past a decision',
    [onwards, tell],
    { type: 'corrected', from: 0 },
    { code: 'nothing-to-correct' },
  ],
  ['erasing what the log does not hold', [onwards], { type: 'erased', event: 7 }, { code: 'no-such-event', event: 7 }],
  ['erasing a half event', [onwards], { type: 'erased', event: 0.5 }, { code: 'no-such-event', event: 0.5 }],
  ['erasing an event without words', [onwards], { type: 'erased', event: 0 }, { code: 'not-erasable', event: 0 }],
  ['finishing before an ending', [onwards], { type: 'finished', scene: 'call' }, { code: 'not-at-an-ending' }],
  [
    'finishing elsewhere',
    toTheEnd,
    { type: 'finished', scene: 'end-badly' },
    { code: 'wrong-scene', here: 'end-well' },
  ],
  ['stopping at an ending', toTheEnd, { type: 'stopped', scene: 'end-well' }, { code: 'at-an-ending' }],
  ['going on from an ending', toTheEnd, { type: 'continued', scene: 'end-well' }, { code: 'not-on-offer' }],
  [
    'a move after stopping',
    [onwards, { type: 'stopped', scene: 'call' }],
    tell,
    { code: 'session-closed', how: 'stopped' },
  ],
  [
    'a correction after the end',
    [...toTheEnd, { type: 'finished', scene: 'end-well' }],
    { type: 'corrected' },
    { code: 'session-closed', how: 'finished' },
  ],
  [
    'ending twice',
    [onwards, { type: 'stopped', scene: 'call' }],
    { type: 'stopped', scene: 'call' },
    { code: 'session-closed', how: 'stopped' },
  ],
])('%s is refused', ([, done, intent, expected]) => {
  expect(refusal(played(script, ...done), intent)).toEqual(expected)
})

test('a decision can run out of time only where the author says what is taken then', () => {
  const silent = scriptOf({
    ...market,
    scenes: new Map(
      [...market.scenes].map(([id, scene]) => [
        id,
        scene.decision === undefined ? scene : { ...scene, decision: { ...scene.decision, 'on-timeout': undefined } },
      ]),
    ),
  })
  const intent: Intent = { type: 'timed-out', scene: 'call' }
  const decided = decide(silent, played(silent, onwards), intent, at)
  expect(decided).toEqual({ ok: false, refusal: { code: 'not-on-offer' } })
  expect(refusal(played(script, onwards), intent)).toBe('taken')
})

test('a session of another scenario, or of other rules, takes nothing but erasures', () => {
  const session = played(script, onwards, { type: 'noted', scene: 'call', text: 'Secret.' })
  const elsewhere = { ...session, scenario: { ...session.scenario, id: 'other' } }
  const older = { ...session, scenario: { ...session.scenario, rules: 'c'.repeat(64) } }
  expect(refusal(elsewhere, tell)).toEqual({ code: 'other-scenario' })
  expect(refusal(older, tell)).toEqual({ code: 'other-rules' })
  expect(refusal(elsewhere, { type: 'erased', event: 1 })).toBe('taken')
  expect(refusal(older, { type: 'erased', event: 1 })).toBe('taken')
})

test('a session whose words changed since goes on', () => {
  const session = played(script, onwards)
  expect(refusal({ ...session, scenario: { ...session.scenario, words: 'c'.repeat(64) } }, tell)).toBe('taken')
})

test('remarks and erasures are taken after the end', () => {
  const session = played(script, ...toTheEnd, { type: 'finished', scene: 'end-well' })
  const noted = after(session, script, { type: 'noted', scene: 'call', text: 'Afterwards.' })
  expect(refusal(noted, { type: 'erased', event: noted.log.length - 1 })).toBe('taken')
})

test('texts are recorded without the space around them', () => {
  const session = played(script, { type: 'noted', scene: 'stall', text: '  A note.\n' })
  expect(session.log).toEqual([{ at: timeOf(0), type: 'noted', scene: 'stall', text: 'A note.' }])
})

test('a document stays open to view at later scenes, and after a correction', () => {
  const session = played(script, onwards, tell, ...books, leave, { type: 'corrected' })
  expect(refusal(session, { type: 'opened-exhibit', scene: 'call', exhibit: 'ledger' })).toBe('taken')
})

test('a group that only advises has no casting vote, and leaves a tie to whoever decides in the story', () => {
  const tied = (settled: 'casting-vote' | 'actor'): Intent => ({
    type: 'decided',
    scene: 'call',
    picks: ['wait'],
    vote: {
      tally: [
        { choice: 'tell', votes: 3 },
        { choice: 'wait', votes: 3 },
      ],
      abstentions: 0,
      settled,
    },
  })
  const of = (rule: 'advisory' | 'majority'): Session => ({
    ...played(script, onwards),
    mode: 'group',
    group: { name: 'Members', present: [], rule },
  })
  expect(refusal(of('advisory'), tied('casting-vote'))).toEqual({ code: 'no-casting-vote' })
  expect(refusal(of('advisory'), tied('actor'))).toBe('taken')
  expect(refusal(of('majority'), tied('casting-vote'))).toBe('taken')
})
