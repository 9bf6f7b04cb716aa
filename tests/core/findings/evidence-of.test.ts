import { expect, test } from 'vitest'
import { decided, played } from './support/played.ts'
import { completeSession, evidenceFor, stoppedSession } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

test('key events are those that the play reached, with what hindsight made of them', () => {
  expect(
    evidenceFor(completeSession).keyEvents.map(({ number, scene, hindsight }) => [number, scene, hindsight]),
  ).toEqual([
    ['K1', 'the-book', 'marked'],
    ['K2', 'the-hire', 'missed'],
  ])
  const barely = played(tenpennyHall, [])
  expect(evidenceFor(barely).keyEvents.map(({ scene, hindsight }) => [scene, hindsight])).toEqual([
    ['the-book', 'unasked'],
  ])
})

test('law is what decisions that count cite, each note once, what puts a choice out of bounds included', () => {
  const cited = (session: Parameters<typeof evidenceFor>[0]) =>
    evidenceFor(session).law.map(({ number, id, citedBy }) => [number, id, citedBy])
  expect(cited(completeSession)).toEqual([['L1', 'sharing', ['D2']]])
  expect(cited(stoppedSession)).toEqual([['L1', 'watching', ['D1']]])
})

test('facts are told as they stood at the start and at the end', () => {
  expect(evidenceFor(stoppedSession).facts).toEqual([
    { says: 'The booking book is safe', initial: true, value: false, of: undefined },
    { says: "Residents' trust in the council", initial: 2, value: 1, of: 4 },
  ])
})

test('the end is an ending, a stop, or where the play still stands', () => {
  expect(evidenceFor(completeSession).end).toEqual({
    kind: 'ending',
    title: 'The book is kept',
    outcome: 'contained',
  })
  expect(evidenceFor(stoppedSession).end).toEqual({
    kind: 'stopped',
    title: 'Every second Tuesday',
    stage: 'The hire',
  })
  const open = played(tenpennyHall, [decided('the-book', 'tell-audit')])
  expect(evidenceFor(open).end).toEqual({
    kind: 'unfinished',
    title: 'Every second Tuesday',
    stage: 'The hire',
  })
})

test('scenes are met once each, and none that was only met in moves taken back', () => {
  const session = played(tenpennyHall, [decided('the-book', 'tell-audit'), { type: 'corrected' }])
  expect(evidenceFor(session).scenesMet).toEqual(['the-book'])
  expect(evidenceFor(completeSession).scenesMet).toEqual(['the-book', 'the-hire', 'three-steps', 'kept'])
})
