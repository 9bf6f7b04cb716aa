import { analyse, type Analysis, type AnalysisLimits, type PlayInTrouble } from '../analysis/analyse.ts'
import type { Step } from '../analysis/explore.ts'
import { shortened } from '../analysis/model.ts'
import { anyEnding, canHold, type Probe, ternary } from '../analysis/probes.ts'
import { minutesAfterwards, wordsAMinute, type Weights, weightsOf } from '../analysis/tally.ts'
import { flow } from '../diagnostics/flow.ts'
import { plays } from '../diagnostics/plays.ts'
import { quality } from '../diagnostics/quality.ts'
import { report } from '../diagnostics/report.ts'
import { quoted } from '../diagnostics/wording.ts'
import { all, flag, lowerCondition, visitedBit } from '../machine/conditions.ts'
import { cutMove, type Graph, type Test } from '../machine/graph.ts'
import { lower } from '../machine/lower.ts'
import { Walk } from '../machine/walk.ts'
import type { Move } from '../scenario/moves.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import { Problems, type Source } from '../scenario/reading/source.ts'
import { knownKey, outOfBoundsKey } from '../scenario/report-key.ts'
import { type Path, type Scenario, type SceneId, storyPath } from '../scenario/scenario.ts'
import type { Condition } from '../scenario/condition-schema.ts'
import { checkDominance } from './dominance.ts'
import { checkFacts } from './fact-use.ts'
import { answer, askGuards, type GuardCheck, probesOf } from './guard-questions.ts'
import { takenBy } from './playthroughs.ts'
import { conditionOf } from './report-texts.ts'
import { movesBy, type SceneMap } from './scene-map.ts'

/** What all plays together show of a scenario whose flow is sound. */
export function checkPlays(
  map: SceneMap,
  source: Source,
  exhibitWords: ReadonlyMap<string, number>,
  limits: AnalysisLimits = {},
) {
  const { scenario } = map
  const graph = lower(scenario)
  const problems = new Problems(source)
  const asking: GuardCheck = { scenario, graph, problems, neverTaken: new Set(), neverMet: [] }
  const questions = askGuards(asking)
  const weights = weightsOf(scenario, exhibitWords)
  const full = analyse(graph, weights, probesOf(questions), limits)
  const hasCuts = Object.values(graph.places).some(place => cutMove(place) !== undefined)
  const shortWeights = weightsOf(scenario, exhibitWords, true)
  const analysis = hasCuts ? { ...full, short: analyse(shortened(graph), shortWeights, [], limits) } : full
  answer(questions, analysis)
  checkUnreached(map, analysis, asking)
  checkChoicesOnOffer(scenario, graph, analysis, problems)
  checkRequirements(scenario, analysis, problems)
  checkReport(scenario, weights, problems)
  const endings = [...scenario.scenes.values()].filter(
    ({ id, ending }) => ending !== undefined && analysis.reached.has(id),
  )
  checkSixMonthsLater(
    scenario,
    endings.map(({ id }) => id),
    weights,
    problems,
  )
  checkMeasures(scenario, analysis, problems)
  checkDominance(scenario, problems)
  checkFacts(scenario, problems)
  if (!analysis.exact) problems.atKey(storyPath(scenario), quality.notExact, analysis.forgotten)
  return { graph, analysis, diagnostics: problems.found }
}

/** Measures that no key event on any play names; decoys are there to be named by none. */
function checkMeasures(scenario: Scenario, analysis: Analysis, problems: Problems): void {
  const events = [...scenario.scenes.values()].filter(({ id }) => analysis.reached.has(id))
  const named = new Set(events.flatMap(scene => scene['key-event']?.measures ?? []))
  for (const [id, { decoy }] of scenario.measures)
    if (decoy === undefined && !named.has(id)) problems.atKey(['measures', id], plays.measureNeverFound, id)
}

/** Decisions at which a play finds too few choices; elsewhere there is always something to do. */
function checkChoicesOnOffer(scenario: Scenario, graph: Graph, analysis: Analysis, problems: Problems): void {
  for (const trouble of analysis.tooFewChoices) {
    const scene = scenario.scenes.get(trouble.place)
    if (scene === undefined) continue
    const needed = Math.max(2, scene.decision?.pick?.max ?? 0)
    const path = [...scene.path, 'decision', 'choices']
    problems.atKey(path, plays.tooFewOnOffer, needed, choicesOffered(trouble, graph), playInWords(trouble.steps))
  }
}

/** How many choices a play finds at the end of these steps. */
function choicesOffered({ steps }: PlayInTrouble, graph: Graph): number {
  const walk = new Walk(graph)
  const position = steps.reduce((at, { action }) => walk.take(at, action) ?? at, walk.start())
  return new Set(walk.offers(position).flatMap(({ action }) => (action.type === 'decided' ? action.picks : []))).size
}

/** The slot of a session that leaves decisions out. */
const shortSession = 90

/** Counts that are added up to know the usual minutes: enough for a minute, and `check` is not kept waiting. */
const minutesBudget = 4_000_000

/** What half of all plays take a group at least, looking back and debrief included. */
function usualMinutes(analysis: Analysis, slot: number): number {
  return Math.ceil(analysis.median('time', minutesBudget).min / wordsAMinute + minutesAfterwards(slot))
}

/** Warns where that is more than the slot, with the sum: what is not reading or looking back is deciding. */
function checkSlot(routes: 'routes' | 'short routes', analysis: Analysis, slot: number, problems: Problems): void {
  const usual = usualMinutes(analysis, slot)
  if (usual <= slot) return
  const afterwards = minutesAfterwards(slot)
  const reading = Math.round(analysis.median('words', minutesBudget).min / wordsAMinute)
  const deciding = Math.max(0, usual - reading - afterwards)
  problems.atValue(['minutes'], plays.tooLong, { routes, usual, slot, reading, deciding, afterwards })
}

/** What every complete play must meet, and the slot that half of all plays must fit. */
function checkRequirements(scenario: Scenario, analysis: Analysis, problems: Problems): void {
  const { requires, minutes } = scenario
  const { min: decisions } = analysis.decisions
  if (decisions < requires.decisions) {
    const play = playInWords(analysis.leastOf('decisions'))
    problems.atValue(['requires', 'decisions'], plays.tooFewDecisions, requires.decisions, decisions, play)
  }
  const perPillar = requires['decisions-per-pillar']
  const never: string[] = []
  for (const pillar of pillars) {
    const { min, max } = analysis.exercised[pillar]
    const title = pillarTitles[pillar]
    if (min < perPillar) {
      const play = playInWords(analysis.leastOf(`exercised ${pillar}`))
      problems.atValue(['requires', 'decisions-per-pillar'], plays.tooFewOnPillar, title, perPillar, min, play)
    } else if (max === 0) never.push(title)
  }
  if (analysis.decisions.max === 0) problems.atKey(storyPath(scenario), plays.noDecision)
  else if (never.length > 0) problems.atKey(storyPath(scenario), plays.pillarNeverExercised, never)
  if (minutes !== undefined) checkSlot('routes', analysis, minutes, problems)
  if (analysis.short !== undefined) checkSlot('short routes', analysis.short, shortSession, problems)
}

/** Scenes that something leads to and no session reaches. A choice or lead that is never taken is reported itself. */
function checkUnreached(map: SceneMap, analysis: Analysis, asking: GuardCheck): void {
  const { reached } = analysis
  // A move that belongs to a choice or a lead that no play takes has been told.
  const isTold = ({ path }: Move) => path.some((_, end) => asking.neverTaken.has(path.slice(0, end).join('\n')))
  const lost = map.lostWithout(reached)
  const waysIn = movesBy(lost.length === 0 ? [] : map.moves, ({ target }) => target)
  for (const { scene, followers } of lost) {
    const ways = (waysIn.get(scene.id) ?? []).filter(({ from }) => reached.has(from.id))
    if (ways.length > 0 && ways.every(isTold)) continue
    const help = helpFor(scene.id, ways, map)
    asking.problems.atKey(scene.path, flow.unreachableScene, scene.id, followers, help)
  }
  for (const { path, target } of asking.neverMet)
    if (reached.has(target) || !map.scenario.scenes.has(target)) asking.problems.atKey(path, plays.conditionNeverMet)
}

function helpFor(scene: SceneId, ways: readonly Move[], { scenario }: SceneMap): string {
  const interrupt = [...scenario.interrupts].find(([, opened]) => opened.scene === scene)
  if (interrupt !== undefined)
    return `The \`when\` of the interrupt ${quoted(interrupt[0])} never holds before the scenes it names.`
  const [from] = ways
  if (from === undefined) return 'Lead to it from another scene, or delete it.'
  return `The conditions on the route from ${quoted(from.from.id)} never hold. Fix them, or delete the scene.`
}

/** How a hundred plays end that pick at random, the same each time: a cheap look before all plays are asked. */
function someEnds(graph: Graph) {
  const walk = new Walk(graph)
  const indexOf = new Map(graph.facts.map(({ id }, index) => [id, index]))
  let seed = 1
  const anyOf = <Item>(items: readonly Item[]) => {
    seed = (seed * 48_271) % 2_147_483_647
    return items[seed % items.length]
  }
  return Array.from({ length: 100 }, () => {
    let at = walk.start()
    for (let steps = 0; steps < 500; steps++) {
      const option = anyOf(walk.offers(at))
      const next = option === undefined ? undefined : walk.take(at, option.action)
      if (next === undefined) break
      at = next
    }
    const values = Uint8Array.from(graph.facts, ({ id }) => at.facts[id] ?? 0)
    return {
      scene: at.scene,
      mayMeet: (test: Test) => (ternary(test, indexOf)(values) & canHold) !== 0,
    }
  }).filter(({ scene }) => graph.places[scene]?.kind === 'ending')
}

/** Enough for one condition at a time; past it what it asks counts as possible. */
const conditionLimits = { budget: 200_000 }

/** Paragraphs of `six-months-later` that no play brings up, and those endings at which none can be told. */
function checkSixMonthsLater(
  scenario: Scenario,
  endings: readonly SceneId[],
  weights: Weights,
  problems: Problems,
): void {
  const conditions = scenario['six-months-later'].map(({ when }) => eitherWay(when ?? {}))
  if (conditions.length === 0 || endings.length === 0) return
  const graph = lower(scenario, [...conditions, ...endings.map(ending => ({ visited: ending }))])
  const ends = someEnds(graph)
  const seen = conditions.map(condition => {
    const test = lowerCondition(condition, scenario)
    return ends.filter(end => end.mayMeet(test)).map(({ scene }) => scene)
  })
  const covered = new Set<SceneId>(seen.flat())
  const areAllSeen = endings.every(ending => covered.has(ending))
  for (const [index, condition] of conditions.entries()) {
    if (areAllSeen && seen[index]?.length !== 0) continue
    const probes = endings.map(ending => probeAt(ending, condition, scenario))
    const { metProbes } = analyse(graph, weights, probes, conditionLimits)
    if (metProbes.size === 0) problems.atKey(['six-months-later', index, 'when'], plays.laterNeverTold)
    for (const number of metProbes) covered.add(endings[number] ?? '')
  }
  const bare = endings.filter(ending => !covered.has(ending))
  if (bare.length > 0) problems.atKey(['six-months-later'], plays.endingWithoutLater, bare)
}

/** A play is at an ending once it has visited it, so no state is told apart for that. */
function probeAt(ending: SceneId, condition: Condition, scenario: Scenario): Probe {
  const test = all([flag(visitedBit(ending), true), lowerCondition(condition, scenario)])
  return { place: anyEnding, effects: [], test }
}

/** `agreed` is known to nothing that plays, so it is asked as a score would be, which may be so or not. */
function eitherWay({ agreed, all: every, any, not, ...rest }: Condition): Condition {
  const unknown: readonly Condition[] = agreed === undefined ? [] : [{ scored: { pillar: 'pursue' } }]
  return {
    ...rest,
    all: [...unknown, ...(every ?? []).map(eitherWay)],
    any: any?.map(eitherWay),
    not: not === undefined ? undefined : eitherWay(not),
  }
}

/** Keys of the report that no play can meet. Each is asked by itself: all together would multiply the states. */
function checkReport(scenario: Scenario, weights: Weights, problems: Problems): void {
  const asked = [...keysAsked(scenario), ...titlesAsked(scenario)]
  if (asked.length === 0) return
  const conditions = asked.map(({ when }) => when)
  const graph = lower(scenario, conditions)
  const ends = someEnds(graph)
  for (const { when, path, never, words } of asked) {
    const test = lowerCondition(when, scenario)
    if (ends.some(end => end.mayMeet(test))) continue
    const { metProbes } = analyse(graph, weights, [{ place: anyEnding, effects: [], test }], conditionLimits)
    if (!metProbes.has(0)) problems.atKey(path, never, words)
  }
}

/** A condition of the report, and what is said of its words when no play can meet it. */
interface Asked {
  readonly when: Condition
  readonly path: Path
  readonly never: typeof report.keyNeverMet
  readonly words: string
}

function keysAsked(scenario: Scenario): readonly Asked[] {
  const reasons = [...scenario.recommendations].flatMap(([id, { because }]) =>
    because.map((key, index) => ({ key, path: ['recommendations', id, 'because', index] })),
  )
  const lines = [...scenario.findings].flatMap(([id, { evidence }]) =>
    evidence.flatMap((line, index) => {
      const path = ['findings', id, 'evidence', index]
      if (typeof line === 'string') return line === outOfBoundsKey ? [] : [{ key: line, path }]
      return 'signs' in line ? [] : Object.keys(line).map(key => ({ key, path: [...path, key] }))
    }),
  )
  return [...reasons, ...lines].flatMap(({ key, path }) => {
    const when = conditionOf(knownKey(key), scenario)
    return when === undefined ? [] : [{ when, path, never: report.keyNeverMet, words: key }]
  })
}

function titlesAsked({ findings }: Scenario): readonly Asked[] {
  return [...findings].flatMap(([id, { title }]) =>
    (typeof title === 'string' ? [] : title).map(({ when, says }, index) => ({
      when,
      path: ['findings', id, 'title', index, 'when'],
      never: report.titleNeverHolds,
      words: says,
    })),
  )
}

/** A play as its picks, which is how playthroughs and `--picks` write it too. */
function playInWords(steps: readonly Step[]): string {
  const picks = steps.flatMap(({ place, action }) => {
    const taken = takenBy(action)
    if (taken.length === 0) return []
    return `${place}: ${taken.length === 1 ? taken[0] : `[${taken.join(', ')}]`}`
  })
  return picks.length === 0 ? 'it needs no picks' : picks.join(', ')
}
