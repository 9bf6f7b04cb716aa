import { getAdjacencyMap } from 'xstate/graph'
import { analyse } from '../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../src/core/analysis/tally.ts'
import { lower } from '../../src/core/machine/lower.ts'
import { machineFor, type MachineSnapshot, positionOf } from '../../src/core/machine/machine.ts'
import { toScenario } from '../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../src/core/scenario/schema.ts'
import { layeredScenario } from './layered-scenario.ts'
import { median, timed } from './measure.ts'

/** The exact analysis of 1,000 scenes with 8 facts read anywhere, against XState's own walk over the same machine. */
export async function benchAnalysis(): Promise<void> {
  const scenario = toScenario(scenarioSchema.parse(layeredScenario(1000, 8, 1)))
  const graph = lower(scenario)
  const weights = weightsOf(scenario, new Map())
  const analysis = analyse(graph, weights)
  const ours = await median(7, () => analyse(graph, weights))
  const more = await median(3, () => [analysis.odds(), analysis.median('words'), analysis.median('time')])
  const machine = machineFor(graph)
  // It runs for many seconds, so once must do.
  const theirs = await timed(() =>
    getAdjacencyMap(machine, { events: choices, limit: Infinity, serializeState: state => keyOf(state) }),
  )
  console.log(`Exact analysis, ${scenario.scenes.size} scenes, 8 facts read anywhere`)
  console.log(
    `  ${analysis.states.toLocaleString('en-GB')} states, ${analysis.playthroughs?.toLocaleString('en-GB')} plays`,
  )
  console.log(`  analyse          ${ours.toFixed(0).padStart(7)} ms`)
  console.log(`  getAdjacencyMap  ${theirs.toFixed(0).padStart(7)} ms, which counts no plays and bounds no scores`)
  console.log(`  odds and medians ${more.toFixed(0).padStart(7)} ms`)
  console.log(`  ratio            1/${(theirs / ours).toFixed(0)} (at most 1/50)\n`)
}

const choices = ['choice-0', 'choice-1', 'choice-2'].map(pick => ({
  type: 'decided' as const,
  picks: [pick],
}))

/** Short, as the best case for the walk: the default key is the whole snapshot. */
function keyOf(snapshot: MachineSnapshot): string {
  const { scene, facts } = positionOf(snapshot)
  return `${scene} ${Object.values(facts).join('')}`
}
