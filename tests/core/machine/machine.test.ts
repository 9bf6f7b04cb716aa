import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialTransition, transition } from 'xstate'
import { lower } from '../../../src/core/machine/lower.ts'
import { machineFor, positionOf, toMachineConfig } from '../../../src/core/machine/machine.ts'
import { optionsOf } from '../../../src/core/machine/actions.ts'
import { Walk } from '../../../src/core/machine/walk.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { runs } from '../../support/runs.ts'

test('a random play comes to the same scenes, facts and offers through XState and through the graph', () => {
  fc.assert(
    fc.property(arbitrarySize(8), fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (size, dice) => {
      const graph = lower(scenarioOf(size))
      const machine = machineFor(graph)
      const walk = new Walk(graph)
      let position = walk.start()
      let [snapshot] = initialTransition(machine)
      for (const die of dice) {
        expect(positionOf(snapshot)).toEqual(position)
        const place = graph.places[position.scene]
        const all = place === undefined ? [] : optionsOf(place)
        const offered = walk.offers(position)
        expect(all.filter(option => snapshot.can(option.action))).toEqual(offered)
        const option = offered[die % Math.max(1, offered.length)]
        if (option === undefined) break
        const next = walk.take(position, option.action)
        if (next === undefined) throw new Error('an option on offer could not be taken')
        position = next
        ;[snapshot] = transition(machine, snapshot, option.action)
      }
      expect(graph.places[position.scene]?.kind).toBe('ending')
    }),
    { numRuns: runs(400) },
  )
})

test('the configuration of a machine is JSON and nothing else', () => {
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const config = toMachineConfig(lower(scenarioOf(size)))
      expect(JSON.parse(JSON.stringify(config))).toEqual(config)
    }),
    { numRuns: 30 },
  )
})
