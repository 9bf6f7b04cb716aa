import type { z } from 'zod'
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { type Path, type PlacedScene, type Scenario, toScenario, valueAt } from '../scenario.ts'
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
} from '../schema.ts'
import { parsedBy } from './issues.ts'
import { readYaml } from './read-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Source } from './source.ts'

/** A scenario file as far as it could be read. */
export interface ReadScenario {
  readonly source: Source
  /** Only when nothing is wrong with syntax and shape; whether its references hold is still to be checked. */
  readonly scenario: Scenario | undefined
  readonly parts: SoundParts
  readonly names: Names
  readonly problems: readonly Diagnostic[]
}

export function readScenario(text: string, file: string): ReadScenario {
  const source = readYaml(text, file)
  const names = namesIn(source.value)
  if (source.value === undefined)
    return { source, names, parts: soundParts(source, names), scenario: undefined, problems: source.problems }
  const parsed = parsedBy(scenarioSchema, source.value)
  if ('issues' in parsed) {
    const problems = [...source.problems, ...shapeProblems(parsed.issues, { source, at: [] })]
    return { source, names, parts: soundParts(source, names), scenario: undefined, problems }
  }
  const scenario = toScenario(parsed.output)
  const isSound = !source.problems.some(isError)
  return {
    source,
    names,
    parts: source.brokenAt === undefined ? scenario : soundParts(source, names),
    scenario: isSound ? scenario : undefined,
    problems: source.problems,
  }
}

/** A scene as far as others refer to it, even when something in it is wrong. */
export interface NamedScene {
  readonly id: string
  readonly stage: string
  readonly path: Path
  /** The ids of its choices, when something is decided there. */
  readonly choices: readonly string[] | undefined
  readonly hasKeyEvent: boolean
}

const kinds = ['cast', 'facts', 'law', 'exhibits', 'measures', 'interrupts', 'findings', 'recommendations'] as const

type NamedKind = (typeof kinds)[number]

/**
 * Everything that has a name in a file, whether or not the rest of it is right: one mistake should not make others. A kind
 * whose names cannot be told, as it is no map, has none.
 */
export interface Names extends Readonly<Record<NamedKind, ReadonlySet<string> | undefined>> {
  readonly scenes: ReadonlyMap<string, NamedScene> | undefined
  /** Scenes whose id one before them has already. */
  readonly repeated: readonly NamedScene[]
}

function namesIn(value: unknown): Names {
  const scenes = new Map<string, NamedScene>()
  const repeated: NamedScene[] = []
  for (const written of scenesIn(value)) {
    if (scenes.has(written.id)) repeated.push(written)
    else scenes.set(written.id, written)
  }
  const ids = (kind: NamedKind) => (isNamed(value, kind) ? new Set(keysAt(value, [kind])) : undefined)
  return {
    scenes: scenes.size === 0 ? undefined : scenes,
    repeated,
    cast: ids('cast'),
    facts: ids('facts'),
    law: ids('law'),
    exhibits: ids('exhibits'),
    measures: ids('measures'),
    interrupts: ids('interrupts'),
    findings: ids('findings'),
    recommendations: ids('recommendations'),
  }
}

function scenesIn(value: unknown): readonly NamedScene[] {
  return keysAt(value, ['stages']).flatMap(stage =>
    keysAt(value, ['stages', stage, 'scenes']).map(id => namedScene(value, stage, id)),
  )
}

function namedScene(value: unknown, stage: string, id: string): NamedScene {
  const path = ['stages', stage, 'scenes', id]
  const written = valueAt(value, path)
  const choices = valueAt(written, ['decision', 'choices'])
  return {
    id,
    stage,
    path,
    choices: typeof choices === 'object' && choices !== null ? Object.keys(choices) : undefined,
    hasKeyEvent: valueAt(written, ['key-event']) !== undefined,
  }
}

/** A kind that is left out has no names, and that can be told; a list in its place cannot be read. */
function isNamed(value: unknown, kind: string): boolean {
  const at = valueAt(value, [kind])
  return at === undefined || (typeof at === 'object' && at !== null && !Array.isArray(at))
}

function keysAt(value: unknown, path: Path): readonly string[] {
  const at = valueAt(value, path)
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? Object.keys(at) : []
}

/** As much of a scenario as has the right shape: what is wrong in one scene should hide nothing in the others. */
type SoundParts = Pick<
  Scenario,
  'cast' | 'facts' | 'law' | 'exhibits' | 'measures' | 'scenes' | 'interrupts' | 'findings' | 'recommendations'
>

/** Takes each entry for itself, and leaves out those that do not have their shape or may have been torn by an error of syntax. */
function soundParts(source: Source, names: Names): SoundParts {
  return {
    cast: soundEntries(source, 'cast', cast),
    facts: soundEntries(source, 'facts', facts),
    law: soundEntries(source, 'law', law),
    exhibits: soundEntries(source, 'exhibits', exhibits),
    measures: soundEntries(source, 'measures', measures),
    interrupts: soundEntries(source, 'interrupts', interrupts),
    findings: soundEntries(source, 'findings', findings),
    recommendations: soundEntries(source, 'recommendations', recommendations),
    scenes: soundScenes(source, names),
  }
}

function soundEntries<Entry>(
  source: Source,
  kind: string,
  shape: z.ZodType<ReadonlyMap<string, Entry>>,
): ReadonlyMap<string, Entry> {
  const entries = Object.entries(valueAt(source.value, [kind]) ?? {}).filter(([id]) => source.isTrusted([kind, id]))
  return new Map(
    entries.flatMap(([id, entry]) => {
      const parsed = parsedBy(shape, { [id]: entry })
      return 'output' in parsed ? [...parsed.output] : []
    }),
  )
}

function soundScenes(source: Source, names: Names): ReadonlyMap<string, PlacedScene> {
  const sound = new Map<string, PlacedScene>()
  for (const { id, stage, path } of names.scenes?.values() ?? []) {
    if (!source.isTrusted(path)) continue
    const parsed = parsedBy(scene, valueAt(source.value, path))
    if ('output' in parsed) sound.set(id, { ...parsed.output, id, stage })
  }
  return sound
}
