import { expect, test } from 'vitest'
import { factsOf, headingOf, heats, HeatScale, heatWords, sizeOf } from '../../../src/core/map/map-words.ts'
import { scenario } from '../../support/scenario.ts'
import { storyMapOf } from '../../support/story-map.ts'

const map = storyMapOf(scenario`
facts: { open: { flag: false, says: Open } }
scenes:
  start:
    title: A note
    decision:
      choices:
        ring: { label: Ring, goto: [{ when: { open: true }, scene: vault }, { scene: end }], score: { pursue: { points: 2, why: Why }, protect: { points: -1, why: Why } } }
        wait: { label: Wait, goto: end, score: { pursue: { points: -1, why: Why } } }
        leave: { label: Leave, goto: other }
  vault: { goto: end }
  other:
    decision:
      pick: { min: 1, max: 2 }
      goto: end
      choices:
        lock: { label: Lock, score: { prevent: { points: 2, why: Why } } }
        lamp: { label: Lamp, score: { prevent: { points: 1, why: Why }, prepare: { points: 1, why: Why } } }
        loss: { label: Loss, score: { prevent: { points: -2, why: Why } } }
  end: { title: The end, ending: partial }
`)
const [start, vault, other, end] = map.scenes

test('what is at stake on a P is the difference between the best and the worst choice', () => {
  expect(start?.stakes).toEqual({ pursue: 3, prevent: 0, protect: 1, prepare: 0 })
})

test('of several picks it is the difference between the best and the worst set', () => {
  // Lock and lamp come to 3, loss alone to -2; the lamp may be left out.
  expect(other?.stakes).toEqual({ pursue: 0, prevent: 5, protect: 0, prepare: 1 })
})

test('a scene without scored choices has nothing at stake', () => {
  expect([vault?.stakes, end?.stakes]).toEqual([undefined, undefined])
})

test('every heat says a figure of a decision, and the hottest scene has a full bar', () => {
  expect(start && heats.map(heat => heatWords(start, heat))).toEqual([
    'on 100% of routes',
    '5 minutes',
    '8 words',
    '3 Pursue points at stake',
    'no Prevent points at stake',
    '1 Protect point at stake',
    'no Prepare points at stake',
  ])
  const most = heats.map(heat => Math.max(...map.scenes.map(scene => new HeatScale(map, heat).of(scene))))
  expect(most).toEqual(heats.map(() => 1))
})

test('a map on which a P decides nothing has no bars for it', () => {
  const calm = { ...map, scenes: map.scenes.filter(({ kind }) => kind === 'ending') }
  expect(calm.scenes.map(scene => new HeatScale(calm, 'pursue').of(scene))).toEqual([0])
})

test('a legend says what a full bar is', () => {
  expect(heats.map(heat => new HeatScale(map, heat).legend)).toEqual([
    'Bar: the share of all routes that pass a scene.',
    'Bar: the time that a scene takes a group, beside the longest (5 minutes).',
    'Bar: the words of a scene, beside the longest (8 words).',
    'Bar: by how many Pursue points the choices of a scene differ, beside the most (3).',
    'Bar: by how many Prevent points the choices of a scene differ, beside the most (5).',
    'Bar: by how many Protect points the choices of a scene differ, beside the most (1).',
    'Bar: by how many Prepare points the choices of a scene differ, beside the most (1).',
  ])
})

test('only a decision has points in its heading', () => {
  expect([start, vault, end].map(scene => scene && headingOf(scene, 'pursue'))).toEqual([
    'Decision · 3 Pursue points at stake',
    'Scene · no route reaches it',
    'Ending',
  ])
})

test('the figures of a scene leave out a P that is not at stake, and the share of what no route reaches', () => {
  expect(start && factsOf(start)).toEqual([
    'Decision',
    'on 100% of routes',
    '5 minutes',
    '8 words',
    '3 Pursue points at stake',
    '1 Protect point at stake',
  ])
  expect(vault && factsOf(vault)).toEqual(['Scene', 'no route reaches it', '1 minute', '2 words'])
})

test('the size of a map counts what no route reaches', () => {
  expect(sizeOf(map)).toBe('1 stage, 4 scenes, 5 connections. No route reaches 1 scene.')
})
