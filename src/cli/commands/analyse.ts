import { relative } from 'node:path'
import type { Range } from '../../core/analysis/tally.ts'
import type { Dominating } from '../../core/check/dominance.ts'
import {
  type EndingFigure,
  type Figures,
  figuresOf,
  type Length,
  type MembersShare,
  type Reading,
} from '../../core/check/figures.ts'
import { counted } from '../../core/diagnostics/wording.ts'
import type { Painter } from '../../core/diagnostics/formats.ts'
import { type ByPillar, pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { type ExitCode, oneOf, painterFor, readOptions, type Terminal } from '../terminal.ts'
import { loadFolder, namedFolders } from '../scenario-files.ts'

/** What can come of scenarios, over every play of each. One with errors is told of, and the others all the same. */
export async function analyse(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format'])
  const format = oneOf(values.format, ['pretty', 'json'], '--format')
  const folders = await namedFolders(positionals, terminal.folder)
  const found: FiguresOfFile[] = []
  for (const folder of folders) {
    const loaded = await loadFolder(folder, terminal)
    if (loaded === undefined) continue
    const file = relative(terminal.folder, loaded.source.file)
    found.push({ file, figures: figuresOf(loaded) })
  }
  const paint = painterFor(terminal)
  terminal.out(format === 'json' ? figuresJson(found) : found.map(one => figuresText(one, paint)).join('\n\n'))
  return found.length < folders.length ? 1 : 0
}

/** The figures of one scenario, and its file as it is seen from where the command was given. */
interface FiguresOfFile {
  readonly file: string
  readonly figures: Figures
}

/** For programs, in the shape that docs/analyse.md tells. */
export function figuresJson(all: readonly FiguresOfFile[]): string {
  return `${JSON.stringify({ format: 1, scenarios: all.map(plain) }, null, 2)}\n`
}

function plain({ file, figures }: FiguresOfFile) {
  const { scenario, title, exact, reading, endings, playthroughs } = figures
  return {
    scenario,
    title,
    file,
    exact,
    forgotten: figures.forgotten,
    states: figures.states,
    // Counts of plays can pass what a JSON number holds exactly, so they are text.
    playthroughs: playthroughs === undefined ? null : String(playthroughs),
    words: plainLength(figures.words),
    minutes: plainLength(figures.minutes),
    scenes: plainLength(figures.scenes),
    decisions: plainLength(figures.decisions),
    members: figures.members,
    slot: figures.slot,
    points: figures.points,
    exercised: figures.exercised,
    endings: endings === undefined ? null : plainOdds(endings, exact),
    reading: {
      ease: reading.ease === undefined ? null : rounded(reading.ease, 10),
      words: reading.words,
      sentences: reading.sentences,
      hardest: reading.hardest.map(scene => ({ ...scene, ease: rounded(scene.ease, 10) })),
    },
    dominating: figures.dominating,
  }
}

function plainLength({ min, median, max }: Length) {
  return {
    min: rounded(min, 100),
    median: { min: rounded(median.min, 100), max: rounded(median.max, 100) },
    max: rounded(max, 100),
  }
}

/** To six decimals, so that exact ones add up to 1; bounds are rounded outwards. */
function plainOdds(endings: readonly EndingFigure[], exact: boolean): readonly EndingFigure[] {
  const least = endings.map(({ min }) => min)
  const whole = apportioned(least, million)
  return endings.map(({ ending, min, max }, index) => ({
    ending,
    min: (exact ? (whole[index] ?? 0) : Math.floor(min * million)) / million,
    max: (exact ? (whole[index] ?? 0) : Math.ceil(max * million)) / million,
  }))
}

const million = 1_000_000

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps
}

type Lines = readonly string[]

/** The figures of a scenario as tables of 80 columns. */
export function figuresText({ file, figures }: FiguresOfFile, paint: Painter): string {
  const { title, reading, dominating } = figures
  const titles = pillars.map(pillar => pillarTitles[pillar])
  const sections: readonly Lines[] = [
    [paint.strong(title)],
    counts(figures),
    [
      paint.strong(row('Length', ['shortest', 'median', 'longest'])),
      ...lengths(figures),
      ...slot(figures),
      ...members(figures),
    ],
    [paint.strong(row('The four Ps', titles)), ...byPillars(figures)],
    [paint.strong('How often a random session reaches each ending'), ...odds(figures)],
    [paint.strong('Reading ease'), ...ease(reading, file)],
    [paint.strong('Choices at least as good as another on every P, and better on one'), ...beaten(dominating, file)],
  ]
  return sections.map(lines => `${lines.map(line => line.trimEnd()).join('\n')}\n`).join('\n')
}

function counts({ exact, playthroughs, states }: Figures): Lines {
  const plays = playthroughs === undefined ? 'too many to count' : playthroughs.toLocaleString('en-GB')
  return [
    `${exact || playthroughs === undefined ? 'Different routes' : 'Different routes, at most'}: ${plays}`,
    `States: ${states.toLocaleString('en-GB')}`,
    ...(exact
      ? []
      : ['There are too many states for exact figures. No route goes beyond these', 'lowest and highest figures.']),
  ]
}

function lengths({ words, minutes, scenes, decisions }: Figures): Lines {
  return [
    row('words read', lengthCells(words, Math.round)),
    row('minutes', lengthCells(minutes, Math.ceil)),
    row('scenes', lengthCells(scenes, Math.round)),
    row('decisions', lengthCells(decisions, Math.round)),
  ]
}

/** Whether the longest route fits, with its sum. */
function slot({ slot: { minutes, reading, deciding, afterwards } }: Figures): Lines {
  const all = reading + deciding + afterwards
  return [
    `The longest route takes ${all} of the ${minutes} minutes:`,
    `${reading} to read, ${deciding} to decide and ${afterwards} to look back.`,
  ]
}

const ownOfAll = ({ own, all }: MembersShare) => `${own} of ${all}`

/** Whose decisions they are: this is not worked out for a route between the shortest and the longest. */
function members({ members: { shortest, longest, leastLead } }: Figures): Lines {
  return [
    row("members' own decisions", [ownOfAll(shortest), '', ownOfAll(longest)]),
    leastLead >= 0
      ? "On every route, at least half of the decisions are members' own."
      : `On one route, officers decide ${counted(-leastLead, 'time')} more than members.`,
  ]
}

function lengthCells({ min, median, max }: Length, round: (value: number) => number): Lines {
  const [low, high] = [round(median.min), round(median.max)]
  const middle = low === high ? number(low) : `${number(low)}–${number(high)}`
  return [number(round(min)), middle, number(round(max))]
}

function byPillars({ points, exercised }: Figures): Lines {
  return [
    row('fewest points', cellsOf(points, 'min')),
    row('most points', cellsOf(points, 'max')),
    row('fewest decisions affecting it', cellsOf(exercised, 'min')),
    row('most decisions affecting it', cellsOf(exercised, 'max')),
  ]
}

function cellsOf(of: ByPillar<Range>, end: keyof Range): Lines {
  return pillars.map(pillar => number(of[pillar][end]))
}

function odds({ endings }: Figures): Lines {
  if (endings === undefined) return ['  There are too many states to say.']
  return endings.map(({ ending, ...range }) => {
    const share = range.min === range.max ? perCent(range.min) : between(range)
    return `  ${ending.padEnd(38)}${share.padStart(40)}`
  })
}

/** Rounded each for itself, so that endings that are as likely as each other look so. */
function perCent(share: number): string {
  if (share === 0) return 'never'
  return share < 0.001 ? 'under 0.1 %' : `${(share * 100).toFixed(1)} %`
}

function between({ min, max }: Range): string {
  const [low, high] = [Math.floor(min * 1000) / 10, Math.ceil(max * 1000) / 10]
  return `at least ${low.toFixed(1)} %, at most ${high.toFixed(1)} %`
}

function ease({ ease: overall, hardest }: Reading, file: string): Lines {
  if (overall === undefined) return ['  The scenario has no text.']
  return [
    `  ${overall.toFixed(1)} by Flesch: ${band(overall)}. 60 is plain English. Higher is easier.`,
    ...(hardest.length === 0 ? [] : ['  The hardest scenes:']),
    ...hardest.map(one => `  ${one.ease.toFixed(1).padStart(6)}  ${file}:${one.line}  ${one.scene}`),
  ]
}

/** In Flesch's own words. */
function band(score: number): string {
  const bands = ['very hard', 'hard', 'fairly hard', 'plain', 'fairly easy', 'easy', 'very easy'] as const
  return bands[[30, 50, 60, 70, 80, 90].filter(from => score >= from).length] ?? ''
}

function beaten(found: readonly Dominating[], file: string): Lines {
  if (found.length === 0) return ['  None.']
  return found.flatMap(({ scene, choice, line, over, idle, clearCut }) => [
    `  ${file}:${line}  ${scene}: ${choice}`,
    ...over.map(other => `      over ${other}${idle.includes(other) ? ', with the same result' : ''}`),
    ...(clearCut ? ['      the author says why one choice is the best here'] : []),
  ])
}

/** A name of up to 32 columns, then columns of 12. */
function row(name: string, cells: Lines): string {
  return `${name.padEnd(32)}${cells.map(cell => cell.padStart(12)).join('')}`
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}

/** Shares as whole units with the same sum, so that a list of percentages comes to 100. */
export function apportioned(shares: readonly number[], units: number): readonly number[] {
  const whole = shares.map(share => Math.floor(share * units))
  const total = Math.round(shares.reduce((sum, share) => sum + share, 0) * units)
  const left = total - whole.reduce((sum, count) => sum + count, 0)
  const first = shares
    .map((share, index) => ({ index, lost: share * units - (whole[index] ?? 0) }))
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, left)
  return whole.map((count, index) => count + (first.some(one => one.index === index) ? 1 : 0))
}
