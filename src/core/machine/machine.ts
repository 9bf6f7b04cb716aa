import { assign, createMachine, type SnapshotFrom } from 'xstate'
import {
  applyEffects,
  type Branch,
  type Effect,
  type Facts,
  type Graph,
  holds,
  initialFacts,
  type Place,
  type PlaceId,
  type Test,
} from './graph.ts'
import { type Action, type Option, optionsOf, type Position, sameAction } from './actions.ts'

/** Only what guards read is in the machine's context: scores are a fold over the log. */
interface Context {
  readonly facts: Facts
}

/** What a guarded transition asks: the action it answers, the option's condition, and the branch's on the facts after. */
interface MayGuard {
  readonly type: 'may'
  readonly params: {
    readonly action: Action
    readonly when: Test
    readonly effects: readonly Effect[]
    readonly branch: Test
  }
}

/**
 * Compiles a graph to an XState machine: one state a scene, nested by stage, and one state for each gate. The
 * configuration is plain data (see `toMachineConfig`); the two guards and the one action that it names are here.
 */
function toMachine(graph: Graph) {
  const bounds = new Map(graph.facts.map(fact => [fact.id, fact]))
  return createMachine(
    { types: {} as Types, ...toMachineConfig(graph) },
    {
      guards: {
        holds: ({ context }, { when }) => holds(when, context.facts),
        may: ({ context, event }, { action, when, effects, branch }) =>
          sameAction(event, action) &&
          holds(when, context.facts) &&
          holds(branch, applyEffects(effects, context.facts, bounds)),
      },
      actions: {
        change: assign(({ context }, { effects }) => ({ facts: applyEffects(effects, context.facts, bounds) })),
      },
    },
  )
}

interface Types {
  readonly context: Context
  readonly events: Action
  readonly guards: { readonly type: 'holds'; readonly params: { readonly when: Test } } | MayGuard
  readonly actions: { readonly type: 'change'; readonly params: { readonly effects: readonly Effect[] } }
}

type Machine = ReturnType<typeof toMachine>
export type MachineSnapshot = SnapshotFrom<Machine>

/**
 * The machine's configuration: JSON and nothing else, so it can be stored, compared or drawn.
 *
 * @internal a benchmark times it alone
 */
export function toMachineConfig(graph: Graph) {
  const byStage = new Map(graph.stages.map(stage => [stage, [] as [PlaceId, Place][]]))
  for (const [id, place] of Object.entries(graph.places)) byStage.get(place.stage)?.push([id, place])
  return {
    id: graph.scenario,
    context: { facts: initialFacts(graph) },
    initial: graph.places[graph.start]?.stage ?? '',
    states: Object.fromEntries([...byStage].map(([stage, places]) => [stage, stageConfig(places, graph.start)])),
  }
}

function stageConfig(places: readonly (readonly [PlaceId, Place])[], start: PlaceId) {
  const initial = places.find(([id]) => id === start) ?? places.find(([, place]) => place.kind !== 'gate')
  return {
    initial: initial?.[0] ?? '',
    states: Object.fromEntries(places.map(([id, place]) => [id, placeConfig(id, place)])),
  }
}

function placeConfig(id: PlaceId, place: Place) {
  if (place.kind === 'gate') return { id, always: place.branches.map(gateTransition) }
  return { id, on: transitions(optionsOf(place)) }
}

function gateTransition({ when, effects, to }: Branch) {
  return {
    guard: { type: 'holds' as const, params: { when } },
    actions: [{ type: 'change' as const, params: { effects } }],
    target: `#${to}`,
  }
}

function transitions(options: readonly Option[]) {
  const byEvent: Partial<Record<Action['type'], ReturnType<typeof optionTransitions>>> = {}
  for (const option of options)
    byEvent[option.action.type] = [...(byEvent[option.action.type] ?? []), ...optionTransitions(option)]
  return byEvent
}

function optionTransitions({ action, when, move }: Option) {
  return move.branches.map(branch => ({
    guard: { type: 'may' as const, params: { action, when, effects: move.effects, branch: branch.when } },
    actions: [{ type: 'change' as const, params: { effects: [...move.effects, ...branch.effects] } }],
    target: `#${branch.to}`,
  }))
}

export function positionOf(snapshot: MachineSnapshot): Position {
  // A machine is in one place of one stage.
  const [scene = ''] = Object.values(snapshot.value as Record<string, PlaceId>)
  return { scene, facts: snapshot.context.facts }
}

const machines = new WeakMap<Graph, Machine>()

/** The machine of a graph, compiled once. */
export function machineFor(graph: Graph): Machine {
  const known = machines.get(graph)
  if (known !== undefined) return known
  const machine = toMachine(graph)
  machines.set(graph, machine)
  return machine
}
