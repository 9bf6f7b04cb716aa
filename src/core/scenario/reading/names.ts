import { valueAt, type Path } from '../path.ts'

/** A scene as far as others refer to it, even when something in it is wrong. */
export interface NamedScene {
  readonly id: string
  readonly stage: string
  readonly path: Path
  /** The ids of its choices, when something is decided there. */
  readonly choices: readonly string[] | undefined
  readonly hasKeyEvent: boolean
}

const kinds = ['cast', 'facts', 'law', 'exhibits', 'measures', 'interrupts', 'recommendations'] as const

export type NamedKind = (typeof kinds)[number]

/**
 * Everything that has a name in a file, whether or not the rest of it is right: one mistake should not make others. A kind
 * whose names cannot be told, as it is no map, has none.
 */
export interface Names extends Readonly<Record<NamedKind, ReadonlySet<string> | undefined>> {
  readonly scenes: ReadonlyMap<string, NamedScene> | undefined
  /** Scenes whose id one before them has already. */
  readonly repeated: readonly NamedScene[]
}

export function namesIn(value: unknown): Names {
  const scenes = new Map<string, NamedScene>()
  const repeated: NamedScene[] = []
  for (const scene of scenesIn(value)) {
    if (scenes.has(scene.id)) repeated.push(scene)
    else scenes.set(scene.id, scene)
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
  const scene = valueAt(value, path)
  const choices = valueAt(scene, ['decision', 'choices'])
  return {
    id,
    stage,
    path,
    choices: typeof choices === 'object' && choices !== null ? Object.keys(choices) : undefined,
    hasKeyEvent: valueAt(scene, ['key-event']) !== undefined,
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
