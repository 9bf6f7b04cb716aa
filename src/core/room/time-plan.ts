import { decisionMinutes, minutesAfterwards, wordsAMinute } from '../analysis/tally.ts'
import { branchesOf } from '../machine/lower.ts'
import { cutMove } from '../machine/graph.ts'
import { sceneAt } from '../machine/walk.ts'
import { plainText } from '../scenario/prose.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { movesOf, type Progress, replay } from '../session/replay.ts'
import { entry, sceneIn, type SceneScript, type Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import { debriefPartOf, debriefParts, type GroupSession, placeIn } from './agenda.ts'
import type { Slide } from './console-state.ts'

export interface StagePlan {
  readonly id: string
  readonly title: string
  readonly state: 'done' | 'now' | 'ahead'
  /** What may be spent on what is left of it. */
  readonly minutes: number
}

/** What a choice of leads takes, and a prompt, in minutes. */
const minutesALook = 1
const minutesAPrompt = 1
/** A room is late once it is this many minutes behind. */
const tolerance = 4

/**
 * How a group session is doing for time, in minutes: what is left is shared among the stages to come, by the words that are
 * read in them and what is decided there.
 *
 * @param available the time of the whole session
 * @param elapsed how much of it is gone
 */
export function timePlan(script: Script, session: Session, available: number, elapsed: number) {
  const { position, progress } = replay(script.graph, session.log)
  const here = progress.closed === undefined ? position.scene : undefined
  const isShort = session.group?.short === true
  const left = weights(script, scenesAhead(script, here, scenesPlayed(progress)), isShort)
  const whole = sum(weights(script, scenesAhead(script, script.graph.start, new Set()), isShort).values())
  const toGo = sum(left.values())
  const story = available - minutesAfterwards(available)
  const forStages = Math.max(0, story - elapsed)
  const late = elapsed - story * (1 - toGo / Math.max(1, whole))
  const current = script.stages.findIndex(({ id }) => id === entry(script.scenes, position.scene)?.stage)
  return {
    stages: script.stages.map(({ id, title }, index) => ({
      id,
      title,
      state: stateOf(index, current, here !== undefined),
      minutes: Math.round((forStages * (left.get(id) ?? 0)) / Math.max(1, toGo)),
    })),
    /** Kept for looking back, the debrief and the closing. */
    after: Math.round(available - story),
    /** How far behind the story is; zero while it keeps up well enough. */
    late: late >= tolerance ? Math.round(late) : 0,
  }
}

/**
 * What may be spent on each part of the debrief: what it is meant to take, and less where less is left.
 *
 * @param left minutes, of the session or, before the debrief, for all of it
 */
export function debriefPlan(slide: Slide, left: number): readonly StagePlan[] {
  const here = debriefPartOf(slide)
  const now = debriefParts.findIndex(part => part === here)
  const toGo = sum(debriefParts.slice(Math.max(0, now)).map(({ minutes }) => minutes))
  const share = Math.min(1, Math.max(0, left) / toGo)
  return debriefParts.map(({ id, title, minutes }, index) => {
    return { id, title, state: stateOf(index, now, true), minutes: Math.round(minutes * share) }
  })
}

/** What a room takes for a scene, in minutes. */
function minutesOf(scene: SceneScript, isLeftOut = false): number {
  const words = plainText(scene.text).split(/\s+/u).length
  const decided = scene.decision === undefined || isLeftOut ? 0 : decisionMinutes(scene.decision)
  const looked = scene.visit === undefined ? 0 : minutesALook
  return words / wordsAMinute + decided + looked + scene.discuss.length * minutesAPrompt
}

/** The scenes that were gone through on the path that counts: what was looked at and taken back is still to be told. */
function scenesPlayed(progress: Progress): ReadonlySet<SceneId> {
  return new Set(movesOf(progress).map(({ event }) => event.scene))
}

/** The scenes that a session may still come to, those told already left out. */
function scenesAhead(script: Script, from: SceneId | undefined, told: ReadonlySet<SceneId>): readonly SceneId[] {
  if (from === undefined) return []
  const reached = new Set([from])
  for (const id of reached) {
    const place = entry(script.graph.places, id)
    if (place !== undefined) for (const { to } of branchesOf(place)) reached.add(to)
  }
  return [...reached].filter(id => entry(script.scenes, id) !== undefined && (id === from || !told.has(id)))
}

function weights(script: Script, scenes: readonly SceneId[], isShort: boolean): ReadonlyMap<string, number> {
  const byStage = new Map<string, number>()
  for (const id of scenes) {
    const scene = sceneIn(script, id)
    const isLeftOut = isShort && cutMove(script.graph.places[id]) !== undefined
    byStage.set(scene.stage, (byStage.get(scene.stage) ?? 0) + minutesOf(scene, isLeftOut))
  }
  return byStage
}

function stateOf(index: number, current: number, isOpen: boolean): StagePlan['state'] {
  if (index < current || !isOpen) return 'done'
  return index === current ? 'now' : 'ahead'
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

/** Something that the story does without, and about how many minutes that saves. */
export interface TimeSaving {
  readonly kind: 'move-on' | 'fewer-leads' | 'no-talk'
  readonly scene: SceneId
  readonly title: string
  readonly minutes: number
}

/** The most that is named at once: who is late has no time to read more. */
const longestList = 4

/** What can be left out from here on, what is nearest first: only what no one has to do. */
export function timeSavings(group: GroupSession): readonly TimeSaving[] {
  const { script, session } = group
  const { progress } = replay(script.graph, session.log)
  if (progress.closed !== undefined) return []
  const { scene: here, offer } = placeIn(group)
  return scenesAhead(script, here, scenesPlayed(progress))
    .filter(scene => scene !== here || offer.kind !== 'hub' || offer.mayLeave)
    .flatMap(scene => cutsAt(script, scene, scene === here))
    .slice(0, longestList)
}

function cutsAt(script: Script, scene: SceneId, isHere: boolean): readonly TimeSaving[] {
  const found = entry(script.scenes, scene)
  const place = entry(script.graph.places, scene)
  if (found === undefined) return []
  if (place?.kind === 'hub') {
    const leads = place.leads.flatMap(({ move }) =>
      move.branches.slice(0, 1).map(({ to }) => sceneAt(script.graph, to)),
    )
    const minutes = leads.map(lead => minutesOf(sceneIn(script, lead)))
    const shortest = Math.min(...minutes)
    const saved = Math.round(isHere ? shortest : sum(minutes) - shortest)
    return saved < 1 ? [] : [{ kind: isHere ? 'move-on' : 'fewer-leads', scene, title: found.title, minutes: saved }]
  }
  if (found.decision !== undefined || found.discuss.length === 0) return []
  return [{ kind: 'no-talk', scene, title: found.title, minutes: found.discuss.length }]
}
