import { expect, test } from 'vitest'
import { figuresJson } from '../../src/cli/figures-json.ts'
import { figuresText } from '../../src/cli/figures-text.ts'
import type { Figures } from '../../src/core/check/figures.ts'
import { plainPainter } from '../../src/core/diagnostics/formats.ts'
import { byPillar } from '../../src/core/scenario/pillar.ts'

const length = { min: 1, median: { min: 2, max: 2 }, max: 3 }
const exact: Figures = {
  scenario: 'made-up',
  title: 'Made up',
  exact: true,
  forgotten: [],
  states: 12,
  playthroughs: 3n,
  words: length,
  minutes: length,
  scenes: length,
  decisions: length,
  points: byPillar(() => ({ min: 0, max: 1 })),
  exercised: byPillar(() => ({ min: 0, max: 1 })),
  reading: { ease: undefined, words: 0, sentences: 0, hardest: [] },
  dominating: [],
  endings: [],
}

function linesOf(figures: Figures): readonly string[] {
  return figuresText({ file: 'a.yaml', figures }, plainPainter).split('\n')
}

function valueOf(name: string, figures: Figures): string | undefined {
  return linesOf(figures)
    .find(line => line.trim().startsWith(name))
    ?.trim()
    .replace(/^\S+ */, '')
}

test('an ending says when it hardly ever comes, and when never', () => {
  const at = (odds: number) => ({ ...exact, endings: [{ ending: 'gone', min: odds, max: odds }] })
  expect(valueOf('gone', at(0))).toBe('never')
  expect(valueOf('gone', at(0.0004))).toBe('under 0.1 %')
  expect(valueOf('gone', at(1 / 3))).toBe('33.3 %')
})

test('bounds are said to be bounds, and are rounded outwards', () => {
  const bounds: Figures = {
    ...exact,
    exact: false,
    words: { min: 900, median: { min: 1000, max: 1200 }, max: 1300 },
    endings: [{ ending: 'gone', min: 0.12345, max: 0.5678 }],
  }
  expect(linesOf(bounds)).toContain('Different plays, at most: 3')
  expect(linesOf(bounds)).toContain(
    'The exact figures would take too many states. These are bounds: nothing is',
  )
  expect(valueOf('words', bounds)).toMatch(/ 900 +1,000–1,200 +1,300$/)
  expect(valueOf('gone', bounds)).toBe('at least 12.3 %, at most 56.8 %')
})

test('past every budget it says so, in words and as null', () => {
  const none: Figures = { ...exact, exact: false, states: 0, playthroughs: undefined, endings: undefined }
  expect(linesOf(none)).toContain('Different plays: too many to count')
  expect(linesOf(none)).toContain('  It would take too many states to say.')
  const [plain] = (JSON.parse(figuresJson([{ file: 'a.yaml', figures: none }])) as { scenarios: object[] })
    .scenarios
  expect(plain).toMatchObject({ playthroughs: null, endings: null, reading: { ease: null } })
})

test('a choice that dominates is told at its line, with what it dominates', () => {
  const dominating = [
    { scene: 'call', choice: 'ring', line: 31, over: ['wait', 'write'], idle: ['wait'], clearCut: true },
  ]
  const lines = linesOf({ ...exact, dominating })
  expect(lines.slice(lines.indexOf('  a.yaml:31  call: ring'))).toEqual([
    '  a.yaml:31  call: ring',
    '      over wait, and the same follows',
    '      over write',
    '      the author says why one choice may be the best here',
    '',
  ])
})

test('in the data exact odds add up to 1', () => {
  const third = { min: 1 / 3, max: 1 / 3 }
  const endings = ['one', 'two', 'three'].map(ending => ({ ending, ...third }))
  const { scenarios } = JSON.parse(figuresJson([{ file: 'a.yaml', figures: { ...exact, endings } }])) as {
    scenarios: { endings: { min: number }[] }[]
  }
  expect(scenarios[0]?.endings.map(({ min }) => min)).toEqual([0.333334, 0.333333, 0.333333])
})
