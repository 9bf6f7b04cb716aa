import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RouteDrawing } from '../../../src/app/looking-back/route-drawing.tsx'
import type { ScenePicture } from '../../../src/core/score/route-picture.ts'

/** The lines of a scene's name, where lines of the picture leave it room for about so many letters: 8, 10, or 27. */
function wrapped(title: string, letters: keyof typeof clearFor): readonly (string | null)[] {
  const drawn = { aside: undefined, taken: false, done: [], row: 0, lane: 0, clear: clearFor[letters] } as const
  const scene: ScenePicture = { scene: 'only', title, kind: 'passage', ...drawn }
  const stages = [{ id: 'only', title: 'Only', scenes: [scene], lines: [], onwards: 'none' }] as const
  const { container, unmount } = render(<RouteDrawing picture={{ stages, roads: [] }} isAllNamed label="Only" />)
  const lines = [...container.querySelectorAll('.play-drawing__title tspan')].map(line => line.textContent)
  unmount()
  return lines
}

/** By letters, the first lane that is free. */
const clearFor = { 8: 11, 10: 10, 27: 3 }

test('a text that fits is one line', () => {
  expect(wrapped('The call', 8)).toEqual(['The call'])
})

test('a longer one breaks between words', () => {
  expect(wrapped('Two hundred and fourteen shares', 27)).toEqual(['Two hundred and fourteen', 'shares'])
})

test('a word that is longer than a line is broken, and what does not fit two lines is cut', () => {
  expect(wrapped('Abcdefghijklmnopqrstuvwxyz', 10)).toEqual(['Abcdefghij', 'klmnopqrs…'])
  expect(wrapped('One two three four five six', 8)).toEqual(['One two', 'three f…'])
})
