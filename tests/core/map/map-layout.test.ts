import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutMap, type MapBox, type MapLayout } from '../../../src/core/map/map-layout.ts'
import type { StoryMap } from '../../../src/core/map/story-map.ts'
import { toScenario } from '../../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../../src/core/scenario/schema.ts'
import { layeredScenario } from '../../bench/layered-scenario.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { runs } from '../../support/runs.ts'
import { productScenarios } from '../../support/shelf.ts'
import { arbitraryMap, plainMapOf, type Point, pointsOn } from '../../support/story-map.ts'

/** One sentence for each thing that is wrong. */
function faultsOf(map: StoryMap): readonly string[] {
  const layout = layoutMap(map)
  const same = (one: readonly unknown[], other: readonly unknown[]) =>
    one.length === other.length && one.every((item, index) => item === other[index])
  const { boxes, lines, bands } = layout
  return [
    ...(same(ids(boxes.map(({ scene }) => scene)), ids(map.scenes)) ? [] : ['not every scene once']),
    ...(same(ids(bands.map(({ stage }) => ({ id: stage }))), ids(map.stages)) ? [] : ['not every stage once']),
    ...(same(
      lines.map(({ edge }) => edge),
      map.edges,
    )
      ? []
      : ['not every edge once']),
    ...(numbersIn(layout).every(Number.isFinite) ? [] : ['a number that is not finite']),
    ...overlaps(boxes),
    ...boxes.filter(box => !isInBand(box, layout)).map(({ scene }) => `${scene.id} outside its band`),
    ...linesBehindScenes(layout),
  ]
}

function ids(of: readonly { readonly id: string }[]): readonly string[] {
  return of.map(({ id }) => id)
}

function numbersIn({ width, height, bands, boxes, lines }: MapLayout): readonly number[] {
  return [
    width,
    height,
    ...bands.flatMap(band => [band.y, band.height]),
    ...boxes.flatMap(box => [box.x, box.y, box.width, box.height]),
    ...lines.flatMap(({ rows, draw }) => {
      const { path, arrow, label } = draw()
      return [label.x, label.y, rows, ...numbersOf(path), ...numbersOf(arrow)]
    }),
  ]
}

function numbersOf(path: string): readonly number[] {
  return path
    .split(/[MLVC ]/)
    .filter(part => part !== '')
    .map(Number)
}

function overlaps(boxes: readonly MapBox[]): readonly string[] {
  const sorted = boxes.toSorted((one, other) => one.y - other.y)
  return sorted.flatMap((one, index) => {
    const found: string[] = []
    for (const other of sorted.slice(index + 1)) {
      if (other.y >= one.y + one.height) break
      if (other.x < one.x + one.width && one.x < other.x + other.width) found.push(`${one.scene.id} ${other.scene.id}`)
    }
    return found
  })
}

function isInBand({ scene, x, y, width, height }: MapBox, { bands, width: all }: MapLayout): boolean {
  const band = bands.find(({ stage }) => stage === scene.stage)
  return band !== undefined && y > band.y && y + height < band.y + band.height && x > 0 && x + width <= all
}

/** Every line is followed in small steps; its ends lie on the sides of boxes, which counts as outside. */
function linesBehindScenes({ lines, boxes }: MapLayout): readonly string[] {
  return lines.flatMap(({ edge, draw }) => {
    const points = pointsOn(draw().path)
    const behind = boxes.filter(box => points.some(point => isInside(point, box)))
    return behind.map(({ scene }) => `${edge.from} to ${edge.to} behind ${scene.id}`)
  })
}

function isInside([x, y]: Point, box: MapBox): boolean {
  return x > box.x + 0.2 && x < box.x + box.width - 0.2 && y > box.y + 0.2 && y < box.y + box.height - 0.2
}

test('any map has each scene once in the band of its stage, no two over each other, and no line behind one', () => {
  fc.assert(
    fc.property(arbitraryMap, map => {
      expect(faultsOf(map)).toEqual([])
    }),
    { numRuns: runs(300) },
  )
})

test('so have the maps of random scenarios', () => {
  fc.assert(
    fc.property(arbitrarySize(20), size => {
      expect(faultsOf(plainMapOf(scenarioOf(size)))).toEqual([])
    }),
    { numRuns: runs(100) },
  )
})

test('so have the maps of the product’s scenarios', async () => {
  const all = await productScenarios()
  expect(all.length).toBe(5)
  expect(all.flatMap(({ scenario }) => faultsOf(plainMapOf(scenario)))).toEqual([])
})

test('so has the map of 2,000 scenes', () => {
  const scenario = toScenario(scenarioSchema.parse(layeredScenario(2000, 5, 1)))
  const map = plainMapOf(scenario)
  expect(map.scenes.length).toBeGreaterThan(1900)
  const layout = layoutMap(map)
  expect(overlaps(layout.boxes)).toEqual([])
  expect(numbersIn(layout).every(Number.isFinite)).toBe(true)
  expect(layout.lines.length).toBe(map.edges.length)
})

test('the line from a lead back to its hub is told apart from the line there', () => {
  const scenes = ['hub', 'lead', 'end'].map(id => ({
    id,
    stage: 'only',
    kind: 'scene' as const,
    title: id,
    entries: [],
    words: 1,
    minutes: 1,
    isUnreached: false,
  }))
  const edge = (from: string, to: string, closesRing = false) => ({ from, to, closesRing, ways: [] })
  const edges = [edge('hub', 'lead'), edge('lead', 'hub', true), edge('lead', 'end'), edge('hub', 'end')]
  const { lines } = layoutMap({ title: 'Rings', start: 'hub', stages: [{ id: 'only', title: 'Only' }], scenes, edges })
  expect(lines.map(({ edge: { from, to }, shape, rows }) => [`${from} ${to}`, shape, rows])).toEqual([
    ['hub lead', 'next', 1],
    ['lead hub', 'back', -1],
    ['lead end', 'next', 1],
    ['hub end', 'far', 2],
  ])
})
