import { TestWords } from '../../core/map/test-words.ts'
import { type Option, optionsOf } from '../../core/machine/actions.ts'
import {
  always,
  type Branch,
  type Effect,
  type Graph,
  type Place,
  type PlaceId,
  type Test,
} from '../../core/machine/graph.ts'
import { sceneAt } from '../../core/machine/walk.ts'
import type { Scenario, SceneId } from '../../core/scenario/scenario.ts'

/**
 * A scenario as the configuration of an XState machine, for tools that draw or simulate one. It is the graph that is played:
 * a state for each scene, and one for the gate at which interrupts may cut in. Guards and actions are sentences, for people.
 */
export function graphToXstate(scenario: Scenario, graph: Graph): string {
  return `${JSON.stringify(new MachineWriter(scenario, graph).config(), null, 2)}\n`
}

interface Transition {
  readonly target: string
  readonly guard?: string
  readonly actions?: readonly string[]
  readonly description?: string
}

class MachineWriter {
  readonly #scenario: Scenario
  readonly #graph: Graph
  readonly #words: TestWords

  constructor(scenario: Scenario, graph: Graph) {
    this.#scenario = scenario
    this.#graph = graph
    this.#words = new TestWords(scenario, graph)
  }

  config() {
    const { id, title, stages } = this.#scenario
    const { places, start } = this.#graph
    const all = Object.entries(places)
    const states = [...stages].map(([stage, { title: description }]) => {
      const own = all.filter(([, place]) => place.stage === stage)
      const first = own.find(([place]) => place === start) ?? own.find(([, { kind }]) => kind !== 'gate') ?? own[0]
      return [
        stage,
        {
          description,
          initial: this.#stateName(first?.[0] ?? ''),
          states: Object.fromEntries(own.map(([place, what]) => [this.#stateName(place), this.#state(place, what)])),
        },
      ] as const
    })
    return { id, description: title, initial: places[start]?.stage ?? '', states: Object.fromEntries(states) }
  }

  #state(id: PlaceId, place: Place) {
    const description = this.#title(id)
    if (place.kind === 'ending') return { description, type: 'final' as const }
    if (place.kind === 'gate')
      return { always: place.branches.map(branch => this.#transition(always, [], branch, undefined)) }
    const on: Record<string, Transition[]> = {}
    for (const option of onePerEvent(place)) {
      const { event, label } = this.#event(id, place, option)
      const { when, move } = option
      // What several choices change depends on the choices made, so it is not an action of the one transition they share.
      const effects = place.kind === 'several' ? [] : move.effects
      on[event] = move.branches.map(branch => this.#transition(when, effects, branch, label))
    }
    return { description, on }
  }

  #transition(when: Test, effects: readonly Effect[], branch: Branch, description: string | undefined): Transition {
    const guard = [this.#words.say(when), this.#words.say(branch.when)].filter(words => words !== undefined).join('; ')
    const actions = [...effects, ...branch.effects].map(effect => this.#action(effect))
    const stage = this.#graph.places[branch.to]?.stage ?? ''
    return {
      target: `#${this.#scenario.id}.${stage}.${this.#stateName(branch.to)}`,
      ...(guard === '' ? {} : { guard }),
      ...(actions.length === 0 ? {} : { actions }),
      ...(description === undefined ? {} : { description }),
    }
  }

  #event(id: SceneId, place: Place, { action }: Option): { readonly event: string; readonly label?: string } {
    const scene = this.#scenario.scenes.get(id)
    switch (action.type) {
      case 'continued':
        return { event: place.kind === 'passage' ? 'continue' : 'leave out in a short session' }
      case 'timed-out':
        return { event: 'time runs out' }
      case 'left-hub':
        return { event: 'move on' }
      case 'looked':
        return { event: `follow ${action.lead}`, label: scene?.visit?.leads.get(action.lead)?.label ?? '' }
      case 'decided': {
        if (place.kind === 'several') return { event: `choose ${place.min} to ${place.max}` }
        const [pick = ''] = action.picks
        return { event: `choose ${pick}`, label: scene?.decision?.choices.get(pick)?.label ?? '' }
      }
    }
  }

  #action(effect: Effect): string {
    if ('add' in effect) return `add ${effect.add} to: ${this.#words.nameOf(effect.fact)}`
    return `note: ${this.#words.sayFact(effect.fact, effect.to)}`
  }

  #stateName(id: PlaceId): string {
    return this.#graph.places[id]?.kind === 'gate' ? `before ${sceneAt(this.#graph, id)}` : id
  }

  #title(id: PlaceId): string {
    return this.#scenario.scenes.get(id)?.title ?? ''
  }
}

/** Every set of several choices leads to the same scenes, so one event stands for all. */
function onePerEvent(place: Place): readonly Option[] {
  const options = optionsOf(place)
  if (place.kind !== 'several') return options
  const first = options.find(({ action }) => action.type === 'decided')
  return [
    ...(first === undefined ? [] : [{ ...first, when: always }]),
    ...options.filter(({ action }) => action.type !== 'decided'),
  ]
}
