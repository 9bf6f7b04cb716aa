import { initialTransition, transition } from 'xstate'
import type { Graph } from '../machine/graph.ts'
import { machineFor, type MachineSnapshot, positionOf } from '../machine/machine.ts'
import type { Action, Position } from '../machine/actions.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { erasureRefusal } from './erasure.ts'
import type { Refusal } from './refusals.ts'
import {
  type CloseEvent,
  type Corrected,
  isDecision,
  type MoveEvent,
  type RemarkEvent,
  type SessionEvent,
  type AfterwardsEvent,
  type Vote,
  votesAllow,
} from './session.ts'
import type { ChoiceLimits } from './voting.ts'

/** How far a log could be replayed. */
export interface Replayed {
  readonly position: Position
  readonly progress: Progress
  /** How many events of the log were taken, from its start. */
  readonly events: number
  /** The first event that could not be taken; `undefined` when all were. */
  readonly refusedAt: { readonly event: number; readonly refusal: Refusal } | undefined
}

/** A log never changes, so what it came to is kept with it: the next event then costs one step and not all of them. */
const known = new WeakMap<readonly SessionEvent[], { readonly graph: Graph; readonly replayed: Replayed }>()

/** Plays a log through the machine, event by event, as far as it goes. Nothing is ever swallowed or skipped. */
export function replay(graph: Graph, log: readonly SessionEvent[]): Replayed {
  const before = known.get(log)
  if (before?.graph === graph) return before.replayed
  return remembered(graph, log, replayFrom(graph, initialProgress(graph), log, 0))
}

/** Replays a log of which the first events have been replayed already. */
export function replayOnwards(graph: Graph, before: Replayed, log: readonly SessionEvent[]): Replayed {
  if (before.refusedAt !== undefined) throw new Error('the log is stuck')
  return remembered(graph, log, replayFrom(graph, before.progress, log, before.events))
}

function replayFrom(graph: Graph, start: Progress, log: readonly SessionEvent[], first: number): Replayed {
  let progress = start
  for (let index = first; index < log.length; index++) {
    const next = advance(graph, progress, log, index)
    if ('code' in next) return reached(progress, index, { event: index, refusal: next })
    progress = next
  }
  return reached(progress, log.length, undefined)
}

function reached(progress: Progress, events: number, stuck: Replayed['refusedAt']): Replayed {
  return { position: positionOf(progress.snapshot), progress, events, refusedAt: stuck }
}

function remembered(graph: Graph, log: readonly SessionEvent[], replayed: Replayed): Replayed {
  known.set(log, { graph, replayed })
  return replayed
}

/** What a log comes to by an event, or why it cannot stand there. */
type Advanced = Progress | Refusal

/**
 * The one place where an event meets the rules: of a log that is read, and of what is done now.
 *
 * @param log holds the event at `index`; of what stands later, nothing is read
 */
function advance(graph: Graph, progress: Progress, log: readonly SessionEvent[], index: number): Advanced {
  const event = log[index]
  if (event === undefined) throw new Error(`no event ${index}`)
  switch (event.type) {
    case 'continued':
    case 'decided':
    case 'timed-out':
    case 'looked':
    case 'left-hub':
      return moved(graph, progress, event, index)
    case 'opened-exhibit':
    case 'read-in-short':
    case 'noted':
    case 'proposed-measure':
    case 'disagreed':
      return remarked(graph, progress, event)
    case 'marked-key-event':
    case 'unmarked-key-event':
    case 'hindsight-answered':
      return progress.hindsightFinished ? { code: 'hindsight-over' } : remarked(graph, progress, event)
    case 'confidence-counted':
    case 'concluded':
      return progress
    case 'corrected':
      return corrected(progress, event)
    case 'erased':
      return erasureRefusal(log, index, event.event) ?? progress
    case 'stopped':
    case 'finished':
      return closed(graph, progress, event)
    default:
      return settled(progress, event)
  }
}

function moved(graph: Graph, progress: Progress, event: SessionEvent & MoveEvent, index: number): Advanced {
  const here = positionOf(progress.snapshot).scene
  if (progress.closed !== undefined) return { code: 'session-closed', how: progress.closed }
  if (event.scene !== here) return { code: 'wrong-scene', here }
  const unfit = event.type === 'decided' ? decisionRefusal(graph, event) : undefined
  if (unfit !== undefined) return unfit
  const action = actionOf(event)
  // XState takes an event that it cannot handle silently, and stays where it is: so it is asked first.
  if (!progress.snapshot.can(action)) return moveRefusal(graph, event)
  const [snapshot] = transition(machineFor(graph), progress.snapshot, action)
  const { scene } = positionOf(snapshot)
  const met = progress.met.has(scene) ? progress.met : new Set([...progress.met, scene])
  const last = { index, event, before: progress.snapshot, previous: progress.last }
  return { ...progress, snapshot, last, met }
}

function actionOf(event: MoveEvent): Action {
  if (event.type === 'decided') return { type: 'decided', picks: event.picks }
  return event.type === 'looked' ? { type: 'looked', lead: event.lead } : { type: event.type }
}

function remarked(graph: Graph, progress: Progress, event: RemarkEvent): Advanced {
  if (!progress.met.has(event.scene)) return { code: 'not-met', scene: event.scene }
  if (event.type === 'disagreed' && !offerAt(graph, event.scene).choices.includes(event.choice))
    return { code: 'unknown-choice', choice: event.choice }
  return progress
}

function corrected(progress: Progress, { from }: Corrected): Advanced {
  if (progress.closed !== undefined) return { code: 'session-closed', how: progress.closed }
  const move = correctableMoves(progress).find(({ index }) => index === from)
  if (move === undefined) return { code: 'nothing-to-correct' }
  return { ...progress, snapshot: move.before, last: move.previous }
}

function closed(graph: Graph, progress: Progress, { type, scene }: CloseEvent): Advanced {
  const here = positionOf(progress.snapshot).scene
  if (progress.closed !== undefined) return { code: 'session-closed', how: progress.closed }
  if (scene !== here) return { code: 'wrong-scene', here }
  const atEnding = graph.places[here]?.kind === 'ending'
  if (type === 'finished' && !atEnding) return { code: 'not-at-an-ending' }
  if (type === 'stopped' && atEnding) return { code: 'at-an-ending' }
  return { ...progress, closed: type }
}

function settled(progress: Progress, { type }: AfterwardsEvent): Advanced {
  if (progress.closed === undefined) return { code: 'still-playing' }
  if (type !== 'hindsight-finished') return progress
  if (progress.hindsightFinished) return { code: 'hindsight-over' }
  return { ...progress, hindsightFinished: true }
}

/** How far a log has brought a play: a cache of the log, never the truth. */
export interface Progress {
  readonly snapshot: MachineSnapshot
  /** The last move that counts, and through it all before it. */
  readonly last: Move | undefined
  /** Every scene that was ever entered, in moves struck since too. */
  readonly met: ReadonlySet<SceneId>
  readonly closed: 'stopped' | 'finished' | undefined
  /** Whether the members have compared what they found with the author's answer. */
  readonly hindsightFinished: boolean
}

/** A move that was made. Linked backwards, so that a correction is a step back and shares everything before it. */
export interface Move {
  /** Its place in the log. */
  readonly index: number
  readonly event: SessionEvent & MoveEvent
  readonly before: MachineSnapshot
  readonly previous: Move | undefined
}

function initialProgress(graph: Graph): Progress {
  const [snapshot] = initialTransition(machineFor(graph))
  const met = new Set([positionOf(snapshot).scene])
  return { snapshot, last: undefined, met, closed: undefined, hindsightFinished: false }
}

export function movesOf(progress: Progress): readonly Move[] {
  const moves: Move[] = []
  for (let move = progress.last; move !== undefined; move = move.previous) moves.push(move)
  return moves.toReversed()
}

export function lastDecision(progress: Progress): Move | undefined {
  return correctableMoves(progress).find(({ event }) => isDecision(event))
}

/** The moves that a correction may begin at, latest first: back to the last decision, or to the start where there is none. */
export function correctableMoves({ last }: Progress): readonly Move[] {
  const moves: Move[] = []
  for (let move = last; move !== undefined; move = isDecision(move.event) ? undefined : move.previous) moves.push(move)
  return moves
}

/** What is wrong with a decision before the machine is asked; the machine compares picks as sets. */
function decisionRefusal(
  graph: Graph,
  { scene, picks, vote }: Extract<MoveEvent, { type: 'decided' }>,
): Refusal | undefined {
  const twice = picks.find((pick, index) => picks.indexOf(pick) !== index)
  if (twice !== undefined) return { code: 'picked-twice', choice: twice }
  return vote === undefined ? undefined : whyVoteUnfit(vote, picks, offerAt(graph, scene))
}

/** A vote must be able to have come to what was decided: the findings tell of it. */
function whyVoteUnfit(vote: Vote, picks: readonly ChoiceId[], offer: ChoiceLimits): Refusal | undefined {
  const { settled: settlement, reason } = vote
  if (settlement === 'overruled' && reason === undefined) return { code: 'reason-needed' }
  const byVotes = settlement === 'majority' || settlement === 'casting-vote' || settlement === 'actor'
  const isTrue = !byVotes || votesAllow(vote, picks, offer.choices)
  const areCounts = vote.tally.every(({ choice, votes }) => offer.choices.includes(choice) && isCount(votes))
  return areCounts && isCount(vote.abstentions) && isTrue ? undefined : { code: 'vote-does-not-fit' }
}

/** Why the machine could not take a move: it says only that it cannot. */
function moveRefusal(graph: Graph, event: MoveEvent): Refusal {
  const { choices, min, max } = offerAt(graph, event.scene)
  if (event.type !== 'decided' || choices.length === 0) return { code: 'not-on-offer' }
  const unknown = event.picks.find(pick => !choices.includes(pick))
  if (unknown !== undefined) return { code: 'unknown-choice', choice: unknown }
  if (event.picks.length < min) return { code: 'too-few-picks', min }
  if (event.picks.length > max) return { code: 'too-many-picks', max }
  return { code: 'not-on-offer' }
}

/** All choices of a decision, on offer now or not. */
function offerAt({ places }: Graph, scene: string): ChoiceLimits {
  const place = places[scene]
  if (place?.kind !== 'single' && place?.kind !== 'several') return { choices: [], min: 0, max: 0 }
  const { min, max } = place.kind === 'several' ? place : { min: 1, max: 1 }
  return { choices: place.choices.map(choice => choice.id), min, max }
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}
