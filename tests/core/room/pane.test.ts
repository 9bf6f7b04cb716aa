import { expect, test } from 'vitest'
import { panned, wholePane, zoomed } from '../../../src/core/room/pane.ts'

test('a document is never smaller than the screen, nor larger than four of it', () => {
  expect(zoomed(wholePane, -1)).toEqual(wholePane)
  expect(zoomed(wholePane, 1).zoom).toBe(1.5)
  expect([1, 2, 3, 4, 5].reduce(pane => zoomed(pane, 1), wholePane).zoom).toBe(4)
})

test('it is moved in smaller steps the nearer one looks, and not beyond its edges', () => {
  expect(panned(wholePane, 1, 0)).toEqual({ zoom: 1, x: 0.2, y: 0 })
  expect(panned({ zoom: 2, x: 0.5, y: 0.5 }, -1, 1)).toEqual({ zoom: 2, x: 0.4, y: 0.6 })
  expect(panned({ zoom: 1, x: 0.1, y: 1 }, -1, 1)).toEqual({ zoom: 1, x: 0, y: 1 })
})
