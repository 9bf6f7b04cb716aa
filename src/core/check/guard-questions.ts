import type { Analysis } from '../analysis/analyse.ts'
import type { Probe } from '../analysis/probes.ts'
import { choiceNeverTaken, leadNeverTaken } from '../diagnostics/plays.ts'
import { all, lowerCondition } from '../machine/conditions.ts'
import type { Effect, Graph, Test } from '../machine/graph.ts'
import { optionsOf } from '../machine/actions.ts'
import { ownersOf } from '../scenario/moves.ts'
import { type Path, type PlacedScene, type Scenario, scenePath } from '../scenario/scenario.ts'
import type { Goto } from '../scenario/schema.ts'
import type { Problems } from './problems.ts'

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
  const followed = new Map<string, string[]>()
  for (const [scene, owner] of ownersOf(asking.scenario))
    if (owner.kind === 'lead') followed.set(owner.hub, [...(followed.get(owner.hub) ?? []), scene])
  return [...asking.scenario.scenes.values()].flatMap(scene => [
    ...askEntries(scene, asking),
    ...askGotos(scene, followed.get(scene.id) ?? [], asking),
  ])
}

function askEntries(scene: PlacedScene, asking: GuardCheck): readonly Question[] {
  const place = asking.graph.places[scene.id]
  const at = scenePath(scene)
  const choices = [...(scene.decision?.choices ?? [])].flatMap(([id, { when }]) =>
    when === undefined
      ? []
      : [entryQuestion(scene, lowerCondition(when, asking.scenario), [...at, 'decision', 'choices', id], asking)],
  )
  const leads = [...(scene.visit?.leads ?? [])].flatMap(([id, { when }]) => {
    const lead = place?.kind === 'hub' ? place.leads.find(one => one.id === id) : undefined
    return when === undefined || lead === undefined
      ? []
      : [entryQuestion(scene, lead.when, [...at, 'visit', 'leads', id], asking)]
  })
  return [...choices, ...leads]
}

function entryQuestion(scene: PlacedScene, test: Test, path: Path, { problems, neverTaken }: GuardCheck): Question {
  return {
    scene: scene.id,
    probes: [{ place: scene.id, effects: [], test }],
    unmet: () => {
      neverTaken.add(path.join('\n'))
      const kind = path.at(-2) === 'choices' ? choiceNeverTaken : leadNeverTaken
      problems.atKey([...path, 'when'], span => kind(span, String(path.at(-1))))
    },
  }
}

/** The lists of a scene, each asked wherever and after whatever it is tried in a play. */
function askGotos(scene: PlacedScene, followed: readonly string[], asking: GuardCheck): readonly Question[] {
  const at = scenePath(scene)
  const here = () => optionsAt(scene.id, asking)
  const list = (goto: Goto | undefined, path: Path, asked = here) =>
    gotoQuestions({ scene: scene.id, goto, path: [...at, ...path], asked }, asking)
  const taking = (id: string) => () => here().filter(({ picks }) => picks.includes(id))
  return [
    ...list(scene.goto, ['goto']),
    ...[...(scene.decision?.choices ?? [])].flatMap(([id, { goto }]) =>
      list(goto, ['decision', 'choices', id, 'goto'], taking(id)),
    ),
    ...list(scene.decision?.goto, ['decision', 'goto']),
    ...[...(scene.visit?.leads ?? [])].flatMap(([id, { goto }]) => list(goto, ['visit', 'leads', id, 'goto'])),
    // A play also moves on from where it comes back to a visit that is done.
    ...list(scene.visit?.then, ['visit', 'then'], () => [...here(), ...followed.flatMap(id => optionsAt(id, asking))]),
  ]
}

interface Asked {
  readonly place: string
  readonly effects: readonly Effect[]
  readonly picks: readonly string[]
}

function optionsAt(id: string, { graph }: GuardCheck): readonly Asked[] {
  const place = graph.places[id]
  if (place === undefined) return []
  return optionsOf(place).map(({ action, move }) => ({
    place: id,
    effects: move.effects,
    picks: action.type === 'decided' ? action.picks : [],
  }))
}

/** A list of ways on as it stands in a scene, and after what it is tried. */
interface Listed {
  readonly scene: string
  readonly goto: Goto | undefined
  readonly path: Path
  /** Worked out only for what is a list. */
  readonly asked: () => readonly Asked[]
}

function gotoQuestions({ scene, goto, path, asked }: Listed, { scenario, neverMet }: GuardCheck): readonly Question[] {
  if (goto === undefined || typeof goto === 'string') return []
  const tests = goto.map(({ when }) => lowerCondition(when, scenario))
  const options = asked()
  return goto.flatMap(({ when, scene: target }, index): readonly Question[] => {
    if (when === undefined) return []
    const before = tests.slice(0, index).map((test): Test => ({ not: test }))
    const test = all([...before, tests[index] ?? { all: [] }])
    return [
      {
        scene,
        probes: options.map(({ place, effects }) => ({ place, effects, test })),
        unmet: () => neverMet.push({ path: [...path, index, 'when'], target }),
      },
    ]
  })
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
