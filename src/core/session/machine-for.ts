import type { Graph } from '../machine/graph.ts'
import { toMachine, type Machine } from '../machine/machine.ts'

const machines = new WeakMap<Graph, Machine>()

/** The machine of a graph, compiled once. */
export function machineFor(graph: Graph): Machine {
  const known = machines.get(graph)
  if (known !== undefined) return known
  const machine = toMachine(graph)
  machines.set(graph, machine)
  return machine
}
