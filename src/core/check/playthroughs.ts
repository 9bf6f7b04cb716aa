import type { Analysis } from '../analysis/analyse.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import {
  otherEnding,
  otherFact,
  otherPoints,
  otherRecommendations,
  pickRefused,
  playUnfinished,
} from '../diagnostics/plays.ts'
import { unknownFact } from '../diagnostics/references.ts'
import { anyOf, nearest, quoted } from '../diagnostics/wording.ts'
import type { Graph, Place } from '../machine/graph.ts'
import type { Action, Option, Position } from '../machine/actions.ts'
import { Walk } from '../machine/walk.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import type { Expects, Playthrough, ReadPlaythroughs } from '../scenario/reading/playthroughs.ts'
import type { Path, Scenario } from '../scenario/scenario.ts'
import { type DebriefNotes, toDebriefNotes } from '../score/debrief-notes.ts'
import { factsAfter, recommendationsFor } from '../score/outcome.ts'
import { scoreOf } from '../score/score.ts'
import type { PlayedPath, PlayedScene } from '../session/played-path.ts'
import { Problems } from './problems.ts'

/** One of the author's plays, and whether it came out as expected. */
export interface PlaythroughResult {
  readonly name: string
  readonly passed: boolean
}

interface PlaythroughsRun {
  readonly results: readonly PlaythroughResult[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Tried {
  readonly scenario: Scenario
  readonly graph: Graph
  readonly notes: DebriefNotes
}

/** Plays each of the author's plays. There is no hindsight in them, so nothing counts as missed. */
export function runPlaythroughs(
  { source, playthroughs }: ReadPlaythroughs,
  { scenario, graph, analysis }: { readonly scenario: Scenario; readonly graph: Graph; readonly analysis: Analysis },
): PlaythroughsRun {
  const tried = { scenario, graph, notes: toDebriefNotes(scenario, analysis, () => []) }
  const runs = playthroughs.map((playthrough, index) => {
    const problems = new Problems(source)
    run(playthrough, index, tried, problems)
    return { name: playthrough.name, found: problems.found }
  })
  return {
    results: runs.map(({ name, found }) => ({ name, passed: found.length === 0 })),
    diagnostics: runs.flatMap(({ found }) => found),
  }
}

/** Only the first pick that fails is told: those after it stand where the play never came. */
function run(
  { picks, expects }: Playthrough,
  index: number,
  { scenario, graph, notes }: Tried,
  problems: Problems,
): void {
  const play = new Play(graph)
  for (const [number, entry] of picks.entries()) {
    const pick = pickOf(entry)
    const refusal = play.take(pick)
    if (refusal === undefined) continue
    const at = [index, 'picks', number, pick.scene]
    const isAboutScene = pick.scene !== play.scene
    return isAboutScene
      ? problems.atKey(at, span => pickRefused(span, refusal, play.offers()))
      : problems.atValue(at, span => pickRefused(span, refusal, play.offers()))
  }
  if (play.hasEnded) compare(expects ?? {}, [index, 'expects'], { scenario, notes, path: play.path(), problems })
  else problems.atKey([index, 'picks'], span => playUnfinished(span, play.scene, play.offers()))
}

/** A play by an author's picks, kept as the score reads it. Scenes that only go on are gone through without a pick. */
class Play {
  readonly #graph: Graph
  readonly #walk: Walk
  readonly #scenes: PlayedScene[] = []
  #position: Position

  constructor(graph: Graph) {
    this.#graph = graph
    this.#walk = new Walk(graph)
    this.#position = this.#walk.start()
    this.#goOn()
  }

  get scene(): string {
    return this.#position.scene
  }

  get hasEnded(): boolean {
    return this.#place()?.kind === 'ending'
  }

  offers(): string {
    return offersInWords(this.scene, this.#place(), this.#walk.offers(this.#position))
  }

  /** Does what a pick says, or tells why it cannot. */
  take(pick: Pick): string | undefined {
    if (this.hasEnded) return `The play has ended at ${quoted(this.scene)}, before this pick`
    if (pick.scene !== this.scene)
      return `The play stands at ${quoted(this.scene)}, and this pick is for ${quoted(pick.scene)}`
    const place = this.#place()
    const done = place !== undefined && this.#do(actionOf(pick, place))
    if (done) return undefined
    const taken = pick.taken.map(quoted).join(' with ')
    return `${taken} cannot be taken at ${quoted(this.scene)}`
  }

  path(): PlayedPath {
    const scenes = [...this.#scenes, { scene: this.scene, done: undefined, facts: this.#position.facts }]
    return {
      scenes,
      graph: this.#graph,
      ending: this.hasEnded ? this.scene : undefined,
      closed: undefined,
      marked: new Set(),
      answers: new Map(),
      readInShort: new Set(),
      isShort: false,
      hindsightFinished: false,
      putForward: undefined,
    }
  }

  #do(action: Action): boolean {
    const offers = this.#walk.offers(this.#position)
    const after = this.#walk.take(this.#position, action)
    if (after === undefined) return false
    const done = doneBy(action, offers, { place: this.#place(), event: this.#scenes.length })
    this.#scenes.push({ scene: this.scene, done, facts: after.facts })
    this.#position = after
    this.#goOn()
    return true
  }

  #goOn(): void {
    if (this.#place()?.kind === 'passage') this.#do({ type: 'continued' })
  }

  #place(): Place | undefined {
    return this.#graph.places[this.scene]
  }
}

function doneBy(
  action: Action,
  offers: readonly Option[],
  { place, event }: { readonly place: Place | undefined; readonly event: number },
): PlayedScene['done'] {
  if (action.type === 'continued') return { kind: 'continued', event, given: [] }
  if (action.type === 'left-hub') return { kind: 'left-hub', event }
  const offered = [...new Set(offers.flatMap(option => (option.action.type === 'decided' ? option.action.picks : [])))]
  if (action.type === 'looked') {
    const leads = offers.flatMap(option => (option.action.type === 'looked' ? [option.action.lead] : []))
    return { kind: 'looked', event, offered: leads, lead: action.lead }
  }
  const timedOut = action.type === 'timed-out'
  const taken = timedOut ? timeoutOf(place) : action.picks
  return {
    kind: 'decided',
    event,
    offered,
    picks: offered.filter(choice => taken.includes(choice)),
    timedOut,
    vote: undefined,
  }
}

function timeoutOf(place: Place | undefined): readonly string[] {
  return place?.kind === 'single' || place?.kind === 'several' ? place.timeout : []
}

/** A pick as it is read: a scene, and what is done there. */
interface Pick {
  readonly scene: string
  readonly taken: readonly string[]
}

export function pickOf(entry: Playthrough['picks'][number]): Pick {
  const [[scene, taken] = ['', []]] = Object.entries(entry)
  return { scene, taken: typeof taken === 'string' ? [taken] : taken }
}

/** What a pick does at its scene; `then` and `timeout` are words that no id can be. */
function actionOf({ taken }: Pick, place: Place): Action {
  const [first = ''] = taken
  if (place.kind === 'hub') return first === 'then' ? { type: 'left-hub' } : { type: 'looked', lead: first }
  return first === 'timeout' ? { type: 'timed-out' } : { type: 'decided', picks: taken }
}

/** What may be done where a play stands, in words. */
function offersInWords(scene: string, place: Place | undefined, offers: readonly Option[]): string {
  if (place === undefined || place.kind === 'ending') return `The play has ended at ${quoted(scene)}.`
  const names = offers.flatMap(({ action }): readonly string[] => {
    if (action.type === 'decided') return action.picks
    if (action.type === 'looked') return [action.lead]
    if (action.type === 'left-hub') return ['then']
    return action.type === 'timed-out' ? ['timeout'] : []
  })
  const number = place.kind === 'several' ? `, from ${place.min} to ${place.max} of them` : ''
  return `On offer at ${quoted(scene)}: ${anyOf([...new Set(names)])}${number}.`
}

/** A play that has ended, and what it is held against. */
interface Ended {
  readonly scenario: Scenario
  readonly notes: DebriefNotes
  readonly path: PlayedPath
  readonly problems: Problems
}

/** Everything that came otherwise than expected. */
function compare(expects: Expects, at: Path, ended: Ended): void {
  const { path, problems } = ended
  const { ending } = expects
  if (ending !== undefined && path.ending !== undefined && path.ending !== ending) {
    const found = path.ending
    problems.atValue([...at, 'ending'], span => otherEnding(span, ending, found))
  }
  compareFacts(expects.facts ?? {}, [...at, 'facts'], ended)
  comparePoints(expects.points ?? {}, [...at, 'points'], ended)
  if (expects.recommendations !== undefined)
    compareRecommendations(expects.recommendations, [...at, 'recommendations'], ended)
}

function compareFacts(
  expected: NonNullable<Expects['facts']>,
  at: Path,
  { scenario, notes, path, problems }: Ended,
): void {
  const facts = new Map(Object.entries(factsAfter(path, notes)))
  for (const [fact, value] of Object.entries(expected)) {
    const found = facts.get(fact)
    if (found === undefined)
      problems.atKey([...at, fact], span => unknownFact(span, fact, nearest(fact, scenario.facts.keys())))
    else if (found !== value)
      problems.atValue([...at, fact], span => otherFact(span, fact, String(value), String(found)))
  }
}

function comparePoints(expected: NonNullable<Expects['points']>, at: Path, { notes, path, problems }: Ended): void {
  const score = scoreOf(path, notes)
  for (const pillar of pillars) {
    const value = expected[pillar]
    const found = score.pillars[pillar].points
    if (value !== undefined && value !== found)
      problems.atValue([...at, pillar], span => otherPoints(span, pillarTitles[pillar], value, found))
  }
}

/** Those named must come, and others may; an empty list says that none does. */
function compareRecommendations(expected: readonly string[], at: Path, { notes, path, problems }: Ended): void {
  const found = recommendationsFor(path, notes).map(({ id }) => id)
  const missing = expected.filter(id => !found.includes(id))
  const isOther = missing.length > 0 || (expected.length === 0 && found.length > 0)
  if (isOther) problems.atKey(at, span => otherRecommendations(span, missing, found))
}
