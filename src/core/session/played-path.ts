import { cutPicks, type Facts, type Graph } from '../machine/graph.ts'
import { positionOf } from '../machine/machine.ts'
import { type Action, offerAt } from '../machine/actions.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { type Move, movesOf, replay } from './replay.ts'
import { choiceLabel, entry, leadLabel, type Script } from './script.ts'
import type { Session, SessionEvent, TypedText, Vote } from './session.ts'
import type { Named } from '../scenario/cast-names.ts'
import type { Person } from '../scenario/schema.ts'

/** A play as the score, the debrief and the findings read it: what counts, without what was struck. */
export interface PlayedPath {
  /** In order; the last is where the play stands. A hub comes once for each time the play stood there. */
  readonly scenes: readonly PlayedScene[]
  /** By which what was met can be told: see `metIn`. */
  readonly graph: Graph
  /** The ending that was reached: the play is complete. */
  readonly ending: SceneId | undefined
  readonly closed: 'stopped' | 'finished' | undefined
  /** The scenes that members marked as key events. */
  readonly marked: ReadonlySet<SceneId>
  /** By marked scene, what members said would have helped there. */
  readonly answers: ReadonlyMap<SceneId, HindsightAnswer>
  /** Scenes that were read in their short form: what the whole text tells is held against no one. */
  readonly readInShort: ReadonlySet<SceneId>
  /** Whether decisions were left out to save time. */
  readonly isShort: boolean
  /** Whether members looked back for key events to the end, and compared theirs with the author's. */
  readonly hindsightFinished: boolean
  /** The drafts that members agreed to put forward; `undefined` while they have not said. */
  readonly putForward: readonly string[] | undefined
}

/** Measures from the author's list, and others in the members' own words; `event` is its place in the log. */
export interface HindsightAnswer {
  readonly event: number
  readonly measures: readonly string[]
  readonly own: readonly TypedText[]
}

export interface PlayedScene {
  readonly scene: SceneId
  /** What was done there; `undefined` where the play stands now. */
  readonly done: DoneAtScene | undefined
  /** The facts that steer the play, after what was done. */
  readonly facts: Facts
}

/** What was done at a scene; `event` is its place in the log. */
export type DoneAtScene =
  | {
      readonly kind: 'continued'
      readonly event: number
      /** What the council had chosen already, where a short session leaves the decision out; else none. */
      readonly given: readonly ChoiceId[]
    }
  | DecisionDone
  | { readonly kind: 'looked'; readonly event: number; readonly offered: readonly string[]; readonly lead: string }
  | { readonly kind: 'left-hub'; readonly event: number }

export interface DecisionDone {
  readonly kind: 'decided'
  readonly event: number
  /** The choices on offer at that moment, in the file's order. */
  readonly offered: readonly ChoiceId[]
  /** The choices taken, in the file's order. */
  readonly picks: readonly ChoiceId[]
  /** True when no one chose in time and the choice that the author named was taken. */
  readonly timedOut: boolean
  readonly vote: Vote | undefined
}

export interface PlayedDecision extends PlayedScene {
  readonly done: DecisionDone
}

/** The path of a session, as far as its log can be replayed in this scenario. */
export function playedPath(script: Script, session: Session): PlayedPath {
  const { graph } = script
  const { progress, position, events } = replay(graph, session.log)
  const moves = movesOf(progress)
  const after = [...moves.slice(1).map(move => move.before), progress.snapshot]
  const done = moves.map((move, index): PlayedScene => ({
    scene: move.event.scene,
    done: doneOf(graph, move),
    facts: positionOf(after[index] ?? progress.snapshot).facts,
  }))
  const ending = graph.places[position.scene]?.kind === 'ending' ? position.scene : undefined
  const taken = session.log.slice(0, events)
  const standing = { scene: position.scene, done: undefined, facts: position.facts }
  const isUnseen = taken.some(event => event.type === 'stopped' && event.unseen === true)
  const scenes = isUnseen && done.length > 0 ? done : [...done, standing]
  return {
    scenes,
    graph,
    ending,
    closed: progress.closed,
    ...hindsightIn(taken),
    readInShort: scenesReadInShort(taken),
    isShort: session.group?.short === true,
    hindsightFinished: progress.hindsightFinished,
    putForward: taken.findLast(event => event.type === 'put-forward')?.recommendations,
  }
}

function hindsightIn(log: readonly SessionEvent[]): Pick<PlayedPath, 'marked' | 'answers'> {
  const marked = new Set<SceneId>()
  const answers = new Map<SceneId, HindsightAnswer>()
  log.forEach((event, index) => {
    if (event.type === 'marked-key-event') marked.add(event.scene)
    if (event.type === 'unmarked-key-event') marked.delete(event.scene)
    if (event.type === 'hindsight-answered')
      answers.set(event.scene, { event: index, measures: event.measures, own: event.own })
  })
  return { marked, answers: new Map([...answers].filter(([scene]) => marked.has(scene))) }
}

export function scenesReadInShort(log: readonly SessionEvent[]): ReadonlySet<SceneId> {
  return new Set(log.flatMap(event => (event.type === 'read-in-short' ? event.scene : [])))
}

/** What was done, as the page named it: the choices, or the lead; nothing for moving on. */
export function labelsOf(script: Script, scene: SceneId, done: DoneAtScene | Action): readonly string[] {
  if ('picks' in done) return done.picks.map(pick => choiceLabel(script, scene, pick))
  return 'lead' in done ? [leadLabel(script, scene, done.lead)] : []
}

/** The scenes of a path, each once, in the order in which it first came to them. */
export function scenesMet({ scenes }: PlayedPath): readonly SceneId[] {
  return [...new Set(scenes.map(({ scene }) => scene))]
}

export function decisionsIn(path: PlayedPath): readonly PlayedDecision[] {
  return path.scenes.filter((scene): scene is PlayedDecision => scene.done?.kind === 'decided')
}

function doneOf(graph: Graph, { event, index, before }: Move): DoneAtScene {
  const offered = offerAt(graph, positionOf(before))
  switch (event.type) {
    case 'continued':
      return { kind: 'continued', event: index, given: cutPicks(graph.places[event.scene]) }
    case 'left-hub':
      return { kind: 'left-hub', event: index }
    case 'looked':
      return { kind: 'looked', event: index, offered: offered.kind === 'hub' ? offered.leads : [], lead: event.lead }
    case 'decided':
    case 'timed-out': {
      if (offered.kind !== 'decision') throw new Error(`no decision at ${event.scene}`)
      const timedOut = event.type === 'timed-out'
      const { picks: taken, vote } = timedOut ? { picks: offered.timeout, vote: undefined } : event
      const picks = offered.choices.filter(choice => taken.includes(choice))
      return { kind: 'decided', event: index, offered: offered.choices, picks, timedOut, vote }
    }
  }
}

/** A member of the cast that the story has named by now. */
export interface PersonMet extends Named {
  readonly person: Person
  /** The scene that first named them. */
  readonly scene: SceneId
}

/** Those named at these scenes, in the order of meeting: on the page of the scene, or in what followed from a decision. */
export function castMet({ cast, scenes }: Script, played: readonly PlayedScene[]): readonly PersonMet[] {
  const met = new Map<string, PersonMet>()
  for (const { scene, done } of played) {
    const { names = [], decision } = entry(scenes, scene) ?? {}
    const picks = done?.kind === 'decided' ? done.picks : []
    for (const named of [...names, ...picks.flatMap(pick => decision?.choices[pick]?.names ?? [])]) {
      const person = entry(cast, named.id)
      if (person !== undefined && !met.has(named.id)) met.set(named.id, { ...named, person, scene })
    }
  }
  return [...met.values()]
}

/** The names in a scene that its page does not explain, each with the person’s post. */
export function unexplainedNames(scene: SceneId, met: readonly PersonMet[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    met.flatMap(({ person, unexplained, ...one }) =>
      one.scene === scene && unexplained !== undefined ? [[unexplained, person.post]] : [],
    ),
  )
}
