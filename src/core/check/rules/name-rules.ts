import { factNamedAsKeyword, reservedId } from '../../diagnostics/shape.ts'
import { conditionKeywords } from '../../scenario/conditions.ts'
import type { ReadScenario } from '../../scenario/reading/read-scenario.ts'
import { type Path, valueAt } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'

/** Words with a meaning of their own in `goto` and in playthroughs. */
const reserved: readonly string[] = ['back', 'resume', 'then', 'timeout']

/** No id is a word that the format keeps for itself. */
export function nameRules({ source, names, parts }: ReadScenario, problems: Problems): void {
  const forbid = (ids: Iterable<string>, path: Path) => {
    for (const id of ids)
      if (reserved.includes(id)) problems.atKey([...path, id], span => reservedId(span, id))
  }
  for (const kind of [
    'cast',
    'facts',
    'law',
    'exhibits',
    'measures',
    'interrupts',
    'recommendations',
  ] as const)
    forbid(names[kind] ?? [], [kind])
  forbid(Object.keys(valueAt(source.value, ['stages']) ?? {}), ['stages'])
  for (const { id, path, choices } of names.scenes?.values() ?? []) {
    forbid([id], path.slice(0, -1))
    forbid(choices ?? [], [...path, 'decision', 'choices'])
    forbid(parts.scenes.get(id)?.visit?.leads.keys() ?? [], [...path, 'visit', 'leads'])
  }
  const keywords: readonly string[] = conditionKeywords
  for (const fact of names.facts ?? [])
    if (keywords.includes(fact)) problems.atKey(['facts', fact], span => factNamedAsKeyword(span, fact))
}
