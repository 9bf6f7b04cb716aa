import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadsAllowed, storyOf, storyScene } from '../../../src/core/papers/story.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketScript } from '../../support/market.ts'
import { scriptOf } from '../../support/script-of.ts'

test('scenes, decisions and sheets are numbered in the order in which they can come', () => {
  const { scenes, sheets } = storyOf(marketScript)
  expect(scenes.map(({ number, id, decisionNumber }) => [number, id, decisionNumber])).toEqual([
    [1, 'stall', undefined],
    [2, 'call', 1],
    [3, 'look', undefined],
    [4, 'books', undefined],
    [5, 'yard', undefined],
    [6, 'budget', 2],
    [7, 'reporter', undefined],
    [8, 'end-well', undefined],
    [9, 'end-badly', undefined],
  ])
  expect(sheets).toEqual(['poster', 'ledger'])
})

test('whatever the scenario, each scene comes once, and none before one that leads to it', () => {
  fc.assert(
    fc.property(arbitrarySize(10), size => {
      const script = scriptOf(scenarioOf(size))
      const { scenes, ways, byId } = storyOf(script)
      expect(scenes.map(({ id }) => id).toSorted()).toEqual(Object.keys(script.scenes).toSorted())
      for (const { id, number, aside } of scenes)
        for (const { to } of aside === undefined ? (ways.get(id) ?? []) : [])
          expect(byId.get(to)?.number).toBeGreaterThan(number)
    }),
  )
})

test('whatever the scenario, the leads that may be followed are those that its author allows', () => {
  fc.assert(
    fc.property(arbitrarySize(10), size => {
      const scenario = scenarioOf(size)
      const story = storyOf(scriptOf(scenario))
      for (const { id, visit } of scenario.scenes.values()) {
        const scene = storyScene(story, id)
        if (visit === undefined || scene.place.kind !== 'hub') continue
        expect(leadsAllowed(story, { ...scene, place: scene.place })).toEqual({
          least: visit.least,
          most: visit.limit ?? visit.leads.size,
        })
      }
    }),
  )
})
