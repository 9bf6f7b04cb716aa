import { flagAsLevel, levelAsFlag, levelOutOfBounds } from '../../diagnostics/references.ts'
import type { Path } from '../../scenario/scenario.ts'
import type { Changes } from '../../scenario/schema.ts'
import type { NameCheck } from './name-check.ts'

/** Every fact that a choice changes, and whether it can be changed so. */
export function changeReferences(changes: Changes, at: Path, check: NameCheck): void {
  for (const [id, change] of Object.entries(changes)) {
    const path = [...at, id]
    check.fact(id, path)
    const fact = check.read.parts.facts.get(id)
    if (fact === undefined) continue
    if ('flag' in fact) {
      if (typeof change !== 'boolean') check.problem(span => flagAsLevel(span, id), path)
    } else if (typeof change === 'boolean') check.problem(span => levelAsFlag(span, id, fact.of), path)
    else if (typeof change === 'number' && change > fact.of)
      check.problem(span => levelOutOfBounds(span, id, change, fact.of), path)
  }
}
