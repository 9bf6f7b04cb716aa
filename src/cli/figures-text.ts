import type { Range } from '../core/analysis/tally.ts'
import type { Dominating } from '../core/check/dominance.ts'
import type { Figures, Length, Reading } from '../core/check/figures.ts'
import type { Painter } from '../core/diagnostics/formats.ts'
import { type ByPillar, pillars, pillarTitles } from '../core/scenario/pillar.ts'
import type { FiguresOfFile } from './figures-json.ts'

type Lines = readonly string[]

/** The figures of a scenario as tables of 80 columns. */
export function figuresText({ file, figures }: FiguresOfFile, paint: Painter): string {
  const { title, reading, dominating } = figures
  const sections: readonly Lines[] = [
    [paint.strong(title)],
    counts(figures),
    [paint.strong(row('Length', ['shortest', 'median', 'longest'])), ...lengths(figures)],
    [
      paint.strong(
        row(
          'The four Ps',
          pillars.map(pillar => pillarTitles[pillar]),
        ),
      ),
      ...byPillars(figures),
    ],
    [paint.strong('How often random play comes to each ending'), ...odds(figures)],
    [paint.strong('Reading ease'), ...ease(reading, file)],
    [paint.strong('Choices no worse than another on any P, and better on one'), ...beaten(dominating, file)],
  ]
  return sections.map(lines => `${lines.map(line => line.trimEnd()).join('\n')}\n`).join('\n')
}

function counts({ exact, playthroughs, states }: Figures): Lines {
  const plays = playthroughs === undefined ? 'too many to count' : playthroughs.toLocaleString('en-GB')
  return [
    `${exact || playthroughs === undefined ? 'Different plays' : 'Different plays, at most'}: ${plays}`,
    `States: ${states.toLocaleString('en-GB')}`,
    ...(exact
      ? []
      : [
          'The exact figures would take too many states. These are bounds: nothing is',
          'less than the least, or more than the most.',
        ]),
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

function lengthCells({ min, median, max }: Length, round: (value: number) => number): Lines {
  const [low, high] = [round(median.min), round(median.max)]
  const middle = low === high ? number(low) : `${number(low)}–${number(high)}`
  return [number(round(min)), middle, number(round(max))]
}

function byPillars({ points, exercised }: Figures): Lines {
  return [
    row('least points', cellsOf(points, 'min')),
    row('most points', cellsOf(points, 'max')),
    row('decisions on it, thinnest play', cellsOf(exercised, 'min')),
    row('decisions on it, fullest play', cellsOf(exercised, 'max')),
  ]
}

function cellsOf(of: ByPillar<Range>, end: keyof Range): Lines {
  return pillars.map(pillar => number(of[pillar][end]))
}

function odds({ endings }: Figures): Lines {
  if (endings === undefined) return ['  It would take too many states to say.']
  return endings.map(({ ending, ...range }) =>
    listed(ending, range.min === range.max ? perCent(range.min) : between(range)),
  )
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
  if (overall === undefined) return ['  There is nothing to read.']
  return [
    `  ${overall.toFixed(1)} by Flesch: ${band(overall)}. 60 is plain English, and more is easier.`,
    ...(hardest.length === 0 ? [] : ['  The hardest scenes:']),
    ...hardest.map(
      ({ scene, line, ease: score }) => `  ${score.toFixed(1).padStart(6)}  ${place(file, line)}  ${scene}`,
    ),
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
    `  ${place(file, line)}  ${scene}: ${choice}`,
    ...over.map(other => `      over ${other}${idle.includes(other) ? ', and the same follows' : ''}`),
    ...(clearCut ? ['      the author says why one choice may be the best here'] : []),
  ])
}

function place(file: string, line: number): string {
  return `${file}:${line}`
}

/** A name of up to 32 columns, then columns of 12. */
function row(name: string, cells: Lines): string {
  return `${name.padEnd(32)}${cells.map(cell => cell.padStart(12)).join('')}`
}

function listed(name: string, value: string): string {
  return `  ${name.padEnd(38)}${value.padStart(40)}`
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
