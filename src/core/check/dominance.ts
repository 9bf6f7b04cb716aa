import { plays } from '../diagnostics/plays.ts'
import { conditionsOf, partsOf } from '../scenario/conditions.ts'
import { canonicalJson } from '../scenario/digest.ts'
import { pillars } from '../scenario/pillar.ts'
import type { PlaceOf, Problems } from '../scenario/reading/source.ts'
import { decisionsOf, type Scenario, type SceneId } from '../scenario/scenario.ts'
import type { Choice, Decision } from '../scenario/schema.ts'

/** Decisions that are none: one choice is simply the best, or all come to the same. */
export function checkDominance(scenario: Scenario, problems: Problems): void {
  const decisions = decisionsOf(scenario)
  const idle = new Set(idleDecisions(scenario))
  for (const scene of decisions) {
    const { decision } = scene
    const best = decision['clear-cut'] === undefined ? dominantIn(decision) : undefined
    const path = [...scene.path, 'decision']
    if (best !== undefined) problems.atKey([...path, 'choices', best], plays.dominantChoice, best)
    else if (decision['clear-cut'] === undefined)
      for (const id of neverPreferred(decision))
        problems.atKey([...path, 'choices', id], plays.choiceNeverPreferred, id)
    if (idle.has(scene.id)) problems.atKey(path, plays.changesNothing, scene.id)
  }
  const clear = decisions.filter(({ decision }) => decision['clear-cut'] !== undefined)
  const last = clear.at(-1)
  if (last !== undefined && clear.length * 5 > decisions.length)
    problems.atKey([...last.path, 'decision', 'clear-cut'], plays.tooManyClearCut, clear.length, decisions.length)
}

/** Decisions whose choices all come to the same, and which no condition asks about. */
function idleDecisions(scenario: Scenario): readonly SceneId[] {
  const parts = conditionsOf(scenario).flatMap(partsOf)
  const asked = new Set(parts.flatMap(({ chose }) => Object.keys(chose ?? {})))
  return decisionsOf(scenario).flatMap(({ id, decision }) => (!asked.has(id) && decidesNothing(decision) ? [id] : []))
}

/** The decisions that change nothing, and the choices that are not the best by any weighting, each with its place. */
export function idleChoices(scenario: Scenario, placeOf: PlaceOf) {
  const idle = new Set(idleDecisions(scenario))
  const decisions = decisionsOf(scenario).map(scene => ({ ...scene, at: [...scene.path, 'decision'] }))
  return {
    changesNothing: decisions.flatMap(({ id, at }) => (idle.has(id) ? [{ scene: id, place: placeOf(at) }] : [])),
    neverPreferred: decisions.flatMap(({ id, decision, at }) =>
      decision['clear-cut'] === undefined
        ? neverPreferred(decision).map(choice => ({ scene: id, choice, place: placeOf([...at, 'choices', choice]) }))
        : [],
    ),
  }
}

/** The one defensible choice that is nowhere worse than another and somewhere better than each. */
function dominantIn(decision: Decision): string | undefined {
  const defensible = defensibleIn(decision)
  if (defensible.length < 2) return undefined
  return defensible.find(([id, choice]) =>
    defensible.every(
      ([other, than]) =>
        other === id ||
        (outscores(choice, than) && (sameConsequences(choice, than) || pointsOf(choice).every(points => points >= 0))),
    ),
  )?.[0]
}

/** Choices within bounds, where one is taken. */
function defensibleIn({ pick, choices }: Decision): readonly (readonly [string, Choice])[] {
  return pick === undefined ? [...choices].filter(([, choice]) => choice['out-of-bounds'] === undefined) : []
}

/** The most that one pillar may count for, against one that counts least. */
const heaviest = 9

/** Every way to weigh the four pillars against each other, in whole numbers from one up. */
const weightings: readonly (readonly number[])[] = pillars.reduce<readonly (readonly number[])[]>(
  ways => ways.flatMap(way => Array.from({ length: heaviest }, (_, index) => [...way, index + 1])),
  [[]],
)

/** Choices that are not the best by any weighting of the pillars; one under a condition is not held against others. */
function neverPreferred(decision: Decision): readonly string[] {
  const defensible = defensibleIn(decision)
  const always = defensible.filter(([, { when }]) => when === undefined)
  const preferred = ([, choice]: readonly [string, Choice]) => {
    const ahead = always.map(([, other]) => gainsOf(choice, other))
    return weightings.some(weights =>
      ahead.every(gains => gains.reduce((sum, gain, pillar) => sum + gain * (weights[pillar] ?? 0), 0) >= 0),
    )
  }
  return idsOf(defensible.filter(one => !preferred(one)))
}

function pointsOf({ score }: Choice): readonly number[] {
  return pillars.map(pillar => score?.[pillar]?.points ?? 0)
}

/** By how much one choice is better than another on each pillar. */
function gainsOf(one: Choice, other: Choice): readonly number[] {
  const than = pointsOf(other)
  return pointsOf(one).map((points, pillar) => points - (than[pillar] ?? 0))
}

function decidesNothing({ choices }: Decision): boolean {
  const [first, ...others] = choices.values()
  return (
    first !== undefined &&
    [first, ...others].every(leavesNoTrace) &&
    others.every(choice => sameConsequences(first, choice))
  )
}

function leavesNoTrace({ set, score }: Choice): boolean {
  return Object.keys(set ?? {}).length === 0 && Object.keys(score ?? {}).length === 0
}

/** Whether a choice is no worse than another on any pillar, and better on one. */
function outscores(one: Choice, other: Choice): boolean {
  const gains = gainsOf(one, other)
  return gains.every(gain => gain >= 0) && gains.some(gain => gain > 0)
}

function sameConsequences(one: Choice, other: Choice): boolean {
  return (
    canonicalJson(one.set ?? {}) === canonicalJson(other.set ?? {}) &&
    canonicalJson(one.goto ?? null) === canonicalJson(other.goto ?? null)
  )
}

/**
 * Choices that are no worse on any pillar than others of their decision, and better on one. What is out of bounds is compared
 * with nothing.
 */
export function dominating(scenario: Scenario, placeOf: PlaceOf) {
  return decisionsOf(scenario).flatMap(scene => {
    const defensible = defensibleIn(scene.decision)
    return defensible.flatMap(([id, choice]) => {
      const beaten = defensible.filter(([, other]) => outscores(choice, other))
      if (beaten.length === 0) return []
      // These also change the same facts and lead to the same scenes: taking the other gains nothing.
      const idle = beaten.filter(([, other]) => sameConsequences(choice, other))
      const place = placeOf([...scene.path, 'decision', 'choices', id])
      const clearCut = scene.decision['clear-cut'] !== undefined
      return [{ scene: scene.id, choice: id, place, over: idsOf(beaten), idle: idsOf(idle), clearCut }]
    })
  })
}

function idsOf(choices: readonly (readonly [string, Choice])[]): readonly string[] {
  return choices.map(([id]) => id)
}
