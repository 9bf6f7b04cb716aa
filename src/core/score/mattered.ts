import { byPillar, type ByPillar, type Pillar, pillars } from '../scenario/pillar.ts'
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
    .filter(one => one.helped !== undefined && !one.isOutOfBounds)
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
  const points = byPillar(pillar => sumOf(judgements.filter(one => one.pillar === pillar).map(one => one.points)))
  const regret = regrets.get(done.event)
  return {
    ...decision,
    number,
    isOutOfBounds: taken.some(({ outOfBounds }) => outOfBounds !== undefined),
    regret,
    helped: mostAffected(judgements, points, 1),
    harmed: mostAffected(judgements, points, -1),
    net: sumOf(Object.values(points)),
    lost: regret === undefined ? -sumOf(pillars.map(pillar => Math.min(0, points[pillar]))) : lostBy(regret),
  }
}

/** The P that several picks together helped or harmed most, with the strongest reason of that P that points the same way. */
function mostAffected(
  judgements: readonly (Judgement & { readonly pillar: Pillar })[],
  points: ByPillar<number>,
  sign: 1 | -1,
) {
  const greatest = Math.max(...pillars.map(pillar => sign * points[pillar]))
  if (greatest <= 0) return undefined
  const pillar = pillars.find(one => sign * points[one] === greatest)
  return strongest(judgements.filter(one => one.pillar === pillar && sign * one.points > 0))
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0)
}

function lostBy({ cost }: Pick<Regret, 'cost'>): number {
  return sumOf(Object.values(cost))
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
  const { scene, done, number, isOutOfBounds, helped, harmed } = decision
  const { script, notes } = telling
  const notWorst = helped === undefined ? 'neither' : 'helped'
  const inBounds: 'cost' | 'helped' | 'neither' = isWorst ? 'cost' : notWorst
  return {
    scene,
    title: sceneTitle(script, scene),
    number,
    kind: isOutOfBounds ? ('out-of-bounds' as const) : inBounds,
    timedOut: done.timedOut,
    did: didAt(scene, done, script, notes),
    /** One P, and the author's reason for just that; `undefined` if a cost is only that another choice could have done more. */
    effect: isWorst ? harmed : helped,
    /** What helped needs no help. */
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

/** A choice in bounds that was better on balance and no worse for the P that is named; else a measure near it in the same stage. */
function wouldHaveHelped({ scene, regret, harmed }: Weighed, telling: Telling): WouldHaveHelped | undefined {
  const names = regret && betterChoice(regret, harmed?.pillar, telling.script)
  return names === undefined ? measureNear(scene, telling) : { kind: 'choice', names }
}

function betterChoice(regret: Regret, named: Pillar | undefined, script: Script): readonly string[] | undefined {
  const [best] = regret.others
    .filter(other => !other.outOfBounds && isBetter(other, regret))
    .filter(other => named === undefined || other.cost[named] <= regret.cost[named])
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
