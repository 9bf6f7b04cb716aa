import { tallied, wordsAMinute, type Weights } from '../analysis/tally.ts'
import { always, type Branch, type Graph, type Place, type PlaceId, type Test } from '../machine/graph.ts'
import { sceneAt } from '../machine/walk.ts'
import { type Owner, ownersOf } from '../scenario/moves.ts'
import { byPillar, type ByPillar } from '../scenario/pillar.ts'
import { typeset } from '../scenario/prose.ts'
import type { PlacedScene, Scenario, SceneId } from '../scenario/scenario.ts'
import { letterOf } from '../session/script.ts'
import { TestWords } from './test-words.ts'

/** A case as an author sees it from above: every scene once, and one edge for all that leads from one to another. */
export interface StoryMap {
  readonly title: string
  readonly start: SceneId
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  /** In the file's order. */
  readonly scenes: readonly MapScene[]
  readonly edges: readonly MapEdge[]
}

export interface MapScene {
  readonly id: SceneId
  readonly stage: string
  readonly kind: 'scene' | 'decision' | 'hub' | 'ending'
  /** The interrupt that it belongs to. */
  readonly interrupt?: string
  readonly title: string
  /** The choices of a decision, or the leads of a hub. */
  readonly entries: readonly MapEntry[]
  /** What is read there before anything is done, exhibits included, and how long that takes a group with the decision. */
  readonly words: number
  readonly minutes: number
  /** By how many points its choices differ on each P, whatever is on offer; absent where they score nothing. */
  readonly stakes?: ByPillar<number>
  /** Which part of all routes passes it, from 0 to 1; absent where that was not counted. */
  readonly share?: number
  /** True where no route comes to it. */
  readonly isUnreached: boolean
}

export interface MapEntry {
  readonly id: string
  readonly letter: string
  readonly label: string
}

export interface MapEdge {
  readonly from: SceneId
  readonly to: SceneId
  /** What leads there, in the file's order; at least one. */
  readonly ways: readonly MapWay[]
  /** Whether it leads back to where a route came from, as from a lead to its hub. */
  readonly closesRing: boolean
}

export interface MapWay {
  readonly by: 'continue' | 'choice' | 'choices' | 'lead' | 'leave' | 'interrupt'
  /** The choice, the lead or the interrupt. */
  readonly id?: string
  readonly letter?: string
  readonly label: string
  /** The condition in words; absent where there is none. */
  readonly when?: string
}

export interface MapInput {
  readonly scenario: Scenario
  readonly graph: Graph
  readonly weights: Weights
  /** The places that some route reaches; without it every scene counts as reached. */
  readonly reached?: ReadonlySet<PlaceId>
  readonly shares?: ReadonlyMap<PlaceId, number> | undefined
}

export function storyMap(input: MapInput): StoryMap {
  const { scenario, graph } = input
  const scenes = [...scenario.scenes.values()]
  const edges = new EdgeFinder(scenario, graph).edges()
  const rings = ringEdges(
    graph.start,
    scenes.map(({ id }) => id),
    edges,
  )
  return {
    title: typeset(scenario.title),
    start: graph.start,
    stages: [...scenario.stages].map(([id, { title }]) => ({ id, title: typeset(title) })),
    scenes: mapScenes(input),
    edges: edges.map(edge => ({ ...edge, closesRing: rings.has(edge) })),
  }
}

const wordsColumn = tallied.indexOf('words')
const timeColumn = tallied.indexOf('time')

function mapScenes({ scenario, weights, reached, shares }: MapInput): readonly MapScene[] {
  const owners = ownersOf(scenario)
  const isUnreached = (id: SceneId) => reached !== undefined && !reached.has(id)
  return [...scenario.scenes.values()].map(scene => {
    const owner = owners.get(scene.id)
    const share = shares?.get(scene.id)
    const entering = weights.entering(scene.id)
    const stakes = stakesOf(scene)
    return {
      id: scene.id,
      stage: scene.stage,
      kind: kindOf(scene),
      ...(owner?.kind === 'interrupt' ? { interrupt: owner.interrupt } : {}),
      title: typeset(scene.title),
      entries: entriesOf(scene),
      words: entering[wordsColumn] ?? 0,
      minutes: (entering[timeColumn] ?? 0) / wordsAMinute,
      ...(stakes === undefined ? {} : { stakes }),
      ...(share === undefined ? {} : { share }),
      isUnreached: isUnreached(scene.id),
    }
  })
}

function kindOf({ decision, visit, ending }: PlacedScene): MapScene['kind'] {
  if (decision !== undefined) return 'decision'
  if (visit !== undefined) return 'hub'
  return ending === undefined ? 'scene' : 'ending'
}

function stakesOf({ decision }: PlacedScene): ByPillar<number> | undefined {
  const choices = [...(decision?.choices.values() ?? [])]
  if (choices.every(({ score }) => score === undefined)) return undefined
  const { min, max } = decision?.pick ?? { min: 1, max: 1 }
  return byPillar(pillar => {
    const points = choices.map(({ score }) => score?.[pillar]?.points ?? 0)
    return (
      mostOf(points, min, max) +
      mostOf(
        points.map(one => -one),
        min,
        max,
      )
    )
  })
}

/** The greatest sum of so many of them; more than the fewest only while they add to it. */
function mostOf(points: readonly number[], min: number, max: number): number {
  const sorted = points.toSorted((one, other) => other - one).slice(0, max)
  return sorted.reduce((sum, one, index) => (index < min || one > 0 ? sum + one : sum), 0)
}

function entriesOf({ decision, visit }: PlacedScene): readonly MapEntry[] {
  const entries = [...(decision?.choices ?? visit?.leads ?? [])]
  return entries.map(([id, { label }], index) => ({ id, letter: letterOf(index), label: typeset(label) }))
}

interface Exit extends Omit<MapWay, 'when'> {
  readonly when: Test
  readonly branches: readonly Branch[]
}

type PlainEdge = Omit<MapEdge, 'closesRing'>

/**
 * Finds where each scene leads. The gate before a scene is passed at once, so it is no stop on the map. An interrupt cuts in
 * once, so none is cut into by itself.
 */
class EdgeFinder {
  readonly #scenario: Scenario
  readonly #graph: Graph
  readonly #words: TestWords
  readonly #owners: ReadonlyMap<SceneId, Owner>
  readonly #found = new Map<string, { from: SceneId; to: SceneId; ways: MapWay[] }>()

  constructor(scenario: Scenario, graph: Graph) {
    this.#scenario = scenario
    this.#graph = graph
    this.#words = new TestWords(scenario, graph)
    this.#owners = ownersOf(scenario)
  }

  edges(): readonly PlainEdge[] {
    for (const scene of this.#scenario.scenes.values()) {
      const place = this.#graph.places[scene.id]
      for (const exit of place === undefined ? [] : exitsOf(entriesOf(scene), place)) this.#follow(scene.id, exit)
    }
    return [...this.#found.values()]
  }

  #follow(from: SceneId, { when, branches, ...way }: Exit): void {
    const offered = this.#words.say(when)
    branches.forEach((branch, index) => {
      const said = this.#words.say(branch.when) ?? (index > 0 ? 'otherwise' : undefined)
      const both = [offered, said].filter(words => words !== undefined).join('; ')
      this.#enter(from, branch.to, both === '' ? way : { ...way, when: both }, new Set())
    })
  }

  #enter(from: SceneId, to: PlaceId, way: MapWay, behind: ReadonlySet<PlaceId>): void {
    const place = this.#graph.places[to]
    if (place?.kind !== 'gate') return this.#add(from, to, way)
    if (behind.has(to)) return
    const passed = new Set([...behind, to])
    const scene = sceneAt(this.#graph, to)
    const owner = this.#owners.get(from)
    const cutting = [...this.#scenario.interrupts].filter(([, { before }]) => before.includes(scene))
    place.branches.forEach((branch, index) => {
      const [id] = cutting[index] ?? []
      if (id === undefined) return this.#enter(from, branch.to, way, passed)
      if (owner?.kind === 'interrupt' && owner.interrupt === id) return
      const when = this.#words.say(branch.when)
      const label = `Cuts in before “${typeset(this.#scenario.scenes.get(scene)?.title ?? scene)}”`
      this.#enter(from, branch.to, { by: 'interrupt', id, label, ...(when === undefined ? {} : { when }) }, passed)
    })
  }

  #add(from: SceneId, to: SceneId, way: MapWay): void {
    const key = `${from} ${to}`
    const edge = this.#found.get(key) ?? { from, to, ways: [] }
    this.#found.set(key, edge)
    if (!edge.ways.some(one => one.by === way.by && one.id === way.id && one.when === way.when)) edge.ways.push(way)
  }
}

function exitsOf(entries: readonly MapEntry[], place: Place): readonly Exit[] {
  switch (place.kind) {
    case 'gate':
    case 'ending':
      return []
    case 'passage':
      return [{ by: 'continue', label: 'Continue', when: always, branches: place.move.branches }]
    case 'single':
      return place.choices.map(({ when, move: { branches } }, index) => ({
        by: 'choice' as const,
        ...nameOf(entries[index]),
        when,
        branches,
      }))
    case 'several':
      return [{ by: 'choices', label: 'After the choices', when: always, branches: place.branches }]
    case 'hub':
      return [
        ...place.leads.map(({ when, move: { branches } }, index) => ({
          by: 'lead' as const,
          ...nameOf(entries[index]),
          when,
          branches,
        })),
        { by: 'leave', label: 'Move on', when: place.leave.when, branches: place.leave.move.branches },
      ]
  }
}

function nameOf(entry: MapEntry | undefined) {
  return entry ?? { id: '', letter: '', label: '' }
}

/** Depth first from the start, then from what it does not lead to: edges back to a scene that is still under way. */
function ringEdges(start: SceneId, scenes: readonly SceneId[], edges: readonly PlainEdge[]): ReadonlySet<PlainEdge> {
  const from = new Map<SceneId, PlainEdge[]>(scenes.map(id => [id, []]))
  for (const edge of edges) from.get(edge.from)?.push(edge)
  const rings = new Set<PlainEdge>()
  const state = new Map<SceneId, 'under way' | 'done'>()
  for (const root of [start, ...scenes]) {
    if (state.has(root)) continue
    // A stack of our own: a case of thousands of scenes in a row would overflow that of the language.
    const path = [{ scene: root, next: 0 }]
    state.set(root, 'under way')
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const edge = from.get(at.scene)?.[at.next++]
      if (edge === undefined) {
        state.set(at.scene, 'done')
        path.pop()
      } else if (state.get(edge.to) === 'under way') rings.add(edge)
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'under way')
        path.push({ scene: edge.to, next: 0 })
      }
    }
  }
  return rings
}
