import { isPreset, type Option, optionsOf } from '../../src/core/machine/actions.ts'
import type { Branch, Effect, FactId, Graph, Place, PlaceId, Test } from '../../src/core/machine/graph.ts'
import { pillars } from '../../src/core/scenario/pillar.ts'
import type { PlacedScene, Scenario } from '../../src/core/scenario/scenario.ts'

/**
 * A scenario as ink, for measuring: a knot for each scene and gate, a variable for each fact and pillar, and all words that
 * members read in scenes, choices and consequences. A tag at the head of a knot names its scene. Short sessions and clocks
 * are left out.
 */
export function inkStory(scenario: Scenario, graph: Graph): string {
  const bounds = new Map(graph.facts.map(({ id, max }) => [id, max]))
  const variables = [
    ...graph.facts.map(({ id, initial }) => `VAR ${variableOf(id)} = ${initial}`),
    ...pillars.map(pillar => `VAR ${pillar} = 0`),
  ]
  const knots = Object.entries(graph.places).map(([id, place]) => {
    const scene = scenario.scenes.get(id)
    return [`=== ${knotOf(id)} ===`, ...(scene === undefined ? [] : opening(scene)), ...waysOn(place, scene, bounds)]
  })
  return `${[...variables, `-> ${knotOf(graph.start)}`, ...knots.flat()].join('\n')}\n`
}

export function variableOf(fact: FactId): string {
  return `fact_${fact.replaceAll('-', '_').replaceAll(' ', '__')}`
}

type Bounds = ReadonlyMap<FactId, number>

function knotOf(place: PlaceId): string {
  return `at_${place.replaceAll('-', '_').replaceAll(':', '__')}`
}

function opening({ id, title, text, decision, visit }: PlacedScene): readonly string[] {
  return [`# ${id}`, escaped(title), ...paragraphs(text), ...paragraphs(decision?.asks ?? visit?.asks ?? '')]
}

function waysOn(place: Place, scene: PlacedScene | undefined, bounds: Bounds): readonly string[] {
  switch (place.kind) {
    case 'ending':
      return ['-> END']
    case 'gate':
      return branching(place.branches, bounds)
    case 'passage':
      return [...changes(place.move.effects, bounds), ...branching(place.move.branches, bounds)]
    case 'hub':
    case 'single':
    case 'several':
      return inkOptions(place).flatMap(option => choiceOf(option, place, scene, bounds))
  }
}

/** What ink offers, in this order: all that people choose by themselves. */
export function inkOptions(place: Place): readonly Option[] {
  return optionsOf(place).filter(({ action }) => !isPreset(place, action))
}

/** A hub is met again and again, so its facts and not ink decide what is still on offer there. */
function choiceOf(
  { action, when, move }: Option,
  place: Place,
  scene: PlacedScene | undefined,
  bounds: Bounds,
): readonly string[] {
  const picks = action.type === 'decided' ? action.picks : []
  const choices = picks.flatMap(pick => scene?.decision?.choices.get(pick) ?? [])
  const lead = action.type === 'looked' ? scene?.visit?.leads.get(action.lead)?.label : undefined
  const label = choices.length === 0 ? (lead ?? 'Move on') : choices.map(choice => choice.label).join('; ')
  const points = choices.flatMap(({ score = {} }) =>
    pillars.flatMap(pillar => (score[pillar] === undefined ? [] : [`~ ${pillar} += ${score[pillar].points}`])),
  )
  return [
    `${place.kind === 'hub' ? '+' : '*'} {${expression(when)}} [${escaped(label)}]`,
    ...choices.flatMap(({ consequence }) => paragraphs(consequence)),
    ...points,
    ...changes(move.effects, bounds),
    ...branching(move.branches, bounds),
  ]
}

function branching(branches: readonly Branch[], bounds: Bounds): readonly string[] {
  const bodies = branches.map(({ effects, to }) => [...changes(effects, bounds), `-> ${knotOf(to)}`])
  if (bodies.length === 1) return bodies.flat()
  const last = branches.length - 1
  return [
    '{',
    ...branches.flatMap(({ when }, at) => [`- ${at === last ? 'else' : expression(when)}:`, ...(bodies[at] ?? [])]),
    '}',
  ]
}

function changes(effects: readonly Effect[], bounds: Bounds): readonly string[] {
  return effects.map(effect => {
    const name = variableOf(effect.fact)
    if ('to' in effect) return `~ ${name} = ${effect.to}`
    return `~ ${name} = MAX(0, MIN(${bounds.get(effect.fact) ?? 0}, ${name} + ${effect.add}))`
  })
}

function expression(test: Test): string {
  if ('fact' in test) {
    const { lo, hi } = test
    const name = variableOf(test.fact)
    return lo === hi ? `${name} == ${lo}` : `(${name} >= ${lo} && ${name} <= ${hi})`
  }
  if ('not' in test) return `not (${expression(test.not)})`
  const [parts, sign, none] = 'all' in test ? [test.all, ' && ', 'true'] : [test.any, ' || ', 'false']
  return parts.length === 0 ? none : `(${parts.map(expression).join(sign)})`
}

/** In ink a line is a paragraph. */
function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map(paragraph => escaped(paragraph.replaceAll(/\s+/g, ' ').trim()))
    .filter(line => line !== '')
}

/** Every sign that means something in ink, as itself. */
function escaped(words: string): string {
  return words.replaceAll(/[\\{}|[\]<>#~/*+=@$-]/g, String.raw`\$&`)
}
