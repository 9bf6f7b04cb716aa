import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { explore } from '../../../src/core/analysis/explore.ts'
import { modelOf } from '../../../src/core/analysis/model.ts'
import { playFlow } from '../../../src/core/analysis/play-shares.ts'
import { reasonShares } from '../../../src/core/analysis/reason-shares.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import type { Action } from '../../../src/core/machine/actions.ts'
import type { Graph } from '../../../src/core/machine/graph.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { knownKey } from '../../../src/core/scenario/report-key.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { metIn, sourcesOf } from '../../../src/core/session/met.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { everyPlay, type Play } from '../../support/every-play.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'

test('the share of each list of reasons is that of all plays tried one by one, as a report would take them', () => {
  let compared = 0
  let between = 0
  let passed = 0
  fc.assert(
    fc.property(arbitrarySize(6), fc.infiniteStream(fc.nat(1_000_000)), (size, numbers) => {
      const generated = scenarioOf(size)
      const graph = lower(generated)
      const plays = everyPlay(generated, graph, 3000)
      if (plays === undefined || plays.length === 0) return
      compared++
      const keys = keysOf(generated)
      const oneOf = (some: readonly string[]) => some[Number(numbers.next().value) % some.length] ?? ''
      const any = () => oneOf(keys)
      const passes = keys.filter(key => key.startsWith('passed'))
      const lists = [[any()], [any(), any()], [`${any()} & ${any()}`], [any(), `${any()} & ${any()}`]]
      if (passes.length > 0) lists.push([oneOf(passes)])
      const shares = analyse(graph, weightsOf(generated, new Map())).reasonShares(lists.map(list => list.map(knownKey)))
      for (const [index, list] of lists.entries()) {
        const meeting = plays.filter(play => meetsOne(play, list, graph)).length
        if (meeting > 0 && meeting < plays.length) between++
        if (meeting > 0 && list.every(key => key.startsWith('passed'))) passed++
        expect(shares?.[index]).toBeCloseTo(meeting / plays.length, 9)
      }
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 2)
  // Neither all nor none of the plays meet them, and leads that were passed over are among them.
  expect(between).toBeGreaterThan(runs(300) / 2)
  expect(passed).toBeGreaterThan(runs(300) / 30)
})

const fork = scenario`
scenes:
  start: { decision: { choices: { narrow: { goto: end }, wide: { goto: fork } } } }
  fork: { decision: { choices: { a: { goto: end }, b: { goto: end }, c: { goto: end } } } }
  end: { ending: partial }
`

test('a choice, either of two, two together and a scene are counted over all four routes', () => {
  const keys = ['fork/a', 'fork/a|b', 'start/wide & fork/a', 'fork', 'start/narrow & fork/a']
  const shares = analyse(lower(fork), weightsOf(fork, new Map())).reasonShares(keys.map(key => [knownKey(key)]))
  expect(shares).toEqual([0.25, 0.5, 0.25, 0.75, 0])
})

test('past a budget nothing is counted, as a guess would be quoted as a count', () => {
  const found = explore(modelOf(lower(fork), weightsOf(fork, new Map()), [], new Set()), 100)
  if ('overBudget' in found) throw new Error('the example has too many states')
  expect(reasonShares(playFlow(found), [[knownKey('fork')]], 4)).toBeUndefined()
})

/** Every key that a report may ask of a scenario. */
function keysOf({ scenes }: Scenario): readonly string[] {
  return [...scenes.values()].flatMap(({ id, decision, visit }) => [
    id,
    ...[...(decision?.choices.keys() ?? [])].map(choice => `${id}/${choice}`),
    ...[...(visit?.leads.keys() ?? [])].flatMap(lead => [`${id}/${lead}`, `passed ${id}/${lead}`]),
  ])
}

function meetsOne({ scenes, done }: Play, list: readonly string[], graph: Graph): boolean {
  const steps = scenes.map((scene, index) => {
    const step = done[index]
    return { scene, done: step === undefined ? undefined : doneBy(step.action, step.offers) }
  })
  const met = metIn({ scenes: steps, graph })
  return list.some(key => sourcesOf(knownKey(key), met) !== undefined)
}

function doneBy(action: Action, offers: readonly Action[]) {
  switch (action.type) {
    case 'decided':
      return { kind: 'decided' as const, picks: action.picks }
    case 'looked': {
      const offered = offers.flatMap(offer => (offer.type === 'looked' ? [offer.lead] : []))
      return { kind: 'looked' as const, offered, lead: action.lead }
    }
    case 'left-hub':
      return { kind: 'left-hub' as const }
    default:
      return { kind: 'continued' as const, given: [] }
  }
}
