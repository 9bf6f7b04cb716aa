import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { optionsOf } from '../../../src/core/machine/actions.ts'
import type { Graph } from '../../../src/core/machine/graph.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { graphToXstate } from '../../../src/documents/map/xstate.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'
import { productScenarios } from '../../support/shelf.ts'

/** What XState made of the text: `state → target` for every transition, and every state. */
function machineOf(text: string) {
  const machine = createMachine(JSON.parse(text) as object)
  const [first] = machine.root.initial.target[0]?.initial.target ?? []
  const states = Object.values(machine.states).flatMap(stage => Object.values(stage.states))
  return {
    states: states.map(({ key, parent, type }) => `${parent?.key} ${key} ${type}`).toSorted(),
    transitions: states
      .flatMap(state =>
        [...[...state.transitions.values()].flat(), ...(state.always ?? [])].flatMap(({ target }) =>
          (target ?? []).map(({ key }) => `${state.key} → ${key}`),
        ),
      )
      .toSorted(),
    initial: `${first?.parent?.key} ${first?.key}`,
  }
}

/** The same of the graph. All sets of several choices lead to the same scenes, and count once. */
function expected(graph: Graph) {
  const name = (id: string) => (graph.places[id]?.kind === 'gate' ? `before ${id.slice('gate:'.length)}` : id)
  const places = Object.entries(graph.places)
  return {
    states: places
      .map(([id, { stage, kind }]) => `${stage} ${name(id)} ${kind === 'ending' ? 'final' : 'atomic'}`)
      .toSorted(),
    transitions: places
      .flatMap(([id, place]) => {
        if (place.kind === 'gate') return place.branches.map(({ to }) => `${name(id)} → ${name(to)}`)
        const options = optionsOf(place)
        const sets = options.filter(({ action }) => action.type === 'decided')
        const once = place.kind === 'several' ? options.filter(option => !sets.slice(1).includes(option)) : options
        return once.flatMap(({ move }) => move.branches.map(({ to }) => `${name(id)} → ${name(to)}`))
      })
      .toSorted(),
    initial: `${graph.places[graph.start]?.stage} ${graph.start}`,
  }
}

function bothOf(of: Scenario) {
  const graph = lower(of)
  return { made: machineOf(graphToXstate(of, graph)), graph: expected(graph) }
}

test('XState takes the machine of any scenario, with the states and transitions of its graph', () => {
  fc.assert(
    fc.property(arbitrarySize(12), size => {
      const { made, graph } = bothOf(scenarioOf(size))
      expect(made).toEqual(graph)
    }),
    { numRuns: runs(150) },
  )
})

test('so it does those of the product', async () => {
  const both = (await productScenarios()).map(({ scenario: one }) => bothOf(one))
  expect(both.length).toBe(5)
  expect(both.map(({ made }) => made)).toEqual(both.map(({ graph }) => graph))
})

test('events are those of the file, and guards and actions are sentences', () => {
  const small = scenario`
facts: { worry: { level: 0, of: 3, says: Worry }, calm: { flag: false, says: The street is calm } }
scenes:
  start:
    title: A note
    decision:
      on-timeout: wait
      choices:
        ring: { label: Ring, set: { worry: { add: 1 }, calm: true }, goto: [{ when: { worry: 1 }, scene: end }, { scene: late }] }
        wait: { label: Wait, when: { calm: true }, goto: late }
  late: { goto: end }
  end: { title: The end, ending: partial }
`
  expect(JSON.parse(graphToXstate(small, lower(small)))).toEqual({
    id: 'small',
    description: 'Small',
    initial: 'only',
    states: {
      only: {
        description: 'Only',
        initial: 'start',
        states: {
          start: {
            description: 'A note',
            on: {
              'choose ring': [
                {
                  target: '#small.only.end',
                  guard: '“Worry” is 1',
                  actions: ['add 1 to: Worry', 'note: “The street is calm” is true'],
                  description: 'Ring',
                },
                {
                  target: '#small.only.late',
                  actions: ['add 1 to: Worry', 'note: “The street is calm” is true'],
                  description: 'Ring',
                },
              ],
              'choose wait': [
                { target: '#small.only.late', guard: '“The street is calm” is true', description: 'Wait' },
              ],
              'time runs out': [{ target: '#small.only.late', guard: '“The street is calm” is true' }],
            },
          },
          late: { description: 'late', on: { continue: [{ target: '#small.only.end' }] } },
          end: { description: 'The end', type: 'final' },
        },
      },
    },
  })
})

test('a scene may have the name of the scenario or of a stage', () => {
  const same = scenario`
scenes:
  small: { goto: only }
  only: { ending: partial }
`
  expect(bothOf(same).made).toEqual(bothOf(same).graph)
})
