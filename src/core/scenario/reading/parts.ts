import type { z } from 'zod'
import type { PlacedScene, Scenario } from '../scenario.ts'
import { cast, exhibits, facts, interrupts, law, measures, recommendations } from '../shape/materials.ts'
import { scene } from '../shape/scene.ts'
import { valueAt } from '../path.ts'
import { parsedBy } from './issue.ts'
import type { Names } from './names.ts'
import type { Source } from './source.ts'

/** As much of a scenario as has the right shape: what is wrong in one scene should hide nothing in the others. */
export type Parts = Pick<
  Scenario,
  'cast' | 'facts' | 'law' | 'exhibits' | 'measures' | 'scenes' | 'interrupts' | 'recommendations'
>

/** Takes each entry for itself, and leaves out those that do not have their shape or may have been torn by an error of syntax. */
export function soundParts(source: Source, names: Names): Parts {
  return {
    cast: soundEntries(source, 'cast', cast),
    facts: soundEntries(source, 'facts', facts),
    law: soundEntries(source, 'law', law),
    exhibits: soundEntries(source, 'exhibits', exhibits),
    measures: soundEntries(source, 'measures', measures),
    interrupts: soundEntries(source, 'interrupts', interrupts),
    recommendations: soundEntries(source, 'recommendations', recommendations),
    scenes: soundScenes(source, names),
  }
}

function soundEntries<Entry>(
  source: Source,
  kind: string,
  shape: z.ZodType<ReadonlyMap<string, Entry>>,
): ReadonlyMap<string, Entry> {
  const entries = Object.entries(valueAt(source.value, [kind]) ?? {}).filter(([id]) =>
    source.isTrusted([kind, id]),
  )
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
