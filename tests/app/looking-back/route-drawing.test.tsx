import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RouteDrawing } from '../../../src/app/looking-back/route-drawing.tsx'
import type { Line } from '../../../src/core/score/route-lanes.ts'
import type { ScenePicture } from '../../../src/core/score/route-picture.ts'

function sceneCalled(title: string, place: Partial<ScenePicture> = {}): ScenePicture {
  return { scene: title, title, kind: 'passage', aside: undefined, taken: false, done: [], row: 0, lane: 0, ...place }
}

function drawn(scenes: readonly ScenePicture[], lines: readonly Line[] = []) {
  const stages = [
    { id: 'first', title: 'First', scenes: [sceneCalled('Before')], lines: [], onwards: 'taken' },
    { id: 'second', title: 'Second', scenes, lines, onwards: 'none' },
  ] as const
  return render(<RouteDrawing picture={{ stages, roads: [] }} isAllNamed label="Both" />)
}

/** The lines of a scene's name. */
function wrapped(title: string): readonly (string | null)[] {
  const { container, unmount } = drawn([sceneCalled(title)])
  const names = [...container.querySelectorAll('.play-drawing__title')]
  const lines = [...(names[1]?.querySelectorAll('tspan') ?? [])].map(line => line.textContent)
  unmount()
  return lines
}

test('the name of a scene stands right beside its mark, however many other routes pass', () => {
  const passing = [-1, 0, 1].map(row => ({ lane: row === 0 ? 6 : 0, row }))
  const { container } = drawn([sceneCalled('The call')], [{ taken: false, points: passing }])
  const mark = [...container.querySelectorAll('.scene-mark')].at(-1)
  const name = [...container.querySelectorAll('.play-drawing__title tspan')].at(-1)
  const gap = Number(name?.getAttribute('x')) - Number(mark?.getAttribute('cx'))
  expect([gap > 10, gap < 24]).toEqual([true, true])
})

test('no line of a stage runs through its names', () => {
  const beside = sceneCalled('The yard', { row: 1, lane: 2 })
  const points = [0, 1, 2].map(row => ({ lane: row === 1 ? 2 : 0, row }))
  const { container } = drawn([sceneCalled('The call'), beside], [{ taken: false, points }])
  const names = [...container.querySelectorAll('.play-drawing__title tspan')].slice(1)
  const left = Math.min(...names.map(name => Number(name.getAttribute('x'))))
  const line = [...container.querySelectorAll('.play-drawing__line--open')].at(-1)?.getAttribute('d') ?? ''
  const across = [...line.matchAll(/(?:M|C|\d )(\d+) \d+/g)].map(([, x]) => Number(x))
  expect(across.length).toBeGreaterThan(2)
  expect(across.filter(x => x > left)).toEqual([])
})

test('a text that fits is one line', () => {
  expect(wrapped('The call')).toEqual(['The call'])
})

test('a longer one breaks between words', () => {
  expect(wrapped('Two hundred and fourteen shares')).toEqual(['Two hundred and fourteen', 'shares'])
})

test('a word that is longer than a line is broken, and what does not fit two lines is cut', () => {
  const word = 'abcdefghijklmnopqrstuvwxyz'
  expect(wrapped(word + word + word)).toEqual([`${word}a`, `${word.slice(1)}a…`])
  expect(wrapped('One two three four five six seven eight nine ten eleven twelve')).toEqual([
    'One two three four five six',
    'seven eight nine ten eleve…',
  ])
})
