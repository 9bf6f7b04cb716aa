import { expect, test } from 'vitest'
import { debriefOf } from '../../../src/core/score/debrief.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

function debrief(...intents: Intent[]) {
  return debriefOf(script, marketNotes, playedPath(script, played(script, ...intents)))
}

const onwards: Intent = { type: 'continued', scene: 'stall' }
const books: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
]
const consequence = [['p', 'Something follows.']]
const act1 = { id: 'act-1', ...marketNotes.law['act-1'] }
const act2 = { id: 'act-2', ...marketNotes.law['act-2'] }

const watched = debrief(onwards, { type: 'decided', scene: 'call', picks: ['watch'] }, ...books, {
  type: 'decided',
  scene: 'budget',
  picks: ['locks', 'lights'],
})

test('boundaries come with their reason and the law that says so', () => {
  expect(watched.boundaries).toEqual([
    {
      scene: 'call',
      title: 'The call',
      event: 1,
      choice: 'watch',
      label: 'Watch by night',
      kind: 'unlawful',
      why: 'No authorisation.',
      law: [act2],
    },
  ])
})

test('each pillar tells in words what helped it and what harmed it', () => {
  const told = debrief(
    onwards,
    { type: 'decided', scene: 'call', picks: ['tell'] },
    ...books,
    { type: 'left-hub', scene: 'look' },
    { type: 'decided', scene: 'budget', picks: ['locks'] },
  )
  const call = { scene: 'call', title: 'The call', event: 1, choice: 'tell', label: 'Tell the police' }
  const budget = { scene: 'budget', title: 'The budget', event: 5, choice: 'locks', label: 'Locks' }
  expect(told.pillars.pursue).toEqual({
    score: { points: 4, exercised: 2, state: 'scored', min: -1, max: 6, betterThan: 6 },
    helped: [
      { ...call, points: 3, why: 'They can act.' },
      { ...budget, points: 1, why: 'Doors hold.' },
    ],
    harmed: [],
  })
  expect(told.pillars.prevent).toEqual({
    score: { points: -1, exercised: 1, state: 'scored', min: -1, max: 0, betterThan: 0 },
    helped: [],
    harmed: [{ ...call, points: -1, why: 'It frightens people.' }],
  })
  expect(told.boundaries).toEqual([])
})

test('each decision tells what was chosen, and what each other choice on offer would have done', () => {
  expect(watched.decisions[0]).toEqual({
    scene: 'call',
    title: 'The call',
    stage: 'only',
    event: 1,
    actor: { name: 'Someone Invented', post: 'Officer', seat: 'officer' },
    asks: 'Whom do you tell?',
    timedOut: false,
    vote: undefined,
    clearCut: 'The law is clear.',
    choices: [
      {
        id: 'tell',
        label: 'Tell the police',
        short: 'Tell',
        chosen: false,
        outOfBounds: undefined,
        judgements: [
          { pillar: 'pursue', points: 3, why: 'They can act.' },
          { pillar: 'prevent', points: -1, why: 'It frightens people.' },
        ],
        law: [act1],
        consequence,
      },
      {
        id: 'wait',
        label: 'Wait',
        short: 'Wait',
        chosen: false,
        outOfBounds: undefined,
        judgements: [{ pillar: 'pursue', points: -1, why: 'Time is lost.' }],
        law: [],
        consequence,
      },
      {
        id: 'watch',
        label: 'Watch by night',
        short: 'Watch by night',
        chosen: true,
        outOfBounds: { kind: 'unlawful', why: 'No authorisation.', cites: ['act-2'] },
        judgements: [],
        law: [act2, act1],
        consequence,
      },
    ],
  })
  expect(watched.decisions[1]?.choices.map(({ id, chosen }) => [id, chosen])).toEqual([
    ['locks', true],
    ['letters', false],
    ['lights', true],
  ])
})

test('the ending is named once there is one', () => {
  expect(watched.ending).toEqual({ scene: 'end-badly', title: 'It goes badly', kind: 'harm' })
  expect(debrief(onwards).ending).toBe(undefined)
})

test('key events that were reached are told', () => {
  expect(watched.keyEvents.map(({ scene, text }) => [scene, text])).toEqual([
    ['call', 'Nobody knew whom to tell.'],
    ['books', 'The figures did not add up.'],
  ])
})
