import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Direction, MapIndex } from '../../../src/core/map/map-index.ts'
import { boxSizes, layoutMap, type MapArea } from '../../../src/core/map/map-layout.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'
import { arbitraryMap, plainMapOf, pointsOn } from '../../support/story-map.ts'

const part = fc.double({ min: 0, max: 1, noNaN: true })

function isIn(area: MapArea, x: number, y: number): boolean {
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height
}

test('what is found in an area is all that shows there: every band, every box, every line with its arrow and label', () => {
  fc.assert(
    fc.property(arbitraryMap, part, part, part, (map, left, top, size) => {
      const index = new MapIndex(layoutMap(map))
      const { width, height, bands, boxes, lines } = index.layout
      const area = { x: left * width, y: top * height, width: (size * width) / 2, height: (size * height) / 2 }
      const found = index.within(area)
      const meets = (one: MapArea) =>
        one.x < area.x + area.width &&
        one.x + one.width > area.x &&
        one.y < area.y + area.height &&
        one.y + one.height > area.y
      expect(found.boxes).toEqual(boxes.filter(box => found.boxes.includes(box)))
      expect(boxes.filter(box => meets(box) && !found.boxes.includes(box))).toEqual([])
      expect(bands.filter(band => meets({ x: 0, width, ...band }) && !found.bands.includes(band))).toEqual([])
      const shows = lines.filter(({ draw }) => {
        const { path, arrow, label } = draw()
        const corners = [...arrow.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        )
        return [...pointsOn(path), ...corners, [label.x, label.y] as const].some(([x, y]) => isIn(area, x, y))
      })
      expect(shows.filter(line => !found.lines.includes(line)).map(({ edge }) => `${edge.from} ${edge.to}`)).toEqual([])
    }),
    { numRuns: runs(200) },
  )
})

test('an area far from everything has nothing', () => {
  const index = new MapIndex(layoutMap(plainMapOf(small)))
  const found = index.within({ x: 10_000, y: 10_000, width: 100, height: 100 })
  expect(found).toEqual({ bands: [], boxes: [], lines: [] })
})

test('the arrow keys come from any scene to every other', () => {
  const directions: readonly Direction[] = ['up', 'down', 'left', 'right']
  fc.assert(
    fc.property(arbitraryMap, map => {
      const index = new MapIndex(layoutMap(map))
      const seen = new Set([map.start])
      // A set that grows while it is walked through.
      for (const scene of seen)
        for (const direction of directions) {
          const next = index.beside(scene, direction)
          if (next !== undefined) seen.add(next.scene.id)
        }
      expect(seen.size).toBe(map.scenes.length)
    }),
    { numRuns: runs(200) },
  )
})

const small = scenario`
scenes:
  start:
    title: A note
    decision:
      choices:
        ring: { label: Ring, goto: left }
        wait: { label: Wait, goto: right }
  left: { goto: end }
  right: { goto: end }
  end: { ending: partial }
`

test('right and left go along a row and stop at its ends, and down goes to the nearest of the next row', () => {
  const index = new MapIndex(layoutMap(plainMapOf(small)))
  const from = (scene: string, ...directions: readonly Direction[]) =>
    directions.reduce<string | undefined>((at, one) => at && index.beside(at, one)?.scene.id, scene)
  expect(from('start', 'up')).toBeUndefined()
  expect(from('left', 'right')).toBe('right')
  expect(from('right', 'right')).toBeUndefined()
  expect(from('right', 'left')).toBe('left')
  expect(from('start', 'down', 'down')).toBe('end')
  expect(from('nowhere', 'down')).toBeUndefined()
})

test('a point is in a scene, on the line of one of its choices, or in neither', () => {
  const index = new MapIndex(layoutMap(plainMapOf(small)))
  const box = index.box('start')
  const [x = 0, y = 0, height = 0] = [box?.x, box?.y, box?.height]
  const entryAt = (down: number) => index.at(x + 30, y + down)?.entry?.id
  const first = boxSizes.heading + boxSizes.titleLine + 5
  expect([entryAt(10), entryAt(first), entryAt(first + boxSizes.entryLine), entryAt(height - 1)]).toEqual([
    undefined,
    'ring',
    'wait',
    undefined,
  ])
  expect(index.at(x + 30, y + 10)?.box.scene.id).toBe('start')
  expect(index.at(x - 1, y + 10)).toBeUndefined()
})
