import type { Analysis } from '../analysis/analyse.ts'
import type { Probe } from '../analysis/probes.ts'
import { plays } from '../diagnostics/plays.ts'
import { all, lowerCondition } from '../machine/conditions.ts'
import type { Graph, Test } from '../machine/graph.ts'
import { optionsOf } from '../machine/actions.ts'
import { gotosOf, type Owner, ownersOf, type PlacedGoto } from '../scenario/moves.ts'
import type { Problems } from '../scenario/reading/source.ts'
import type { Path, PlacedScene, Scenario, SceneId } from '../scenario/scenario.ts'

/** What the questions about conditions are drawn from, and where their answers go. */
export interface GuardCheck {
  readonly scenario: Scenario
  readonly graph: Graph
  readonly problems: Problems
  /** Choices and leads that no play takes, by the path of their entry. */
  readonly neverTaken: Set<string>
  /** Entries of a `goto` that no play takes, with the scene that they name. */
  readonly neverMet: { readonly path: Path; readonly target: string }[]
}

/** Can every choice be taken, every lead be followed, every condition on the way be met? */
export function askGuards(asking: GuardCheck): readonly Question[] {
  const owners = ownersOf(asking.scenario)
  return [...asking.scenario.scenes.values()].flatMap(scene => [
    ...askEntries(scene, asking),
    ...gotosOf(scene).flatMap(placed => askGoto(placed, scene.id, owners, asking)),
  ])
}

/** Choices and leads that are on offer under a condition. */
function askEntries(scene: PlacedScene, { graph, problems, neverTaken }: GuardCheck): readonly Question[] {
  const place = graph.places[scene.id]
  if (place === undefined || !('leads' in place || 'choices' in place)) return []
  const isHub = 'leads' in place
  const entries = isHub ? scene.visit?.leads : scene.decision?.choices
  const tests = new Map((isHub ? place.leads : place.choices).map(({ id, when }) => [id, when]))
  const at = [...scene.path, ...(isHub ? ['visit', 'leads'] : ['decision', 'choices'])]
  return [...tests].flatMap(([id, test]): readonly Question[] => {
    if (entries?.get(id)?.when === undefined) return []
    const unmet = () => {
      neverTaken.add([...at, id].join('\n'))
      problems.atKey([...at, id, 'when'], isHub ? plays.leadNeverTaken : plays.choiceNeverTaken, id)
    }
    return [{ scene: scene.id, probes: [{ place: scene.id, effects: [], test }], unmet }]
  })
}

/** A list of ways on, asked wherever and after whatever it is tried in a play. */
function askGoto(
  { goto, path, choice }: PlacedGoto,
  scene: SceneId,
  owners: ReadonlyMap<SceneId, Owner>,
  { scenario, graph, neverMet }: GuardCheck,
): readonly Question[] {
  if (goto === undefined || typeof goto === 'string') return []
  const from = [scene]
  // A play also moves on from where it comes back to a visit that is done.
  if (path.at(-1) === 'then')
    for (const [id, owner] of owners) if (owner.kind === 'lead' && owner.hub === scene) from.push(id)
  const options = from
    .flatMap(place => optionsAt(place, graph))
    .filter(({ picks }) => choice === undefined || picks.includes(choice))
  const tests = goto.map(({ when }) => lowerCondition(when, scenario))
  return goto.flatMap(({ when, scene: target }, index): readonly Question[] => {
    if (when === undefined) return []
    const before = tests.slice(0, index).map((test): Test => ({ not: test }))
    const test = all([...before, ...tests.slice(index, index + 1)])
    const probes = options.map(({ place, effects }) => ({ place, effects, test }))
    return [{ scene, probes, unmet: () => neverMet.push({ path: [...path, index, 'when'], target }) }]
  })
}

function optionsAt(id: SceneId, { places }: Graph) {
  const place = places[id]
  return (place === undefined ? [] : optionsOf(place)).map(({ action, move }) => ({
    place: id,
    effects: move.effects,
    picks: action.type === 'decided' ? action.picks : [],
  }))
}

/** What is asked of every play: met as soon as one of its probes is, and otherwise something is wrong. */
interface Question {
  /** The scene at which it arises; of a scene that no play reaches nothing more is said. */
  readonly scene: string
  readonly probes: readonly Probe[]
  readonly unmet: () => void
}

export function probesOf(questions: readonly Question[]): readonly Probe[] {
  return questions.flatMap(question => question.probes)
}

/** Tells what no play meets. The analysis numbers the probes in the order in which they were put. */
export function answer(questions: readonly Question[], analysis: Analysis): void {
  let number = 0
  for (const { scene, probes, unmet } of questions) {
    const isMet = probes.some((_, index) => analysis.metProbes.has(number + index))
    number += probes.length
    if (!isMet && analysis.reached.has(scene)) unmet()
  }
}
