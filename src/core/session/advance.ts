import { transition } from 'xstate'
import type { Graph } from '../machine/graph.ts'
import { machineFor, positionOf } from '../machine/machine.ts'
import type { Action } from '../machine/walk.ts'
import { whyErasureUnfit } from './erase.ts'
import { movesToTakeBack, type Progress } from './progress.ts'
import type { Refusal } from './refusal.ts'
import type { Closed, Corrected, Played, Remarked, SessionEvent, Settled } from './session.ts'
import { whyNot, whyUnfit } from './why-not.ts'

export type Advanced =
  { readonly ok: true; readonly progress: Progress } | { readonly ok: false; readonly refusal: Refusal }

/**
 * The one place where an event meets the rules: of a log that is read, and of what is done now.
 *
 * @param log holds the event at `index`; of what stands later, nothing is read
 */
export function advance(
  graph: Graph,
  progress: Progress,
  log: readonly SessionEvent[],
  index: number,
): Advanced {
  const event = log[index]
  if (event === undefined) throw new Error(`the log has no event ${index}`)
  switch (event.type) {
    case 'continued':
    case 'decided':
    case 'timed-out':
    case 'looked':
    case 'left-hub':
      return moved(graph, progress, event, index)
    case 'opened-exhibit':
    case 'noted':
    case 'proposed-measure':
    case 'disagreed':
      return remarked(graph, progress, event)
    case 'marked-key-event':
    case 'unmarked-key-event':
    case 'hindsight-answered':
      return lookedBack(graph, progress, event)
    case 'confidence-counted':
    case 'concluded':
      return { ok: true, progress }
    case 'corrected':
      return corrected(progress, event)
    case 'erased':
      return erased(progress, whyErasureUnfit(log, index, event.event))
    case 'stopped':
    case 'finished':
      return closed(graph, progress, event)
    case 'hindsight-finished':
    case 'put-forward':
      return settled(progress, event)
  }
}

function moved(graph: Graph, progress: Progress, event: SessionEvent & Played, index: number): Advanced {
  const here = positionOf(progress.snapshot).scene
  if (progress.closed !== undefined) return refused({ code: 'session-closed', how: progress.closed })
  if (event.scene !== here) return refused({ code: 'wrong-scene', here })
  const unfit = event.type === 'decided' ? whyUnfit(graph, event) : undefined
  if (unfit !== undefined) return refused(unfit)
  const action = actionOf(event)
  // XState takes an event that it cannot handle silently, and stays where it is: so it is asked first.
  if (!progress.snapshot.can(action)) return refused(whyNot(graph, event))
  const [snapshot] = transition(machineFor(graph), progress.snapshot, action)
  const { scene } = positionOf(snapshot)
  const met = progress.met.has(scene) ? progress.met : new Set([...progress.met, scene])
  const last = { index, event, before: progress.snapshot, previous: progress.last }
  return { ok: true, progress: { ...progress, snapshot, last, met } }
}

/** The event as the machine knows it. */
function actionOf(event: Played): Action {
  switch (event.type) {
    case 'decided':
      return { type: 'decided', picks: event.picks }
    case 'looked':
      return { type: 'looked', lead: event.lead }
    case 'continued':
    case 'timed-out':
    case 'left-hub':
      return { type: event.type }
  }
}

function remarked(graph: Graph, progress: Progress, event: Remarked): Advanced {
  if (!progress.met.has(event.scene)) return refused({ code: 'not-met', scene: event.scene })
  if (event.type === 'disagreed') {
    const place = graph.places[event.scene]
    const choices = place?.kind === 'single' || place?.kind === 'several' ? place.choices : []
    if (!choices.some(({ id }) => id === event.choice))
      return refused({ code: 'unknown-choice', choice: event.choice })
  }
  return { ok: true, progress }
}

function lookedBack(graph: Graph, progress: Progress, event: Remarked): Advanced {
  return progress.hindsightFinished ? refused({ code: 'hindsight-over' }) : remarked(graph, progress, event)
}

function erased(progress: Progress, unfit: Refusal | undefined): Advanced {
  return unfit === undefined ? { ok: true, progress } : refused(unfit)
}

function corrected(progress: Progress, { from }: Corrected): Advanced {
  if (progress.closed !== undefined) return refused({ code: 'session-closed', how: progress.closed })
  const move = movesToTakeBack(progress).find(({ index }) => index === from)
  if (move === undefined) return refused({ code: 'nothing-to-correct' })
  return { ok: true, progress: { ...progress, snapshot: move.before, last: move.previous } }
}

function closed(graph: Graph, progress: Progress, { type, scene }: Closed): Advanced {
  const here = positionOf(progress.snapshot).scene
  if (progress.closed !== undefined) return refused({ code: 'session-closed', how: progress.closed })
  if (scene !== here) return refused({ code: 'wrong-scene', here })
  const atEnding = graph.places[here]?.kind === 'ending'
  if (type === 'finished' && !atEnding) return refused({ code: 'not-at-an-ending' })
  if (type === 'stopped' && atEnding) return refused({ code: 'at-an-ending' })
  return { ok: true, progress: { ...progress, closed: type } }
}

function settled(progress: Progress, { type }: Settled): Advanced {
  if (progress.closed === undefined) return refused({ code: 'still-playing' })
  if (type === 'put-forward') return { ok: true, progress }
  if (progress.hindsightFinished) return refused({ code: 'hindsight-over' })
  return { ok: true, progress: { ...progress, hindsightFinished: true } }
}

function refused(refusal: Refusal): Advanced {
  return { ok: false, refusal }
}
