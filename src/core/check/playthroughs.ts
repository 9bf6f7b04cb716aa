import type { Analysis } from '../analysis/analyse.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { plays } from '../diagnostics/plays.ts'
import { references } from '../diagnostics/references.ts'
import { anyOf, nearest, quoted } from '../diagnostics/wording.ts'
import type { Graph, Place } from '../machine/graph.ts'
import type { Action, Position } from '../machine/actions.ts'
import { Walk } from '../machine/walk.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import type { Expects, Playthrough, ReadPlaythroughs } from '../scenario/reading/playthroughs.ts'
import { Problems } from '../scenario/reading/source.ts'
import type { Path, Scenario, SceneId } from '../scenario/scenario.ts'
import { type DebriefNotes, toDebriefNotes } from '../score/debrief-notes.ts'
import { factsAfter, recommendationsFor } from '../score/outcome.ts'
import { scoreOf } from '../score/score.ts'
import type { PlayedPath, PlayedScene } from '../session/played-path.ts'

/** One of the author's plays, and whether it came out as expected. */
export interface PlaythroughResult {
  readonly name: string
  readonly passed: boolean
}

interface Played {
  readonly results: readonly PlaythroughResult[]
  /** Endings that some route reaches and none of the author's plays. */
  readonly missed: readonly SceneId[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Plays each of the author's plays. There is no hindsight in them, so nothing counts as missed. */
export function runPlaythroughs(
  { source, playthroughs }: ReadPlaythroughs,
  { scenario, graph, analysis }: { readonly scenario: Scenario; readonly graph: Graph; readonly analysis: Analysis },
): Played {
  const notes = toDebriefNotes(scenario, analysis, () => [])
  const problems = new Problems(source)
  const left = new Set([...scenario.scenes.values()].flatMap(({ id, ending }) => (ending === undefined ? [] : [id])))
  const results = playthroughs.map((playthrough, index) => {
    const before = problems.found.length
    const play = played(playthrough, index, graph, problems)
    left.delete(play?.scene ?? '')
    if (play !== undefined)
      compare(playthrough.expects ?? {}, [index, 'expects'], { scenario, notes, path: play.path(), problems })
    return { name: playthrough.name, passed: problems.found.length === before }
  })
  // One that fails might have come to any ending.
  const missed = [...left].filter(ending => analysis.reached.has(ending))
  if (results.every(({ passed }) => passed) && results.length > 0 && missed.length > 0)
    problems.atKey([0, 'name'], plays.endingWithoutPlay, missed)
  return { results, missed, diagnostics: problems.found }
}

/** A complete play by an author's picks. Only the first that fails is told: those after it stand where the play never came. */
function played({ picks }: Playthrough, index: number, graph: Graph, problems: Problems): Play | undefined {
  const play = new Play(graph)
  for (const [number, entry] of picks.entries()) {
    const pick = pickOf(entry)
    const refusal = play.take(pick)
    if (refusal === undefined) continue
    const at = [index, 'picks', number, pick.scene]
    if (pick.scene === play.scene) problems.atValue(at, plays.pickRefused, refusal, play.offers())
    else problems.atKey(at, plays.pickRefused, refusal, play.offers())
    return undefined
  }
  if (play.hasEnded) return play
  problems.atKey([index, 'picks'], plays.playUnfinished, play.scene, play.offers())
  return undefined
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
    const place = this.#place()
    if (place === undefined || place.kind === 'ending') return `The playthrough has ended at ${quoted(this.scene)}.`
    const names = new Set(this.#walk.offers(this.#position).flatMap(({ action }) => takenBy(action)))
    const number = place.kind === 'several' ? ` (pick ${place.min} to ${place.max})` : ''
    return `On offer at ${quoted(this.scene)}: ${anyOf([...names])}${number}.`
  }

  /** Does what a pick says, or tells why it cannot. */
  take(pick: Pick): string | undefined {
    if (this.hasEnded) return `The playthrough has ended at ${quoted(this.scene)}, before this pick`
    if (pick.scene !== this.scene)
      return `The playthrough is at ${quoted(this.scene)}, but this pick is for ${quoted(pick.scene)}`
    if (this.#do(actionOf(pick, this.#place()?.kind === 'hub'))) return undefined
    return `${pick.taken.map(quoted).join(' with ')} cannot be picked at ${quoted(this.scene)}`
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
    const after = this.#walk.take(this.#position, action)
    if (after === undefined) return false
    this.#scenes.push({ scene: this.scene, done: this.#doneBy(action), facts: after.facts })
    this.#position = after
    this.#goOn()
    return true
  }

  #doneBy(action: Action): PlayedScene['done'] {
    const event = this.#scenes.length
    const place = this.#place()
    const timedOut = action.type === 'timed-out'
    const kind = timedOut ? 'decided' : action.type
    const offers = this.#walk.offers(this.#position).filter(offer => offer.action.type === kind)
    const offered = [...new Set(offers.flatMap(offer => takenBy(offer.action)))]
    if (action.type === 'continued') return { kind: 'continued', event, given: [] }
    if (action.type === 'left-hub') return { kind: 'left-hub', event }
    if (action.type === 'looked') return { kind: 'looked', event, offered, lead: action.lead }
    const presets = place !== undefined && 'timeout' in place ? place.timeout : []
    const taken = timedOut ? presets : action.picks
    const picks = offered.filter(choice => taken.includes(choice))
    return { kind: 'decided', event, offered, picks, timedOut, vote: undefined }
  }

  #goOn(): void {
    if (this.#place()?.kind === 'passage') this.#do({ type: 'continued' })
  }

  #place(): Place | undefined {
    return this.#graph.places[this.scene]
  }
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
export function actionOf({ taken }: Pick, isAtHub: boolean): Action {
  const [first = ''] = taken
  if (isAtHub) return first === 'then' ? { type: 'left-hub' } : { type: 'looked', lead: first }
  return first === 'timeout' ? { type: 'timed-out' } : { type: 'decided', picks: taken }
}

/** What a pick says that does this; a scene that only goes on needs none. */
export function takenBy(action: Action): readonly string[] {
  switch (action.type) {
    case 'continued':
      return []
    case 'decided':
      return action.picks
    case 'looked':
      return [action.lead]
    case 'left-hub':
      return ['then']
    case 'timed-out':
      return ['timeout']
  }
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
  const { path, notes, problems } = ended
  const { ending, points = {}, recommendations } = expects
  if (ending !== undefined && path.ending !== undefined && path.ending !== ending)
    problems.atValue([...at, 'ending'], plays.otherEnding, ending, path.ending)
  compareFacts(expects.facts ?? {}, [...at, 'facts'], ended)
  const score = scoreOf(path, notes)
  for (const pillar of pillars) {
    const value = points[pillar]
    const found = score.pillars[pillar].points
    if (value !== undefined && value !== found)
      problems.atValue([...at, 'points', pillar], plays.otherPoints, pillarTitles[pillar], value, found)
  }
  if (recommendations !== undefined) compareRecommendations(recommendations, [...at, 'recommendations'], ended)
}

function compareFacts(
  expected: NonNullable<Expects['facts']>,
  at: Path,
  { scenario, notes, path, problems }: Ended,
): void {
  const facts = factsAfter(path, notes)
  for (const [fact, value] of Object.entries(expected)) {
    const found = Object.hasOwn(facts, fact) ? facts[fact] : undefined
    if (found === undefined)
      problems.atKey([...at, fact], references.unknownFact, fact, nearest(fact, scenario.facts.keys()))
    else if (found !== value) problems.atValue([...at, fact], plays.otherFact, fact, String(value), String(found))
  }
}

/** Those named must come, and others may; an empty list says that none does. */
function compareRecommendations(expected: readonly string[], at: Path, { notes, path, problems }: Ended): void {
  const found = recommendationsFor(path, notes).map(({ id }) => id)
  const missing = expected.filter(id => !found.includes(id))
  const isOther = missing.length > 0 || (expected.length === 0 && found.length > 0)
  if (isOther) problems.atKey(at, plays.otherRecommendations, missing, found)
}
