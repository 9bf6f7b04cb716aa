import type { Analysis } from '../analysis/analyse.ts'
import type { Step } from '../analysis/explore.ts'
import { type Range, wordsAMinute } from '../analysis/tally.ts'
import type { ByPillar } from '../scenario/pillar.ts'
import { plainText } from '../scenario/prose.ts'
import { readingEase } from '../scenario/reading-ease.ts'
import { type LineOf, linesOf, type Source } from '../scenario/reading/source.ts'
import { type Scenario, scenePath, seatOf } from '../scenario/scenario.ts'
import type { SceneScript, Script } from '../session/script.ts'
import { dominating, type Dominating } from './dominance.ts'

/** What an author wants to know of a scenario before trying it on people. */
export interface Figures {
  readonly scenario: string
  readonly title: string
  /** False when the budget of states ran out: ranges then hold every play but may be too wide. */
  readonly exact: boolean
  readonly forgotten: readonly string[]
  readonly states: number
  /** `undefined` when not even a bound could be counted. */
  readonly playthroughs: bigint | undefined
  readonly words: Length
  readonly minutes: Length
  readonly scenes: Length
  readonly decisions: Length
  /** Whose decisions they are, on the shortest play and on the longest. */
  readonly members: { readonly shortest: MembersShare; readonly longest: MembersShare; readonly leastLead: number }
  readonly points: ByPillar<Range>
  /** Decisions that bear on each pillar; the least is that of the play which is thinnest on it. */
  readonly exercised: ByPillar<Range>
  readonly reading: Reading
  readonly dominating: readonly Dominating[]
  /** How often random play comes to each ending, 0 to 1; `undefined` past every budget. */
  readonly endings: readonly EndingFigure[] | undefined
}

/** On the shortest, the median and the longest play, each measure for itself. The median lies within a range. */
export interface Length extends Range {
  readonly median: Range
}

/** How many decisions of a play are members' own. */
export interface MembersShare {
  readonly own: number
  readonly all: number
}

export interface EndingFigure extends Range {
  readonly ending: string
}

interface Analysed {
  readonly scenario: Scenario
  readonly analysis: Analysis
  readonly script: Script
  readonly source: Source
}

export function figuresOf({ scenario, analysis, script, source }: Analysed): Figures {
  const { exact, forgotten, states, playthroughs, points, exercised } = analysis
  const lineOf = linesOf(source)
  const time = analysis.median('time')
  const odds = analysis.odds()
  return {
    scenario: scenario.id,
    title: scenario.title,
    exact,
    forgotten,
    states,
    playthroughs,
    words: { ...analysis.words, median: analysis.median('words') },
    minutes: { ...analysis.minutes, median: { min: time.min / wordsAMinute, max: time.max / wordsAMinute } },
    scenes: { ...analysis.scenes, median: analysis.median('scenes') },
    decisions: { ...analysis.decisions, median: analysis.median('decisions') },
    members: {
      shortest: membersShare(scenario, analysis.leastOf('time')),
      longest: membersShare(scenario, analysis.mostOf('time')),
      leastLead: analysis.membersLead.min,
    },
    points,
    exercised,
    reading: reading(script, lineOf),
    dominating: dominating(scenario, lineOf),
    endings: odds === undefined ? undefined : [...odds].map(([ending, range]) => ({ ending, ...range })),
  }
}

function membersShare(scenario: Scenario, steps: readonly Step[]): MembersShare {
  const seats = steps.flatMap(({ place }) => {
    const scene = scenario.scenes.get(place)
    return scene === undefined ? [] : (seatOf(scenario, scene) ?? [])
  })
  return { own: seats.filter(seat => seat === 'member').length, all: seats.length }
}

/** How easily the scenes are read, by Flesch. */
export interface Reading {
  /** Of all scenes together. */
  readonly ease: number | undefined
  readonly words: number
  readonly sentences: number
  /** The hardest first. */
  readonly hardest: readonly { readonly scene: string; readonly line: number; readonly ease: number }[]
}

const told = 5

/** Of fewer words, one long name decides. */
const fewestWords = 30

/** What members read at every scene. Titles are no sentences, and exhibits are often tables: neither is measured. */
function reading({ scenes }: Script, lineOf: LineOf): Reading {
  const texts = Object.entries(scenes).map(([id, scene]) => ({ id, stage: scene.stage, read: textsOf(scene) }))
  const { score, words, sentences } = readingEase(texts.flatMap(({ read }) => read))
  const hardest = texts
    .flatMap(({ read, ...place }) => {
      const { score: ease, words: count } = readingEase(read)
      return ease === undefined || count < fewestWords ? [] : [{ ...place, ease }]
    })
    .toSorted((one, other) => one.ease - other.ease)
    .slice(0, told)
    .map(({ ease, ...place }) => ({ scene: place.id, line: lineOf(scenePath(place)), ease }))
  return { ease: score, words, sentences, hardest }
}

function textsOf({ text, decision, visit }: SceneScript): readonly string[] {
  const choices = Object.values(decision?.choices ?? {})
  return [
    plainText(text),
    decision?.asks ?? '',
    visit?.asks ?? '',
    ...choices.flatMap(({ label, consequence }) => [label, plainText(consequence)]),
    ...Object.values(visit?.leads ?? {}).map(({ label }) => label),
  ]
}
