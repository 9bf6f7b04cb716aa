import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
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

  test('analyse writes the numbers as a Word file, for one scenario and with a name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'numbers-'))
    const out = join(folder, 'case.docx')
    expect(await run(['analyse', tiny, '--format', 'docx', '--out', out], new FakeTerminal())).toBe(0)
    const document = strFromU8(unzipSync(readFileSync(out))['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain('The case in numbers')
    expect(document).toContain('No playthrough ends at `lost`. Line 92.')
    const nameless = new FakeTerminal()
    expect(await run(['analyse', tiny, '--format', 'docx'], nameless)).toBe(2)
    expect(nameless.beside).toContain('a Word file needs a name: use --out')
    const several = new FakeTerminal()
    expect(await run(['analyse', '--format', 'docx', '--out', out], several)).toBe(2)
    expect(several.beside).toContain('a Word file is about one scenario. Say which one')
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
  const at = (line: number) => ({ file: 'a.yaml', start: 0, end: 1, line })
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
    members: { shortest: { own: 1, all: 2 }, longest: { own: 1, all: 3 }, leastLead: -1, place: at(5) },
    slot: {
      minutes: 60,
      reading: 10,
      deciding: 15,
      afterwards: 20,
      decisions: 3,
      documents: 1,
      words: 1500,
      documentWords: 300,
      place: at(2),
    },
    documentsAt: at(3),
    decisionsAt: at(4),
    points: byPillar(() => ({ min: 0, max: 1 })),
    exercised: byPillar(() => ({ min: 1, max: 1 })),
    scoredAt: byPillar(() => at(6)),
    thinnest: 'pursue',
    reading: { ease: undefined, words: 0, sentences: 0, hardest: [] },
    sceneWords: { mean: 10, longest: [] },
    neverPreferred: [],
    changesNothing: [],
    factsNeverRead: [],
    factsNeverChanged: [],
    dominating: [],
    endings: [],
    endingsNotPlayed: [],
    sceneShares: [],
    keyEvents: [],
    recommendations: [],
  }

  function linesOf(figures: Figures): readonly string[] {
    return figuresText({ file: 'a.yaml', figures }, plainPainter).split('\n')
  }

  function valueOf(name: string, figures: Figures): string | undefined {
    return linesOf(figures)
      .find(line => line.trim().startsWith(name))
      ?.trim()
      .slice(name.length)
      .trim()
  }

  function dataOf(figures: Figures) {
    const [data] = (JSON.parse(figuresJson([{ file: 'a.yaml', figures }])) as { scenarios: object[] }).scenarios
    return data
  }

  test('the longest route is compared with the slot, with its sum', () => {
    const lines = linesOf(exact)
    const from = lines.indexOf('The longest route takes a group 45 of the 60 minutes.')
    expect(lines.slice(from + 1, from + 7).map(line => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      ' | part | how much | minutes',
      ' | story | 1,200 words | 8',
      ' | 1 document | 300 words | 2 | line 3',
      ' | decisions | 3 | 15 | line 4',
      ' | looking back | 20 | line 2',
      ' | all | 45 | line 2',
    ])
  })

  test('figures as wide as they come do not run together', () => {
    const wide = { min: 15_004, median: { min: 15_428, max: 17_663 }, max: 19_882 }
    expect(valueOf('words read', { ...exact, words: wide })).toBe('15,004  15,428–17,663   19,882  line 2')
  })

  test('an ending says when it hardly ever comes, when never, and when always', () => {
    const odds = (share: number): Figures => ({
      ...exact,
      endings: [{ ending: 'gone', min: share, max: share, place: at(9) }],
    })
    expect(valueOf('gone', odds(0))).toBe('never          yes  line 9')
    expect(valueOf('gone', odds(0.0004))).toBe('under 0.1 %          yes  line 9')
    expect(valueOf('gone', odds(0.9996))).toBe('over 99.9 %          yes  line 9')
    expect(valueOf('gone', odds(1))).toBe('all          yes  line 9')
    expect(valueOf('gone', odds(1 / 3))).toBe('33.3 %          yes  line 9')
  })

  test('where the author wrote no playthroughs, nothing is said of them', () => {
    const none: Figures = {
      ...exact,
      endings: [{ ending: 'gone', min: 1, max: 1, place: at(9) }],
      endingsNotPlayed: undefined,
    }
    expect(valueOf('gone', none)).toBe('all  line 9')
    expect(linesOf(none).join(' ')).not.toContain('playthrough')
  })

  test('bounds are said to be bounds, and are rounded outwards', () => {
    const bounds: Figures = {
      ...exact,
      exact: false,
      words: { min: 900, median: { min: 1000, max: 1200 }, max: 1300 },
      endings: [{ ending: 'gone', min: 0.12345, max: 0.5678, place: at(9) }],
    }
    expect(linesOf(bounds).slice(1, 4).join(' ')).toContain(
      'Different routes: at most 3. The case is too large for exact figures.',
    )
    expect(valueOf('words read', bounds)).toBe('900  1,000–1,200    1,300  line 2')
    expect(valueOf('gone', bounds)).toBe('at least 12.3 %, at most 56.8 %          yes  line 9')
  })

  test('past every budget it says so, in words and as null', () => {
    const none: Figures = {
      ...exact,
      exact: false,
      states: 0,
      playthroughs: undefined,
      endings: undefined,
      sceneShares: undefined,
      keyEvents: undefined,
      recommendations: undefined,
    }
    expect(linesOf(none)[1]).toContain('Different routes: too many to count.')
    expect(linesOf(none)).toContain('The case is too large to say how often each comes.')
    expect(linesOf(none).filter(line => line === 'There are too many routes to count.')).toHaveLength(3)
    expect(dataOf(none)).toMatchObject({
      playthroughs: null,
      endings: null,
      sceneShares: null,
      keyEvents: null,
      recommendations: null,
      reading: { ease: null },
    })
  })

  test('a choice that dominates is told at its line, with what it dominates', () => {
    const dominating = [
      { scene: 'call', choice: 'ring', place: at(31), over: ['wait', 'write'], idle: ['wait'], clearCut: true },
    ]
    const lines = linesOf({ ...exact, dominating })
    const from = lines.indexOf('  call: ring  line 31')
    expect(lines[from + 1]).toBe('      wait (same result), write; the author says why')
    expect(dataOf({ ...exact, dominating })).toMatchObject({
      dominating: [
        { scene: 'call', choice: 'ring', line: 31, over: ['wait', 'write'], idle: ['wait'], clearCut: true },
      ],
    })
  })

  test('a very long list shows its first hundred, and says how many it leaves out', () => {
    const sceneShares = Array.from({ length: 102 }, (_, index) => ({
      id: `scene-${index}`,
      min: 0.5,
      max: 0.5,
      place: at(index),
    }))
    const lines = linesOf({ ...exact, sceneShares })
    expect(lines.filter(line => line.startsWith('  scene-'))).toHaveLength(100)
    expect(lines).toContain('  2 more are in --format json.')
    expect(dataOf({ ...exact, sceneShares })).toMatchObject({ sceneShares: { length: 102 } })
  })

  test('in the data exact odds add up to 1', () => {
    const endings = ['one', 'two', 'three'].map(ending => ({ ending, min: 1 / 3, max: 1 / 3, place: at(1) }))
    const { endings: odds } = dataOf({ ...exact, endings }) as { endings: { min: number }[] }
    expect(odds.map(({ min }) => min)).toEqual([0.333334, 0.333333, 0.333333])
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
