import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportioned, figuresJson, figuresText } from '../../../src/cli/commands/analyse.ts'
import { run } from '../../../src/cli/run.ts'
import type { Figures } from '../../../src/core/check/figures.ts'
import { plainPainter } from '../../../src/core/diagnostics/formats.ts'
import { byPillar } from '../../../src/core/scenario/pillar.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'

describe('analyse', () => {
  const tiny = 'tests/build/fixtures/scenarios/tiny-trial'
  const broken = 'tests/build/fixtures/broken/bad-exhibits'
  const golden = join(import.meta.dirname, '../../golden/analyse')

  test('analyse tells people the figures in 80 columns', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['analyse', tiny], terminal)).toBe(0)
    await expect(terminal.said).toMatchFileSnapshot(join(golden, 'tiny-trial.txt'))
    expect(Math.max(...terminal.said.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  })

  test('analyse tells programs the figures', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['analyse', tiny, '--format', 'json'], terminal)).toBe(0)
    await expect(terminal.said).toMatchFileSnapshot(join(golden, 'tiny-trial.json'))
  })

  test('headings are bold in a terminal that wants colour, and the words are the same', async () => {
    const [plain, bold] = [new FakeTerminal(), new FakeTerminal({ colour: true })]
    await run(['analyse', tiny], plain)
    await run(['analyse', tiny], bold)
    expect(plain.said).not.toContain('\u001b')
    expect(bold.said.startsWith('\u001b[1mTiny Trial\u001b[22m\n')).toBe(true)
    expect(stripVTControlCharacters(bold.said)).toBe(plain.said)
  })

  test('several scenarios are told one after another, and one with errors does not hide the others', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['analyse', broken, tiny, 'larkspindle-parade', '--format', 'json'], terminal)).toBe(1)
    const { scenarios } = JSON.parse(terminal.said) as { scenarios: { scenario: string }[] }
    expect(scenarios.map(({ scenario }) => scenario)).toEqual(['tiny-trial', 'larkspindle-parade'])
    expect(terminal.beside).toContain('error DA')
  })

  test('the odds of the scenarios that come with the product add up to exactly 1 in the data', async () => {
    const terminal = new FakeTerminal()
    await run(['analyse', 'larkspindle-parade', '--format', 'json'], terminal)
    const { scenarios } = JSON.parse(terminal.said) as {
      scenarios: { endings: { min: number; max: number }[] }[]
    }
    const endings = scenarios.flatMap(scenario => scenario.endings)
    expect(endings.every(({ min, max }) => min === max)).toBe(true)
    expect(Math.round(endings.reduce((sum, { min }) => sum + min * 1_000_000, 0))).toBe(1_000_000)
  })

  test('what is no scenario is misuse, and the nearest is named', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['analyse', 'larkspindel-parade'], terminal)).toBe(2)
    expect(terminal.beside).toContain('there is no scenario `larkspindel-parade`. Did you mean `larkspindle-parade`?')
  })

  test('the page about it tells every field of the data, and no other', async () => {
    const terminal = new FakeTerminal()
    await run(['analyse', tiny, '--format', 'json'], terminal)
    const { scenarios } = JSON.parse(terminal.said) as { scenarios: object[] }
    const page = readFileSync('docs/analyse.md', 'utf8')
    expect([...page.matchAll(/^\| `(\w+)` /gm)].map(([, field]) => field)).toEqual(Object.keys(scenarios[0] ?? {}))
  })
})

describe('the figures', () => {
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
    members: { shortest: { own: 1, all: 2 }, longest: { own: 1, all: 3 }, leastLead: -1 },
    slot: { minutes: 60, reading: 10, deciding: 15, afterwards: 20 },
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

  test('the longest route is compared with the slot, with its sum', () => {
    const lines = linesOf(exact)
    const at = lines.indexOf('The longest route takes 45 of the 60 minutes:')
    expect(lines[at + 1]).toBe('10 to read, 15 to decide and 20 to look back.')
  })

  test('an ending says when it hardly ever comes, and when never', () => {
    const at = (odds: number) => ({ ...exact, endings: [{ ending: 'gone', min: odds, max: odds }] })
    expect(valueOf('gone', at(0))).toBe('never')
    expect(valueOf('gone', at(0.0004))).toBe('under 0.1 %')
    expect(valueOf('gone', at(1 / 3))).toBe('33.3 %')
  })

  test('it says whose decisions they are, and whether members have at least half of them', () => {
    expect(valueOf("members' own decisions", exact)).toMatch(/ 1 of 2 +1 of 3$/)
    expect(linesOf(exact)).toContain('On one route, officers decide 1 time more than members.')
    const even = { ...exact, members: { ...exact.members, leastLead: 0 } }
    expect(linesOf(even)).toContain("On every route, at least half of the decisions are members' own.")
  })

  test('bounds are said to be bounds, and are rounded outwards', () => {
    const bounds: Figures = {
      ...exact,
      exact: false,
      words: { min: 900, median: { min: 1000, max: 1200 }, max: 1300 },
      endings: [{ ending: 'gone', min: 0.12345, max: 0.5678 }],
    }
    expect(linesOf(bounds)).toContain('Different routes, at most: 3')
    expect(linesOf(bounds)).toContain('There are too many states for exact figures. No route goes beyond these')
    expect(valueOf('words', bounds)).toMatch(/ 900 +1,000–1,200 +1,300$/)
    expect(valueOf('gone', bounds)).toBe('at least 12.3 %, at most 56.8 %')
  })

  test('past every budget it says so, in words and as null', () => {
    const none: Figures = { ...exact, exact: false, states: 0, playthroughs: undefined, endings: undefined }
    expect(linesOf(none)).toContain('Different routes: too many to count')
    expect(linesOf(none)).toContain('  There are too many states to say.')
    const [plain] = (JSON.parse(figuresJson([{ file: 'a.yaml', figures: none }])) as { scenarios: object[] }).scenarios
    expect(plain).toMatchObject({ playthroughs: null, endings: null, reading: { ease: null } })
  })

  test('a choice that dominates is told at its line, with what it dominates', () => {
    const dominating = [
      { scene: 'call', choice: 'ring', line: 31, over: ['wait', 'write'], idle: ['wait'], clearCut: true },
    ]
    const lines = linesOf({ ...exact, dominating })
    expect(lines.slice(lines.indexOf('  a.yaml:31  call: ring'))).toEqual([
      '  a.yaml:31  call: ring',
      '      over wait, with the same result',
      '      over write',
      '      the author says why one choice is the best here',
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
})

describe('percentages', () => {
  test('three thirds come to a hundred per cent', () => {
    expect(apportioned([1 / 3, 1 / 3, 1 / 3], 100)).toEqual([34, 33, 33])
  })

  test('what is whole already stays', () => {
    expect(apportioned([0.3, 0.7, 0], 1000)).toEqual([300, 700, 0])
  })

  test('the units add up as the shares do, and none is off by a whole one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), weights => {
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        fc.pre(total > 0)
        const shares = weights.map(weight => weight / total)
        const units = apportioned(shares, 1000)
        expect(units.reduce((sum, count) => sum + count, 0)).toBe(1000)
        for (const [index, count] of units.entries())
          expect(Math.abs(count - (shares[index] ?? 0) * 1000)).toBeLessThan(1.000001)
      }),
    )
  })
})
