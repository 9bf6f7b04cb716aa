import { changesNothing, dominantChoice, tooManyClearCut } from '../../diagnostics/catalogue/plays.ts'
import { canonicalJson } from '../../scenario/canonical-json.ts'
import { scenePath } from '../../scenario/path.ts'
import { pillars } from '../../scenario/pillar.ts'
import { decisionsOf, type Scenario } from '../../scenario/scenario.ts'
import type { Choice, Decision } from '../../scenario/shape/decision.ts'
import { guardsOf } from '../../scenario/guards.ts'
import type { Condition } from '../../scenario/shape/condition.ts'
import type { Problems } from '../problems.ts'

/** Decisions that are none: one choice is simply the best, or all come to the same. */
export function dominance(scenario: Scenario, problems: Problems): void {
  const decisions = decisionsOf(scenario)
  const asked = choicesAskedAbout(scenario)
  for (const scene of decisions) {
    const { decision } = scene
    const best = decision['clear-cut'] === undefined ? dominantIn(decision) : undefined
    const path = [...scenePath(scene), 'decision']
    if (best !== undefined) problems.atKey([...path, 'choices', best], span => dominantChoice(span, best))
    if (!asked.has(scene.id) && decidesNothing(decision))
      problems.atKey(path, span => changesNothing(span, scene.id))
  }
  const clear = decisions.filter(({ decision }) => decision['clear-cut'] !== undefined)
  const last = clear.at(-1)
  if (last !== undefined && clear.length * 5 > decisions.length)
    problems.atKey([...scenePath(last), 'decision', 'clear-cut'], span =>
      tooManyClearCut(span, clear.length, decisions.length),
    )
}

/** The one defensible choice that is nowhere worse than another, somewhere better than each, and has the same consequences. */
function dominantIn({ pick, choices }: Decision): string | undefined {
  if (pick !== undefined) return undefined
  const defensible = [...choices].filter(([, choice]) => choice['out-of-bounds'] === undefined)
  if (defensible.length < 2) return undefined
  return defensible.find(([id, choice]) =>
    defensible.every(([other, than]) => other === id || dominates(choice, than)),
  )?.[0]
}

function dominates(one: Choice, other: Choice): boolean {
  const gains = pillars.map(
    pillar => (one.score?.[pillar]?.points ?? 0) - (other.score?.[pillar]?.points ?? 0),
  )
  return gains.every(gain => gain >= 0) && gains.some(gain => gain > 0) && sameConsequences(one, other)
}

function sameConsequences(one: Choice, other: Choice): boolean {
  return (
    canonicalJson(one.set ?? {}) === canonicalJson(other.set ?? {}) &&
    canonicalJson(one.goto ?? null) === canonicalJson(other.goto ?? null)
  )
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

/** Scenes whose choices some condition asks about. */
function choicesAskedAbout(scenario: Scenario): ReadonlySet<string> {
  const recommendations = [...scenario.recommendations.values()].flatMap(({ when }) =>
    when === undefined ? [] : [when],
  )
  return new Set([...guardsOf(scenario).map(({ when }) => when), ...recommendations].flatMap(scenesChosen))
}

function scenesChosen(condition: Condition): readonly string[] {
  const parts = [
    ...(condition.all ?? []),
    ...(condition.any ?? []),
    ...(condition.not === undefined ? [] : [condition.not]),
  ]
  return [...Object.keys(condition.chose ?? {}), ...parts.flatMap(scenesChosen)]
}
