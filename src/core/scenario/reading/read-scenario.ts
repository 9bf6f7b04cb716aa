import type { z } from 'zod'
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { shape } from '../../diagnostics/shape.ts'
import { type Path, type PlacedScene, type Scenario, valueAt } from '../scenario.ts'
import { filledScene, firstOf, onlyStage, toScenario } from './to-scenario.ts'
import {
  cast,
  exhibits,
  facts,
  findings,
  interrupts,
  law,
  measures,
  recommendations,
  scenarioSchema,
  scene,
  usualCast,
} from '../schema.ts'
import { parsedBy, placeName } from './issues.ts'
import { KnownKeys } from './known-keys.ts'
import { MisplacedKeys } from './misplaced-keys.ts'
import { readYaml } from './read-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Source } from './source.ts'
import { keysInText } from './yaml-slips.ts'

/** A scenario file as far as it could be read. */
export interface ReadScenario {
  readonly source: Source
  /** Only when nothing is wrong with syntax and shape; whether its references hold is still to be checked. */
  readonly scenario: Scenario | undefined
  readonly parts: SoundParts
  readonly names: Names
  readonly problems: readonly Diagnostic[]
}

/** @param folder the name of the folder, which is the id of a file that gives none */
export function readScenario(text: string, file: string, folder: string): ReadScenario {
  return scenarioOf(readYaml(text, file), folder)
}

/** @param folder as above */
export function scenarioOf(source: Source, folder: string): ReadScenario {
  const { output, issues } = parsedBy(scenarioSchema, source.value)
  const misplaced = new MisplacedKeys(source, known)
  const ofShape = shapeProblems(issues, { source, at: [], misplaced })
  const names = namesIn(source.value, misplaced)
  const astray = whereScenes(source)
  const scenario = output === undefined || astray !== undefined ? undefined : toScenario(output, folder)
  return {
    source,
    names,
    parts: scenario !== undefined && source.brokenAt === undefined ? scenario : soundParts(source, names),
    scenario: source.problems.some(isError) ? undefined : scenario,
    problems: [
      ...source.problems.filter(problem => !misplaced.hasCaused(problem)),
      ...keysInText(source, known),
      ...ofShape,
      ...(astray === undefined ? [] : [astray]),
    ],
  }
}

const known = new KnownKeys(scenarioSchema)

/** A file has its scenes in stages, or has one stage and does not say so. */
function whereScenes(source: Source): Diagnostic | undefined {
  const { value } = source
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const has = (key: string) => Object.hasOwn(value, key)
  if (has('scenes') && has('stages')) return shape.scenesBesideStages(source.spanOf(['scenes'], 'key'))
  if (has('scenes') || has('stages') || source.brokenAt !== undefined) return undefined
  return shape.missingKey(source.spanOf([], 'key'), ['scenes'], placeName([]))
}

/** A scene as far as others refer to it, even when something in it is wrong. */
export interface NamedScene {
  readonly id: string
  readonly stage: string
  readonly path: Path
  /** The ids of its choices: none where nothing is decided, and `undefined` where the text does not tell. */
  readonly choices: readonly string[] | undefined
  /** The ids of its leads, likewise. */
  readonly leads: readonly string[] | undefined
  /** Whether it has one, as far as the text tells. */
  readonly mayHaveKeyEvent: boolean
}

/** The parts of a file in which everything has a name. */
const shapes = { cast, facts, law, exhibits, measures, interrupts, findings, recommendations }

type NamedKind = keyof typeof shapes

function byKind<Part>(make: (kind: NamedKind) => Part): Readonly<Record<NamedKind, Part>> {
  const kinds = Object.keys(shapes) as NamedKind[]
  return Object.fromEntries(kinds.map(kind => [kind, make(kind)])) as Record<NamedKind, Part>
}

/** Everything that has a name, right or wrong, as one mistake should make no other; `undefined` where it is no map. */
export interface Names extends Readonly<Record<NamedKind, ReadonlySet<string> | undefined>> {
  readonly scenes: ReadonlyMap<string, NamedScene> | undefined
  /** Scenes whose id one before them has already. */
  readonly repeated: readonly NamedScene[]
}

function namesIn(value: unknown, misplaced: MisplacedKeys): Names {
  const scenes = new Map<string, NamedScene>()
  const repeated: NamedScene[] = []
  for (const written of scenesIn(value, misplaced)) {
    if (scenes.has(written.id)) repeated.push(written)
    else scenes.set(written.id, written)
  }
  return {
    ...byKind(kind => {
      const keys = kind === 'cast' && hasNoCast(value) ? [...usualCast().keys()] : keysAt(value, [kind])
      return keys === undefined ? undefined : new Set([...keys, ...misplaced.idsFoundFor([kind])])
    }),
    scenes: scenes.size === 0 ? undefined : scenes,
    repeated,
  }
}

function hasNoCast(value: unknown): boolean {
  return valueAt(value, ['cast']) === undefined
}

function scenesIn(value: unknown, misplaced: MisplacedKeys): readonly NamedScene[] {
  const holders = (keysAt(value, ['stages']) ?? []).map(stage => [['stages', stage, 'scenes'], stage] as const)
  return [...holders, [['scenes'], onlyStage] as const].flatMap(([at, stage]) => {
    const holder = valueAt(value, at)
    const ids = new Set([...(keysAt(value, at) ?? []), ...misplaced.idsFoundFor(at)])
    return [...ids].map(id => {
      const written = valueAt(holder, [id])
      const before = isMap(written) && misplaced.areNone ? namedBefore.get(written) : undefined
      if (before?.id === id && before.stage === stage && before.path.length === at.length + 1) return before
      const named = namedScene({ id, stage, path: [...at, id] }, written, misplaced)
      if (isMap(written) && misplaced.areNone) namedBefore.set(written, named)
      return named
    })
  })
}

const namedBefore = new WeakMap<object, NamedScene>()

function namedScene(
  placed: Pick<NamedScene, 'id' | 'stage' | 'path'>,
  written: unknown,
  misplaced: MisplacedKeys,
): NamedScene {
  const mayHave = (key: string) =>
    !isMap(written) || Object.hasOwn(written, key) || misplaced.hasFound([...placed.path, key])
  const options = (holder: string, kind: string) => {
    const keys = keysAt(written, [holder, kind]) ?? []
    if (keys.length === 0) return mayHave(holder) ? undefined : []
    return [...keys, ...misplaced.idsFoundFor([...placed.path, holder, kind])]
  }
  return {
    ...placed,
    choices: options('decision', 'choices'),
    leads: options('visit', 'leads'),
    mayHaveKeyEvent: mayHave('key-event'),
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of a map; none of one that is left out, and `undefined` where a list or a single value cannot be read as one. */
function keysAt(value: unknown, path: Path): readonly string[] | undefined {
  const at = valueAt(value, path)
  if (at === undefined) return []
  return isMap(at) ? Object.keys(at) : undefined
}

/** As much of a scenario as has the right shape: what is wrong in one scene should hide nothing in the others. */
type SoundParts = Pick<Scenario, NamedKind | 'scenes'>

/** Takes each entry for itself, and leaves out those that do not have their shape or may have been torn by an error of syntax. */
function soundParts(source: Source, names: Names): SoundParts {
  const entries = byKind(kind =>
    kind === 'cast' && hasNoCast(source.value) ? usualCast() : soundEntries(source, kind, shapes[kind]),
  )
  return { ...entries, scenes: soundScenes(source, names) } as SoundParts
}

function soundEntries(source: Source, kind: NamedKind, ofKind: z.ZodType<ReadonlyMap<string, unknown>>) {
  const entries = Object.entries(valueAt(source.value, [kind]) ?? {}).filter(([id]) => source.isTrusted([kind, id]))
  return new Map(entries.flatMap(([id, entry]) => [...(parsedBy(ofKind, { [id]: entry }).output ?? [])]))
}

function soundScenes(source: Source, names: Names): ReadonlyMap<string, PlacedScene> {
  const sound = new Map<string, PlacedScene>()
  const order = [...(names.scenes?.keys() ?? [])]
  const decider = firstOf(names.cast ?? new Set())
  for (const [index, { id, stage, path }] of [...(names.scenes?.values() ?? [])].entries()) {
    if (!source.isTrusted(path)) continue
    const { output } = parsedBy(scene, valueAt(source.value, path))
    if (output === undefined) continue
    sound.set(id, filledScene(output, { id, stage, path, next: order[index + 1], decider }).placed)
  }
  return sound
}
