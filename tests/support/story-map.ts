import fc from 'fast-check'
import { analyse } from '../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../src/core/analysis/tally.ts'
import { type StoryMap, storyMap } from '../../src/core/map/story-map.ts'
import type { Graph, PlaceId } from '../../src/core/machine/graph.ts'
import { branchesOf, lower } from '../../src/core/machine/lower.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'

export function storyMapOf(scenario: Scenario): StoryMap {
  const graph = lower(scenario)
  const weights = weightsOf(scenario, new Map())
  const analysis = analyse(graph, weights)
  return storyMap({ scenario, graph, weights, reached: analysis.reached, shares: analysis.shares() })
}

/** `from to` for each two scenes of which one leads to the other, by the graph alone: gates are passed at once. */
export function edgesOfGraph(graph: Graph): readonly string[] {
  const scenesAt = (target: PlaceId, behind: readonly PlaceId[] = []): readonly PlaceId[] => {
    const place = graph.places[target]
    if (place?.kind !== 'gate') return [target]
    if (behind.includes(target)) return []
    return place.branches.flatMap(({ to }) => scenesAt(to, [...behind, target]))
  }
  const found = Object.entries(graph.places).flatMap(([id, place]) =>
    place.kind === 'gate' ? [] : branchesOf(place).flatMap(({ to }) => scenesAt(to).map(scene => `${id} ${scene}`)),
  )
  return [...new Set(found)].toSorted()
}

export function plainMapOf(scenario: Scenario): StoryMap {
  return storyMap({ scenario, graph: lower(scenario), weights: weightsOf(scenario, new Map()) })
}

/** Maps that no sound scenario gives as well: any edge between any two scenes of any stages. */
export const arbitraryMap: fc.Arbitrary<StoryMap> = fc
  .record({
    stages: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
    title: fc.string({ unit: 'grapheme', maxLength: 200 }),
  })
  .map(({ stages, pairs, title }) => {
    const scenes = stages.flatMap((count, stage) =>
      Array.from({ length: count }, (_, index) => ({
        id: `scene-${stage}-${index}`,
        stage: `stage-${stage}`,
        kind: 'decision' as const,
        title,
        entries: [{ id: 'a', letter: 'A', label: title }],
        words: 10,
        minutes: 1,
        isUnreached: false,
      })),
    )
    const seen = new Set<string>()
    const edges = pairs.flatMap(([one, other]) => {
      const [from, to] = [one % scenes.length, other % scenes.length]
      if (seen.has(`${from} ${to}`)) return []
      seen.add(`${from} ${to}`)
      const ends = { from: scenes[from]?.id ?? '', to: scenes[to]?.id ?? '' }
      return [{ ...ends, ways: [{ by: 'continue' as const, label: 'Continue' }], closesRing: to <= from }]
    })
    return {
      title,
      start: scenes[0]?.id ?? '',
      stages: stages.map((_, stage) => ({ id: `stage-${stage}`, title })),
      scenes,
      edges,
    }
  })

export type Point = readonly [x: number, y: number]

/** Points on a line, in small steps. */
export function pointsOn(path: string): readonly Point[] {
  let at: Point = [0, 0]
  return [...path.matchAll(/([MVC])([^MVC]*)/g)].flatMap(([, command, rest = '']) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = rest.split(' ').map(Number)
    const from = at
    at = command === 'C' ? [e, f] : [command === 'M' ? a : from[0], command === 'M' ? b : a]
    if (command === 'M') return [at]
    const [second, third]: readonly Point[] =
      command === 'C'
        ? [
            [a, b],
            [c, d],
          ]
        : [from, at]
    return Array.from({ length: 41 }, (_, step) => bezier([from, second ?? from, third ?? at, at], step / 40))
  })
}

function bezier(points: readonly Point[], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]
  const along = (axis: 0 | 1) => points.reduce((sum, point, index) => sum + point[axis] * (weights[index] ?? 0), 0)
  return [along(0), along(1)]
}
