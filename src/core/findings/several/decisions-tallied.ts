import type { ChoiceId, SceneId } from '../../scenario/scenario.ts'
import { choiceNotes, type DebriefNotes } from '../../score/debrief-notes.ts'
import type { PlayedDecision } from '../../session/played-path.ts'
import { type DecisionScript, entry, type SceneScript, type Script } from '../../session/script.ts'
import { type Vote, votesFor } from '../../session/session.ts'
import { fewest } from '../fewest.ts'
import { isSmallAt } from '../taking-part.ts'
import type { ChoiceTallied, DecisionTallied, Rooms, Telling } from './evidence.ts'
import { inCommon } from './in-common.ts'
import type { Played, Plays } from './played.ts'
import { scenesInOrder } from './scenes-in-order.ts'

/**
 * Every decision to which a play is seen to have come, and every one at which a boundary was crossed, in the order of the
 * story. One that is withheld has a number and nothing else.
 */
export function decisionsTallied(script: Script, notes: DebriefNotes, plays: Plays): readonly DecisionTallied[] {
  return scenesInOrder(script)
    .filter(scene => plays.all.some(play => isSeenAt(play, scene) || crossesAt(play, scene, notes)))
    .flatMap(scene => {
      const here = entry(script.scenes, scene)
      return here?.decision === undefined ? [] : [{ scene, here, decision: here.decision }]
    })
    .map((found, index) => ({ number: `D${index + 1}`, ...tallied(script, notes, plays, found) }))
}

interface Found {
  readonly scene: SceneId
  readonly here: SceneScript
  readonly decision: DecisionScript
}

function tallied(script: Script, notes: DebriefNotes, plays: Plays, { scene, here, decision }: Found) {
  const counted = plays.all.filter(play => countsAt(play, scene))
  const telling = tellingOf(plays, counted.length)
  const told = telling === 'withheld' ? [] : counted.flatMap(play => play.decisions.get(scene) ?? [])
  return inCommon(plays, {
    scene,
    title: here.title,
    stage: script.stages.find(({ id }) => id === here.stage)?.title ?? '',
    actor: entry(script.cast, decision.actor)?.post ?? '',
    asks: decision.asks,
    telling,
    plays: told.length,
    isCut: false,
    isWhole: counted.length === plays.all.length || plays.all.every(({ kept }) => !kept.secret.has(scene)),
    choices: choicesTallied(notes, { scene, decision }, told, counted),
    none: told.filter(({ done }) => done.picks.length === 0 && !done.timedOut).length,
    ranOut: told.filter(({ done }) => done.timedOut).length,
    several: (decision.pick?.max ?? 1) > 1,
    rooms: roomsAt(script, scene, plays, telling === 'withheld' ? [] : counted),
  })
}

/** Of fewer than five plays in all, those things are told that hold for every one of them. */
export function tellingOf({ all, few }: Plays, counted: number): Telling {
  if (few) return counted === all.length ? 'shared' : 'withheld'
  return counted < fewest ? 'withheld' : 'counted'
}

function choicesTallied(
  notes: DebriefNotes,
  { scene, decision }: Pick<Found, 'scene' | 'decision'>,
  told: readonly PlayedDecision[],
  counted: readonly Played[],
): readonly ChoiceTallied[] {
  const offered = new Set(told.flatMap(({ done }) => done.offered))
  return Object.entries(decision.choices)
    .filter(([id]) => offered.has(id))
    .map(([id, { label, short = label }]) => ({
      id,
      label,
      name: short,
      notes: choiceNotes(notes, scene, id),
      plays: told.filter(({ done }) => done.picks.includes(id) && !done.timedOut).length,
      late: told.filter(({ done }) => done.picks.includes(id) && done.timedOut).length,
      contested: contestedAt(scene, id, counted),
    }))
}

/** Which pillars members took up with the author where this was chosen. */
export function contestedAt(scene: SceneId, choice: ChoiceId, counted: readonly Played[]): ChoiceTallied['contested'] {
  const views = counted
    .flatMap(({ session }) => session.log)
    .filter(event => event.type === 'disagreed' && event.scene === scene && event.choice === choice)
  return [...new Set(views.map(view => ('pillar' in view ? view.pillar : undefined)))]
}

function countsAt({ kept, decisions }: Played, scene: SceneId): boolean {
  return kept.done.has(decisions.get(scene)?.done.event ?? -1)
}

function isSeenAt({ kept }: Played, scene: SceneId): boolean {
  return kept.acted.has(scene)
}

function crossesAt({ decisions }: Played, scene: SceneId, notes: DebriefNotes): boolean {
  const picks = decisions.get(scene)?.done.picks ?? []
  return picks.some(pick => choiceNotes(notes, scene, pick).outOfBounds !== undefined)
}

/**
 * How the rooms among some plays voted at a decision: those of which five or more are known to have. What came of the hands
 * of the others is in nothing that is given, so that no subtraction brings it out.
 *
 * @param counted those of all that are counted there
 */
function roomsAt(script: Script, scene: SceneId, { all }: Plays, counted: readonly Played[]): Rooms {
  const voting = counted.flatMap(play => {
    const done = play.decisions.get(scene)?.done
    return play.alone || play.isSmall || done?.vote === undefined ? [] : [{ play, event: done.event, vote: done.vote }]
  })
  const rooms = voting.filter(({ play, event }) => !isSmallAt(script, play.session, event))
  const isFew = rooms.length < voting.length
  const givesHands = !isFew && all.every(({ alone, isSmall }) => !alone && !isSmall)
  const votes = givesHands ? rooms.map(({ vote }) => vote).filter(isCounted) : []
  return {
    voted: rooms.length,
    divided: rooms.filter(({ play }) => play.divided.some(decision => decision.scene === scene)).length,
    hands: summed(votes),
    raised: votes.length,
    isFew,
  }
}

/** A room that agreed raises no hands. */
function isCounted({ tally }: Vote): boolean {
  return tally.some(({ votes }) => votes > 0)
}

function summed(votes: readonly Vote[]): ReadonlyMap<ChoiceId, number> {
  const hands = new Map<ChoiceId, number>()
  for (const { tally } of votes)
    for (const [choice, more] of votesFor(tally)) hands.set(choice, (hands.get(choice) ?? 0) + more)
  return hands
}
