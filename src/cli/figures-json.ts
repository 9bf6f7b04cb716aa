import { apportioned } from '../core/analysis/apportioned.ts'
import type { EndingFigure, Figures, Length } from '../core/check/figures.ts'

/** The figures of one scenario, and its file as it is seen from where the command was given. */
export interface FiguresOfFile {
  readonly file: string
  readonly figures: Figures
}

/** For programs, in the shape that docs/analyse.md tells. */
export function figuresJson(all: readonly FiguresOfFile[]): string {
  return `${JSON.stringify({ format: 1, scenarios: all.map(plain) }, null, 2)}\n`
}

function plain({ file, figures }: FiguresOfFile) {
  const { reading, endings, playthroughs } = figures
  return {
    scenario: figures.scenario,
    title: figures.title,
    file,
    exact: figures.exact,
    forgotten: figures.forgotten,
    states: figures.states,
    // Counts of plays can pass what a JSON number holds exactly, so they are text.
    playthroughs: playthroughs === undefined ? null : String(playthroughs),
    words: plainLength(figures.words),
    minutes: plainLength(figures.minutes),
    scenes: plainLength(figures.scenes),
    decisions: plainLength(figures.decisions),
    points: figures.points,
    exercised: figures.exercised,
    endings: endings === undefined ? null : plainOdds(endings, figures.exact),
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
  const whole = apportioned(
    endings.map(({ min }) => min),
    million,
  )
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
