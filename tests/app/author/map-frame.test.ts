import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnAround, nearestView } from '../../../src/app/author/map-frame.ts'
import type { MapArea } from '../../../src/core/map/map-layout.ts'

const length = fc.integer({ min: 1, max: 50_000 })
const arbitraryView = fc
  .record({
    width: length,
    height: length,
    left: fc.double({ min: 0, max: 1, noNaN: true }),
    part: fc.integer({ min: 2, max: 90 }),
  })
  .map(({ width, height, left, part }) => ({
    all: { width, height },
    view: { x: left * width, y: left * height, width: width / part, height: height / part },
  }))

function clipped({ x, y, width, height }: MapArea, all: Pick<MapArea, 'width' | 'height'>) {
  const clamp = (at: number, most: number) => Math.max(0, Math.min(most, at))
  return {
    left: clamp(x, all.width),
    right: clamp(x + width, all.width),
    top: clamp(y, all.height),
    bottom: clamp(y + height, all.height),
  }
}

test('what is drawn covers the view wherever it is, and never reaches beyond the map', () => {
  fc.assert(
    fc.property(arbitraryView, ({ all, view }) => {
      const drawn = drawnAround(view, all)
      const seen = clipped(view, all)
      expect([drawn.x <= seen.left, drawn.x + drawn.width >= seen.right]).toEqual([true, true])
      expect([drawn.y <= seen.top, drawn.y + drawn.height >= seen.bottom]).toEqual([true, true])
      expect([drawn.x >= 0, drawn.y >= 0]).toEqual([true, true])
      expect([drawn.x + drawn.width <= all.width, drawn.y + drawn.height <= all.height]).toEqual([true, true])
    }),
  )
})

test('a small move draws nothing new', () => {
  const all = { width: 10_000, height: 10_000 }
  const at = (x: number) => drawnAround({ x, y: 4010, width: 800, height: 400 }, all)
  expect(at(4001)).toEqual(at(4090))
  expect(at(4001)).not.toEqual(at(4101))
})

test('much less than the map is drawn of a large one', () => {
  const { width, height } = drawnAround({ x: 5000, y: 5000, width: 800, height: 400 }, { width: 40_000, height: 9000 })
  expect([width, height]).toEqual([1000, 500])
})

const view = { x: 1000, y: 1000, width: 1600, height: 800 }

test('what is in view stays where it is', () => {
  expect(nearestView(view, { x: 1500, y: 1300, width: 248, height: 120 })).toEqual({ x: 1000, y: 1000 })
})

test('what is out of view comes in at the nearest side, clear of the titles of stages on the left', () => {
  expect(nearestView(view, { x: 900, y: 1300, width: 248, height: 120 })).toEqual({ x: 900 - 164, y: 1000 })
  expect(nearestView(view, { x: 3000, y: 1300, width: 248, height: 120 })).toEqual({ x: 3248 + 100 - 1600, y: 1000 })
  expect(nearestView(view, { x: 1500, y: 100, width: 248, height: 120 })).toEqual({ x: 1000, y: 50 })
  expect(nearestView(view, { x: 1500, y: 2000, width: 248, height: 120 })).toEqual({ x: 1000, y: 2120 + 50 - 800 })
})

test('of what is larger than the view, its start comes into it', () => {
  expect(nearestView({ x: 0, y: 0, width: 160, height: 160 }, { x: 500, y: 500, width: 248, height: 300 })).toEqual({
    x: 460,
    y: 490,
  })
})
