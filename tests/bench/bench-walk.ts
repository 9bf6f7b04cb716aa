import assert from 'node:assert/strict'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import { analyse } from '../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../src/core/analysis/tally.ts'
import { lint } from '../../src/core/check/check.ts'
import { exhibitWords } from '../../src/core/check/folder-texts.ts'
import type { Action } from '../../src/core/machine/actions.ts'
import type { Graph } from '../../src/core/machine/graph.ts'
import { lower } from '../../src/core/machine/lower.ts'
import { machineFor, type MachineSnapshot, positionOf } from '../../src/core/machine/machine.ts'
import { shippedCase } from './bench-ink.ts'
import { inkOptions } from './ink-story.ts'
import { median } from './measure.ts'

const cases = ['thursday-room', 'larkspindle-parade', 'friday-16-40', 'tarnhollow-clearances']
/** In milliseconds. */
const mostTime = 10_000

/** Our walk of all plays, against those of XState's own library on the machine that we compile for the same case. */
export async function benchWalk(): Promise<void> {
  console.log(
    `All plays of a case: milliseconds and states, against xstate/graph on the same machine, which we stop after`,
  )
  console.log(`${mostTime / 1000} s if it has not finished. It counts no plays and bounds no scores.`)
  console.log('  case                    analyse             getAdjacencyMap                     getShortestPaths')
  for (const name of cases) await benchCase(name)
  console.log()
}

async function benchCase(name: string): Promise<void> {
  const folder = await shippedCase(name)
  const { scenario } = await lint(folder, { today: '2026-12-01' })
  assert(scenario !== undefined)
  const graph = lower(scenario)
  const weights = weightsOf(scenario, exhibitWords(scenario, folder))
  const { states, reached } = analyse(graph, weights)
  const ours = await median(5, () => analyse(graph, weights))
  const scenes = [...reached].filter(id => graph.places[id]?.kind !== 'gate')
  const machine = machineFor(graph)
  const theirs = [
    walkedBy(options => getAdjacencyMap(machine, options), graph),
    walkedBy(options => getShortestPaths(machine, options), graph),
  ].map(walked => {
    if (walked.isWhole) assert.deepEqual([...walked.scenes].toSorted(), scenes.toSorted())
    return `${told(walked.time, walked.states)} ${walked.isWhole ? '' : 'when stopped '}(1/${(walked.time / ours).toFixed(0)}${walked.isWhole ? '' : ' or less'})`
  })
  const cells = [name.padEnd(22), told(ours, states).padEnd(18), theirs[0]?.padEnd(34), theirs[1]]
  console.log(`  ${cells.join('  ')}`)
}

function told(time: number, states: number): string {
  return `${time.toFixed(0)} ms, ${states.toLocaleString('en-GB')}`
}

interface Walked {
  readonly time: number
  readonly states: number
  readonly scenes: ReadonlySet<string>
  /** Whether the walk came to its end. */
  readonly isWhole: boolean
}

class Stopped extends Error {}

interface Options {
  readonly events: (snapshot: MachineSnapshot) => readonly Action[]
  readonly serializeState: (snapshot: MachineSnapshot) => string
  readonly limit: number
}

/** In the way that suits the library best: it gets only the choices of each scene, and short names of states. */
function walkedBy(walk: (options: Options) => unknown, graph: Graph): Walked {
  const keys = new Set<string>()
  const scenes = new Set<string>()
  const start = performance.now()
  const events = (snapshot: MachineSnapshot) => {
    const place = graph.places[positionOf(snapshot).scene]
    return place === undefined ? [] : inkOptions(place).map(({ action }) => action)
  }
  const serializeState = (snapshot: MachineSnapshot) => {
    const { scene, facts } = positionOf(snapshot)
    const key = `${scene} ${Object.values(facts).join('')}`
    keys.add(key)
    scenes.add(scene)
    if (performance.now() - start > mostTime) throw new Stopped()
    return key
  }
  const isWhole = finishes(() => walk({ events, serializeState, limit: Infinity }))
  return { time: performance.now() - start, states: keys.size, scenes, isWhole }
}

/** The library cannot be asked to stop, so the name of a state that comes too late is an error. */
function finishes(walk: () => unknown): boolean {
  try {
    walk()
    return true
  } catch (error) {
    if (error instanceof Stopped) return false
    throw error
  }
}
