import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { storyMap } from '../../../src/core/map/story-map.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { ownersOf } from '../../../src/core/scenario/moves.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'
import { productScenarios } from '../../support/shelf.ts'
import { edgesOfGraph, storyMapOf } from '../../support/story-map.ts'

const hubAndCall = scenario`
facts:
  calm: { flag: true, says: The street is calm }
  worry: { level: 0, of: 3, says: Worry }
scenes:
  start:
    title: A note
    decision:
      choices:
        ring: { label: Ring, set: { worry: { add: 1 } }, goto: [{ when: { worry: { at-least: 2 } }, scene: end }, { scene: desk }] }
        wait: { label: Wait, when: { calm: true }, goto: desk }
  desk:
    title: The desk
    visit:
      least: 2
      limit: 2
      leads:
        file: { goto: file }
        map: { goto: sketch, when: { chose: { start: ring } } }
      then: end
  file: { goto: back }
  sketch: { goto: back }
  call: { title: A call, goto: resume }
  end: { title: The end, ending: partial }
interrupts:
  caller: { scene: call, before: [end], when: { not: { any: [{ calm: false }, { worry: 3 }] } } }
`

test('a map has every scene with its kind, its choices or leads, and what is read there', () => {
  const { scenes } = storyMapOf(hubAndCall)
  expect(
    scenes.map(({ id, kind, interrupt, entries }) => [id, kind, interrupt, entries.map(entry => entry.letter)]),
  ).toEqual([
    ['start', 'decision', undefined, ['A', 'B']],
    ['desk', 'hub', undefined, ['A', 'B']],
    ['file', 'scene', undefined, []],
    ['sketch', 'scene', undefined, []],
    ['call', 'scene', 'caller', []],
    ['end', 'ending', undefined, []],
  ])
  expect(scenes[0]).toMatchObject({ title: 'A note', words: 7, isUnreached: false, share: 1 })
  expect(scenes[0]?.minutes).toBeCloseTo(5 + 7 / 150, 9)
})

test('an edge says what leads there, and when, in words', () => {
  const { edges } = storyMapOf(hubAndCall)
  const wayTo = (from: string, to: string) =>
    edges.find(edge => edge.from === from && edge.to === to)?.ways.map(({ by, id, when }) => [by, id, when])
  expect(wayTo('start', 'desk')).toEqual([
    ['choice', 'ring', 'otherwise'],
    ['choice', 'wait', '“The street is calm” is true'],
  ])
  expect(wayTo('start', 'end')).toEqual([['choice', 'ring', '“Worry” is 2 or more']])
  expect(wayTo('start', 'call')).toEqual([
    ['interrupt', 'caller', '`caller` has not cut in yet and “The street is calm” is true and “Worry” is 2 or less'],
  ])
  expect(wayTo('desk', 'sketch')).toEqual([
    ['lead', 'map', 'the group did not follow “map” and the group chose A at “A note”'],
  ])
  expect(wayTo('desk', 'end')).toEqual([['leave', undefined, 'the group followed 2 of the leads or no lead is left']])
  expect(wayTo('file', 'desk')).toEqual([['continue', undefined, 'otherwise']])
  expect(wayTo('call', 'end')).toEqual([['continue', undefined, undefined]])
})

test('an edge back to a hub closes a ring, and one on from it does not', () => {
  const rings = storyMapOf(hubAndCall).edges.filter(({ closesRing }) => closesRing)
  expect(rings.map(({ from, to }) => `${from} ${to}`)).toEqual(['file desk', 'sketch desk'])
})

test('an interrupt does not cut into itself', () => {
  expect(edgesOfGraph(lower(hubAndCall))).toContain('call call')
  expect(storyMapOf(hubAndCall).edges.map(({ from, to }) => `${from} ${to}`)).not.toContain('call call')
})

test('a scene that no route reaches is marked, and so is what only follows from it', () => {
  const lost = scenario`
facts: { open: { flag: false, says: Open } }
scenes:
  start: { goto: [{ when: { open: true }, scene: vault }, { scene: end }] }
  vault: { goto: end }
  end: { ending: partial }
`
  const { scenes } = storyMapOf(lost)
  expect(scenes.filter(({ isUnreached }) => isUnreached).map(({ id, share }) => [id, share])).toEqual([['vault', 0]])
})

test('two routes that come from one place are no ring, however long', () => {
  const { edges } = storyMapOf(scenario`
scenes:
  start: { decision: { choices: { short: { goto: end }, long: { goto: middle } } } }
  middle: { goto: end }
  end: { ending: partial }
`)
  expect(edges.some(({ closesRing }) => closesRing)).toBe(false)
})

/** The edges of a map and those of the graph, without those by which an interrupt would cut into itself. */
function edgesOfBoth(of: Scenario) {
  const owners = ownersOf(of)
  const interrupts = new Map([...of.interrupts].map(([id, { scene }]) => [scene, id]))
  const isOwn = (edge: string) => {
    const [from = '', to = ''] = edge.split(' ')
    const owner = owners.get(from)
    return owner?.kind === 'interrupt' && owner.interrupt === interrupts.get(to)
  }
  const graph = lower(of)
  const { edges } = storyMap({ scenario: of, graph, weights: weightsOf(of, new Map()) })
  const drawn = edges.filter(({ ways }) => ways.length > 0).map(({ from, to }) => `${from} ${to}`)
  return {
    drawn: drawn.filter(edge => !isOwn(edge)).toSorted(),
    all: edgesOfGraph(graph).filter(edge => !isOwn(edge)),
  }
}

test('the edges of a map are those of the graph, each once', () => {
  fc.assert(
    fc.property(arbitrarySize(20), size => {
      const { drawn, all } = edgesOfBoth(scenarioOf(size))
      expect(drawn).toEqual(all)
    }),
    { numRuns: runs(150) },
  )
})

test('the edges of the maps of the product’s scenarios are those of their graphs', async () => {
  const both = (await productScenarios()).map(({ scenario: one }) => edgesOfBoth(one))
  expect(both.length).toBe(5)
  expect(both.map(({ drawn }) => drawn)).toEqual(both.map(({ all }) => all))
})
