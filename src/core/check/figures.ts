import type { Analysis } from '../analysis/analyse.ts'
import type { Step } from '../analysis/explore.ts'
import {
  decisionMinutes,
  minutesAfterwards,
  slotOf,
  type Range,
  tallied,
  wordsAMinute,
  weightsOf,
} from '../analysis/tally.ts'
import { byPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import { plainText } from '../scenario/prose.ts'
import { type PlaceInFile, type PlaceOf, placesOf, type Source } from '../scenario/reading/source.ts'
import { knownKey, type ReportKey } from '../scenario/report-key.ts'
import { decisionsOf, type Path, type Scenario, type SceneId, seatOf, storyPath } from '../scenario/scenario.ts'
import type { SceneScript, Script } from '../session/script.ts'
import { dominating, idleChoices } from './dominance.ts'
import { idleFacts } from './fact-use.ts'
import { readingEase } from './reading-ease.ts'

/** What an author wants to know of a scenario before trying it on people: plain data, so that a worker can post it. */
export type Figures = ReturnType<typeof figuresOf>
export type EndingFigure = NonNullable<Figures['endings']>[number]
/** On the shortest, the median and the longest play, each measure for itself. The median lies within a range. */
export type Length = Figures['words']
export type MembersShare = Figures['members']['shortest']
export type Shares = NonNullable<Figures['recommendations']>

interface Analysed {
  readonly scenario: Scenario
  readonly analysis: Analysis
  readonly script: Pick<Script, 'scenes'>
  readonly source: Source
  /** How many words members read in each exhibit, by its id. */
  readonly exhibitWords: ReadonlyMap<string, number>
  /** Endings that no playthrough of the author comes to; absent where none was played. */
  readonly endingsNotPlayed?: readonly SceneId[] | undefined
}

export function figuresOf({ scenario, analysis, script, source, exhibitWords, endingsNotPlayed }: Analysed) {
  const placeOf = placesOf(source)
  const sceneAt = (id: SceneId, ...keys: Path) => placeOf([...pathOf(scenario, id), ...keys])
  const odds = analysis.odds()
  const { neverRead, neverChanged } = idleFacts(scenario)
  const factAt = (fact: string) => ({ fact, place: placeOf(['facts', fact]) })
  return {
    scenario: scenario.id,
    title: scenario.title,
    ...lengths(analysis),
    members: {
      shortest: membersShare(scenario, analysis.leastOf('time')),
      longest: membersShare(scenario, analysis.mostOf('time')),
      leastLead: analysis.membersLead.min,
      place: officersFirst(scenario, placeOf),
    },
    slot: longestInSlot(scenario, analysis, exhibitWords, placeOf),
    documentsAt: placeOf(['exhibits']),
    decisionsAt: firstDecision(scenario, placeOf),
    points: analysis.points,
    exercised: analysis.exercised,
    scoredAt: byPillar(pillar => firstScored(scenario, pillar, placeOf)),
    thinnest: thinnestOf(analysis),
    reading: reading(script, sceneAt),
    sceneWords: sceneWords(scenario, exhibitWords, sceneAt),
    ...idleChoices(scenario, placeOf),
    dominating: dominating(scenario, placeOf),
    factsNeverRead: neverRead.map(factAt),
    factsNeverChanged: neverChanged.map(factAt),
    endings: odds && [...odds].map(([ending, range]) => ({ ending, ...range, place: sceneAt(ending) })),
    endingsNotPlayed: endingsNotPlayed?.map(ending => ({ ending, place: sceneAt(ending) })),
    ...sharesOf(scenario, analysis, placeOf),
  }
}

function lengths(analysis: Analysis) {
  const { exact, forgotten, states, playthroughs } = analysis
  const time = analysis.median('time')
  return {
    exact,
    forgotten,
    states,
    playthroughs,
    words: { ...analysis.words, median: analysis.median('words') },
    minutes: { ...analysis.minutes, median: { min: time.min / wordsAMinute, max: time.max / wordsAMinute } },
    scenes: { ...analysis.scenes, median: analysis.median('scenes') },
    decisions: { ...analysis.decisions, median: analysis.median('decisions') },
  }
}

type SceneAt = (id: SceneId, ...keys: Path) => PlaceInFile

function pathOf({ scenes }: Scenario, id: SceneId): Path {
  const scene = scenes.get(id)
  return scene === undefined ? [] : scene.path
}

function firstDecision(scenario: Scenario, placeOf: PlaceOf): PlaceInFile {
  const [first] = decisionsOf(scenario)
  return placeOf(first === undefined ? ['stages'] : [...first.path, 'decision'])
}

/** What the longest play takes of the slot, in minutes; looking back and debrief come after any play. */
function longestInSlot(
  scenario: Scenario,
  analysis: Analysis,
  exhibitWords: Analysed['exhibitWords'],
  placeOf: PlaceOf,
) {
  const { scenes } = scenario
  const minutes = slotOf(scenario.minutes, analysis.minutes)
  const longest = analysis.mostOf('time')
  const { all: decisions } = membersShare(scenario, longest)
  const deciding = longest
    .flatMap(({ place }) => scenes.get(place)?.decision ?? [])
    .reduce((sum, decision) => sum + decisionMinutes(decision), 0)
  const playing = Math.ceil(analysis.minutes.max)
  const words = Math.round((analysis.minutes.max - deciding) * wordsAMinute)
  // A hub hands over its documents once, however often a play comes back to it.
  const met = new Set(longest.map(({ place }) => place))
  const handed = [...met].flatMap(place => scenes.get(place)?.exhibits ?? [])
  return {
    minutes,
    reading: playing - deciding,
    deciding,
    afterwards: minutesAfterwards(minutes),
    decisions,
    documents: handed.length,
    words,
    /** Those of `words` that are read in documents. */
    documentWords: handed.reduce((sum, id) => sum + (exhibitWords.get(id) ?? 0), 0),
    place: placeOf(['minutes']),
  }
}

function membersShare(scenario: Scenario, steps: readonly Step[]) {
  const seats = steps.flatMap(({ place }) => {
    const scene = scenario.scenes.get(place)
    return scene === undefined ? [] : (seatOf(scenario, scene) ?? [])
  })
  return { own: seats.filter(seat => seat === 'member').length, all: seats.length }
}

/** Where members' share could be raised: the first decision of an officer, or else the first of all. */
function officersFirst(scenario: Scenario, placeOf: PlaceOf): PlaceInFile {
  const decisions = decisionsOf(scenario)
  const scene = decisions.find(one => seatOf(scenario, one) !== 'member') ?? decisions[0]
  return placeOf(scene === undefined ? storyPath(scenario) : [...scene.path, 'decision', 'actor'])
}

/** The first choice that scores a pillar, where there is one. */
function firstScored(scenario: Scenario, pillar: Pillar, placeOf: PlaceOf): PlaceInFile {
  for (const scene of decisionsOf(scenario))
    for (const [id, { score }] of scene.decision.choices)
      if (score?.[pillar] !== undefined) return placeOf([...scene.path, 'decision', 'choices', id, 'score', pillar])
  return placeOf(['stages'])
}

/** The pillar that the fewest decisions affect on some route; of several such, the one with the fewest on any. */
function thinnestOf({ exercised }: Pick<Analysis, 'exercised'>): Pillar {
  const [thinnest = 'pursue'] = pillars.toSorted(
    (one, other) => exercised[one].min - exercised[other].min || exercised[one].max - exercised[other].max,
  )
  return thinnest
}

/** The words of each scene as members meet it, documents included, before anything is done there. */
function sceneWords(scenario: Scenario, exhibitWords: Analysed['exhibitWords'], sceneAt: SceneAt) {
  const weights = weightsOf(scenario, exhibitWords)
  const column = tallied.indexOf('words')
  const scenes = [...scenario.scenes.keys()].map(scene => ({ scene, words: weights.entering(scene)[column] ?? 0 }))
  const longest = scenes
    .toSorted((one, other) => other.words - one.words)
    .map(one => ({ ...one, place: sceneAt(one.scene) }))
  return { mean: scenes.reduce((sum, { words }) => sum + words, 0) / scenes.length, longest }
}

/** A part of all routes, 0 to 1; when it was counted, least and greatest are one. */
interface Share extends Range {
  readonly id: string
  readonly place: PlaceInFile
}

/** How many routes meet each scene, key event and recommendation, the rarest first; absent where they were not counted. */
function sharesOf(scenario: Scenario, analysis: Analysis, placeOf: PlaceOf) {
  const shares = analysis.shares()
  const scenes =
    shares &&
    [...scenario.scenes.values()].map((scene): Share => {
      const share = wholeOrPart(shares.get(scene.id) ?? 0)
      return { id: scene.id, min: share, max: share, place: placeOf(scene.path) }
    })
  const keyEvents = [...scenario.scenes.values()].filter(scene => scene['key-event'] !== undefined)
  return {
    sceneShares: scenes && rarestFirst(scenes),
    keyEvents:
      scenes &&
      rarestFirst(
        keyEvents.flatMap(scene => {
          const share = scenes.find(({ id }) => id === scene.id)
          return share === undefined ? [] : [{ ...share, place: placeOf([...scene.path, 'key-event']) }]
        }),
      ),
    recommendations: recommendationShares(scenario, analysis, scenes, placeOf),
  }
}

/** Past the budget of counting, between what its likeliest reason and what all of them together could come to. */
function recommendationShares(
  { recommendations }: Scenario,
  analysis: Analysis,
  scenes: readonly Share[] | undefined,
  placeOf: PlaceOf,
): readonly Share[] | undefined {
  const asked = [...recommendations].map(([id, { because }]) => ({ id, reasons: because.map(knownKey) }))
  const counted = analysis.reasonShares(asked.map(({ reasons }) => reasons))
  if (counted === undefined && scenes === undefined) return undefined
  const met = new Map(scenes?.map(({ id, min }) => [id, min]))
  return rarestFirst(
    asked.map(({ id, reasons }, index) => {
      const share = counted?.[index]
      const range =
        share === undefined ? reasonBounds(reasons, met) : { min: wholeOrPart(share), max: wholeOrPart(share) }
      return { id, ...range, place: placeOf(['recommendations', id]) }
    }),
  )
}

function reasonBounds(reasons: readonly ReportKey[], met: ReadonlyMap<SceneId, number>): Range {
  const shareOf = (scene: SceneId) => met.get(scene) ?? 0
  const most = reasons.map(parts => Math.min(1, ...parts.map(({ scene }) => shareOf(scene))))
  const sure = reasons.flatMap(([only, ...others]) =>
    only !== undefined && others.length === 0 && only.ids.length === 0 ? [shareOf(only.scene)] : [],
  )
  return {
    min: Math.max(0, ...sure),
    max: Math.min(
      1,
      most.reduce((sum, share) => sum + share, 0),
    ),
  }
}

/** All routes are all of them: sums over thousands of states are off by less than this, and would spoil the order. */
function wholeOrPart(share: number): number {
  return share > 1 - 1e-12 ? 1 : share
}

function rarestFirst(shares: readonly Share[]): readonly Share[] {
  return shares.toSorted((one, other) => one.min - other.min)
}

/** Of fewer words, one long name decides. */
const fewestWords = 30

/** What members read at every scene. Titles are no sentences, and exhibits are often tables: neither is measured. */
function reading({ scenes }: Pick<Script, 'scenes'>, sceneAt: SceneAt) {
  const texts = Object.entries(scenes).map(([id, scene]) => ({ scene: id, read: textsOf(scene) }))
  const { score, words, sentences } = readingEase(texts.flatMap(({ read }) => read))
  const hardest = texts
    .flatMap(({ read, ...place }) => {
      const { score: ease, words: count } = readingEase(read)
      return ease === undefined || count < fewestWords ? [] : [{ ...place, ease }]
    })
    .toSorted((one, other) => one.ease - other.ease)
    .map(one => ({ ...one, place: sceneAt(one.scene) }))
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
