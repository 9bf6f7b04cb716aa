import { type Path, type PlacedScene, type Scenario, scenePath } from './scenario.ts'
import type { Condition, FactTest } from './condition-schema.ts'
import type { Goto } from './schema.ts'

/** The words that a condition keeps for itself; no fact may be called one of them. */
export const conditionKeywords = ['all', 'any', 'not', 'chose', 'visited', 'scored', 'missed', 'agreed'] as const

/** The facts that a condition names, each with its test, without the keywords. */
export function factTests(of: Condition): readonly (readonly [string, FactTest])[] {
  const keywords: readonly string[] = conditionKeywords
  return Object.entries(of).filter(([key, test]) => !keywords.includes(key) && test !== undefined) as [
    string,
    FactTest,
  ][]
}

/** A condition that steers a play, with the path at which the file holds it. */
interface Guard {
  readonly when: Condition
  readonly path: Path
}

/** Every condition that steers a play, in the file's order. */
export function guardsOf(scenario: Scenario): readonly Guard[] {
  const interrupts = [...scenario.interrupts].flatMap(([id, { when }]) => guard(when, ['interrupts', id]))
  return [...[...scenario.scenes.values()].flatMap(sceneGuards), ...interrupts]
}

/** Every condition of a scenario: those that steer a play, and those that are asked once it is over. */
export function conditionsOf(scenario: Scenario): readonly Condition[] {
  const later = scenario['six-months-later'].flatMap(({ when }) => (when === undefined ? [] : [when]))
  return [...guardsOf(scenario).map(({ when }) => when), ...titlesOf(scenario).map(({ when }) => when), ...later]
}

/** The conditions of the titles of findings. */
export function titlesOf({ findings }: Pick<Scenario, 'findings'>): readonly Guard[] {
  return [...findings].flatMap(([id, { title }]) =>
    typeof title === 'string' ? [] : title.flatMap(({ when }, index) => guard(when, ['findings', id, 'title', index])),
  )
}

function sceneGuards(scene: PlacedScene): readonly Guard[] {
  const at = scenePath(scene)
  const entries: readonly (readonly [Path, ReadonlyMap<string, Guarded>])[] = [
    [[...at, 'decision', 'choices'], scene.decision?.choices ?? none],
    [[...at, 'visit', 'leads'], scene.visit?.leads ?? none],
  ]
  return [
    ...gotoGuards(scene.goto, [...at, 'goto']),
    ...entries.flatMap(([path, guarded]) => entryGuards(path, guarded)),
    ...gotoGuards(scene.decision?.goto, [...at, 'decision', 'goto']),
    ...gotoGuards(scene.visit?.then, [...at, 'visit', 'then']),
  ]
}

/** A choice or a lead. */
interface Guarded {
  readonly when?: Condition | undefined
  readonly goto?: Goto | undefined
}

const none: ReadonlyMap<string, Guarded> = new Map()

/** Most have no condition at all, so nothing is made for those. */
function entryGuards(path: Path, entries: ReadonlyMap<string, Guarded>): readonly Guard[] {
  const guards: Guard[] = []
  for (const [id, { when, goto }] of entries) {
    if (when !== undefined) guards.push({ when, path: [...path, id, 'when'] })
    if (typeof goto === 'object') guards.push(...gotoGuards(goto, [...path, id, 'goto']))
  }
  return guards
}

function gotoGuards(goto: Goto | undefined, path: Path): readonly Guard[] {
  if (goto === undefined || typeof goto === 'string') return []
  return goto.flatMap((branch, index) => guard(branch.when, [...path, index]))
}

function guard(when: Condition | undefined, path: Path): readonly Guard[] {
  return when === undefined ? [] : [{ when, path: [...path, 'when'] }]
}

/** The conditions that a condition is made of, and those in them, itself first. */
export function partsOf(condition: Condition): readonly Condition[] {
  const { all = [], any = [], not } = condition
  return [condition, ...[...all, ...any, ...(not === undefined ? [] : [not])].flatMap(partsOf)]
}
