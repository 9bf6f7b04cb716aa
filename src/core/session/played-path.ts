import type { Facts, Graph } from '../machine/graph.ts'
import { positionOf } from '../machine/machine.ts'
import { offerAt } from '../machine/walk.ts'
import type { Block } from '../scenario/prose.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { type Move, movesOf, replay } from './replay.ts'
import { choiceLabel, entry, leadLabel, type Script } from './script.ts'
import type { Session, SessionEvent, Vote, TypedText } from './session.ts'

/** A play as the score, the debrief and the findings read it: what counts, without what was struck. */
export interface PlayedPath {
  /**
   * In order; the last is where the play stands, if that was ever shown. A hub comes once for each time the play stood
   * there.
   */
  readonly scenes: readonly PlayedScene[]
  /** The ending that was reached: the play is complete. */
  readonly ending: SceneId | undefined
  readonly closed: 'stopped' | 'finished' | undefined
  /** The scenes that members marked as key events. */
  readonly marked: ReadonlySet<SceneId>
  /** By marked scene, what members said would have helped there. */
  readonly answers: ReadonlyMap<SceneId, HindsightAnswer>
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
  | { readonly kind: 'continued'; readonly event: number }
  | DecisionDone
  | {
      readonly kind: 'looked'
      readonly event: number
      readonly offered: readonly string[]
      readonly lead: string
    }
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
  const done = moves.map((move, index) => sceneOf(graph, move, positionOf(after[index] ?? progress.snapshot).facts))
  const ending = graph.places[position.scene]?.kind === 'ending' ? position.scene : undefined
  const taken = session.log.slice(0, events)
  const standing = { scene: position.scene, done: undefined, facts: position.facts }
  return {
    scenes: isUnseen(taken) && done.length > 0 ? done : [...done, standing],
    ending,
    closed: progress.closed,
    ...hindsightIn(taken),
    hindsightFinished: progress.hindsightFinished,
    putForward: taken.findLast(event => event.type === 'put-forward')?.recommendations,
  }
}

function isUnseen(log: readonly SessionEvent[]): boolean {
  return log.some(event => event.type === 'stopped' && event.unseen === true)
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

/** The decisions of a path, in order. */
export function decisionsIn(path: PlayedPath): readonly PlayedDecision[] {
  return path.scenes.filter((scene): scene is PlayedDecision => scene.done?.kind === 'decided')
}

function sceneOf(graph: Graph, { event, index, before }: Move, facts: Facts): PlayedScene {
  return { scene: event.scene, done: doneOf(graph, event, index, before), facts }
}

function doneOf(graph: Graph, event: Move['event'] & SessionEvent, index: number, before: Move['before']): DoneAtScene {
  const offered = offerAt(graph, positionOf(before))
  switch (event.type) {
    case 'continued':
    case 'left-hub':
      return { kind: event.type, event: index }
    case 'looked':
      return {
        kind: 'looked',
        event: index,
        offered: offered.kind === 'hub' ? offered.leads : [],
        lead: event.lead,
      }
    case 'decided':
    case 'timed-out': {
      if (offered.kind !== 'decision') throw new Error(`${event.scene} is not a decision`)
      const taken = event.type === 'decided' ? event.picks : offered.timeout
      const picks = offered.choices.filter(choice => taken.includes(choice))
      const vote = event.type === 'decided' ? event.vote : undefined
      return {
        kind: 'decided',
        event: index,
        offered: offered.choices,
        picks,
        timedOut: event.type === 'timed-out',
        vote,
      }
    }
  }
}

/** One scene of a play as members look back at it: what could be known there, and what they did. */
export interface Moment {
  readonly scene: SceneId
  readonly title: string
  /** The id of its stage. */
  readonly stage: string
  readonly clock: string | undefined
  readonly headline: string | undefined
  /** How its text begins. */
  readonly begins: Block | undefined
  /** The titles of the documents that were opened there. */
  readonly opened: readonly string[]
  /** What was chosen or looked at there. */
  readonly chosen: readonly string[]
  readonly timedOut: boolean
}

/** Every scene that a play came to and that still counts, once, in its order. */
export function momentsOf(script: Script, session: Session, path: PlayedPath): readonly Moment[] {
  const scenes = new Set(path.scenes.map(({ scene }) => scene))
  return [...scenes].flatMap(scene => {
    const words = entry(script.scenes, scene)
    if (words === undefined) return []
    const dones = path.scenes.flatMap(played =>
      played.scene === scene && played.done !== undefined ? [played.done] : [],
    )
    return [
      {
        scene,
        title: words.title,
        stage: words.stage,
        clock: words.clock,
        headline: words.headline,
        begins: words.text[0],
        opened: openedAt(scene, script, session),
        chosen: dones.flatMap(done => chosenIn(script, scene, done)),
        timedOut: dones.some(done => done.kind === 'decided' && done.timedOut),
      },
    ]
  })
}

function openedAt(scene: SceneId, script: Script, { log }: Session): readonly string[] {
  const opened = log.flatMap(event => (event.type === 'opened-exhibit' && event.scene === scene ? [event.exhibit] : []))
  return [...new Set(opened)].map(exhibit => entry(script.exhibits, exhibit)?.title ?? exhibit)
}

function chosenIn(script: Script, scene: SceneId, done: DoneAtScene): readonly string[] {
  switch (done.kind) {
    case 'decided':
      return done.picks.map(pick => choiceLabel(script, scene, pick))
    case 'looked':
      return [leadLabel(script, scene, done.lead)]
    case 'continued':
    case 'left-hub':
      return []
  }
}

/** A path without what members said of it afterwards: what is left is the play alone, which another can be set beside. */
export function withoutHindsight(path: PlayedPath): PlayedPath {
  return { ...path, marked: new Set(), answers: new Map(), hindsightFinished: false, putForward: undefined }
}

/** Measures that somebody proposed at a scene while the story went on, in their words; without those erased since. */
export function measuresProposed({ log }: Session, scene: SceneId): readonly string[] {
  const texts = log.flatMap(event =>
    event.type === 'proposed-measure' && event.scene === scene && event.text !== null ? [event.text] : [],
  )
  return [...new Set(texts)]
}
