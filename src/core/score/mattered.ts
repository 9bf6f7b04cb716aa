import { byPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import {
  decisionsIn,
  type DecisionDone,
  type PlayedDecision,
  type PlayedPath,
  scenesMet,
} from '../session/played-path.ts'
import { entry, sceneTitle, type Script } from '../session/script.ts'
import { type Regret, regretsOf } from './costs.ts'
import { choiceNotes, type DebriefNotes, type Judgement, judgementsIn, withIds } from './debrief-notes.ts'
import type { ChoiceTaken, PillarDebrief } from './debrief.ts'
import { keyEventsMet } from './hindsight.ts'

/** What was done, as it follows “You”: a verb for several deeds, and the deeds. Without deeds, what the choices are called. */
export interface Did {
  readonly verb: string | undefined
  readonly deeds: readonly string[]
  readonly names: readonly string[]
}

type WouldHaveHelped =
  | { readonly kind: 'measure'; readonly text: string }
  | { readonly kind: 'choice'; readonly names: readonly string[] }

/** How many decisions a member can keep in mind. */
const most = 3

/**
 * The one that helped most, and beside it those out of bounds, then those after which most could no longer be reached. Where
 * fewer cost anything, others that helped. The order of the story settles what is equal, and is not what they stand in.
 */
export function decisionsThatMattered(script: Script, notes: DebriefNotes, path: PlayedPath) {
  const regrets = new Map(regretsOf(path.graph, path, notes)?.map(regret => [regret.event, regret]))
  const all = decisionsIn(path).map((decision, index) => weighed(decision, index + 1, notes, regrets))
  const [helped, ...alsoHelped] = all
    .filter(one => one.gains.length > 0 && !one.isOutOfBounds)
    .toSorted((one, other) => other.net - one.net || one.lost - other.lost)
  const worst = all
    .filter(one => one !== helped && (one.isOutOfBounds || one.lost > 0))
    .toSorted((one, other) => Number(other.isOutOfBounds) - Number(one.isOutOfBounds) || other.lost - one.lost)
    .slice(0, helped === undefined ? most : most - 1)
  const more = [...(helped === undefined ? [] : [helped]), ...alsoHelped.filter(one => !worst.includes(one))]
  const chosen = [...worst, ...more.slice(0, most - worst.length)]
  const told = chosen.length === 0 ? all.slice(0, 1) : chosen
  const used = new Set<string>()
  return told.map(one => inWords(one, worst.includes(one), { script, notes, path, used }))
}

type Weighed = ReturnType<typeof weighed>

/** `net`: the points of all four Ps. `lost`: how much less could be reached after it, or else the harm that it did. */
function weighed(decision: PlayedDecision, number: number, notes: DebriefNotes, regrets: ReadonlyMap<number, Regret>) {
  const { scene, done } = decision
  const taken = done.picks.map(pick => choiceNotes(notes, scene, pick))
  const judgements = taken.flatMap(judgementsIn)
  const gains = judgements.filter(({ points }) => points > 0)
  const harms = judgements.filter(({ points }) => points < 0)
  const regret = regrets.get(done.event)
  return {
    ...decision,
    number,
    isOutOfBounds: taken.some(({ outOfBounds }) => outOfBounds !== undefined),
    regret,
    judgements,
    gains,
    net: sumOf(judgements),
    lost: regret === undefined ? -sumOf(harms) : lostBy(regret),
  }
}

function sumOf(judgements: readonly Judgement[]): number {
  return judgements.reduce((sum, { points }) => sum + points, 0)
}

function lostBy({ cost }: Pick<Regret, 'cost'>): number {
  return pillars.reduce((sum, pillar) => sum + cost[pillar], 0)
}

interface Telling {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly path: PlayedPath
  /** The measures that another of the decisions tells already. */
  readonly used: Set<string>
}

export type DecisionThatMattered = ReturnType<typeof inWords>

/** A decision that mattered most, in the author's words; what the author wrote nothing of is `undefined`. */
function inWords(decision: Weighed, isWorst: boolean, telling: Telling) {
  const { scene, done, number, isOutOfBounds, judgements, gains } = decision
  const { script, notes } = telling
  const notWorst = gains.length > 0 ? 'helped' : 'neither'
  const inBounds: 'cost' | 'helped' | 'neither' = isWorst ? 'cost' : notWorst
  const sign = isWorst ? -1 : 1
  const pointsOn = (pillar: Pillar) => sign * sumOf(judgements.filter(one => one.pillar === pillar))
  const effects = isWorst && decision.regret !== undefined ? decision.regret.cost : byPillar(pointsOn)
  const highest = Math.max(1, ...pillars.map(pillar => effects[pillar]))
  /** The Ps that it cost most, or helped most. */
  const named = pillars.filter(pillar => effects[pillar] === highest)
  const isTold = ({ pillar }: { readonly pillar: Pillar }) =>
    isOutOfBounds || named.length === 0 || named.includes(pillar)
  return {
    scene,
    title: sceneTitle(script, scene),
    number,
    kind: isOutOfBounds ? ('out-of-bounds' as const) : inBounds,
    pillars: named,
    timedOut: done.timedOut,
    did: didAt(scene, done, script, notes),
    /** Of a P that is named beside it: a reason for another would read as if it were for this one. */
    ledTo: strongest(judgements.filter(one => one.points * sign > 0 && isTold(one)))?.why,
    /** Of what helped, nothing. */
    wouldHaveHelped: isWorst ? wouldHaveHelped(decision, telling) : undefined,
  }
}

function didAt(scene: SceneId, { picks }: DecisionDone, script: Script, { report }: DebriefNotes): Did {
  const deeds = picks.flatMap(pick => entry(report.deeds, `${scene}/${pick}`) ?? [])
  return {
    verb: entry(report.verbs, scene),
    deeds: deeds.length === picks.length ? deeds : [],
    names: namesOf(script, scene, picks),
  }
}

function namesOf(script: Script, scene: SceneId, picks: readonly string[]): readonly string[] {
  const choices = script.scenes[scene]?.decision?.choices ?? {}
  return picks.map(pick => entry(choices, pick)?.short ?? entry(choices, pick)?.label ?? pick)
}

/** The first of those that did most, for good or ill. */
function strongest<Judged extends Judgement>(judgements: readonly Judged[]): Judged | undefined {
  return judgements.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))[0]
}

/** A choice in bounds that was better on balance; else a measure near it in the same stage. */
function wouldHaveHelped({ scene, regret }: Weighed, telling: Telling): WouldHaveHelped | undefined {
  const names = regret && betterChoice(regret, telling.script)
  return names === undefined ? measureNear(scene, telling) : { kind: 'choice', names }
}

function betterChoice(regret: Regret, script: Script): readonly string[] | undefined {
  const [best] = regret.others
    .filter(other => !other.outOfBounds && isBetter(other, regret))
    .toSorted((one, other) => lostBy(one) - lostBy(other))
  if (best?.action.type !== 'decided' || best.action.picks.length === 0) return undefined
  return namesOf(script, regret.place, best.action.picks)
}

/** It cost less in all, and harms no P as much as it helps another. */
function isBetter(other: Pick<Regret, 'cost'>, taken: Pick<Regret, 'cost'>): boolean {
  const kept = pillars.map(pillar => taken.cost[pillar] - other.cost[pillar])
  return lostBy(other) < lostBy(taken) && Math.max(...kept) > -Math.min(...kept)
}

function measureNear(scene: SceneId, { script, notes, path, used }: Telling): WouldHaveHelped | undefined {
  const order = scenesMet(path)
  const stageOf = (id: SceneId) => script.scenes[id]?.stage
  const measure = keyEventsMet(path, notes)
    .map(event => ({ ...event, away: Math.abs(order.indexOf(event.scene) - order.indexOf(scene)) }))
    .filter(event => stageOf(event.scene) === stageOf(scene))
    .toSorted((one, other) => one.away - other.away)
    .flatMap(({ measures }) => withIds(notes.measures, measures))
    .find(({ id }) => !used.has(id))
  if (measure === undefined) return undefined
  used.add(measure.id)
  return { kind: 'measure', text: measure.text }
}

/** The strongest reason that points the way of a P's sum; of equals, one of a scene that is not `told` elsewhere. */
export function reasonFor(
  { score, helped, harmed }: PillarDebrief,
  told: ReadonlySet<SceneId>,
): (ChoiceTaken & Judgement) | undefined {
  const all = [...helped, ...harmed].filter(({ points }) => points * score.points >= 0)
  return strongest(all.toSorted((one, other) => Number(told.has(one.scene)) - Number(told.has(other.scene))))
}
