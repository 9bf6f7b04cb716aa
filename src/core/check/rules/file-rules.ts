import { interruptCount } from '../../diagnostics/flow.ts'
import { levelOutOfBounds } from '../../diagnostics/references.ts'
import { idNotFolder, notCleared, recommendationNotThat } from '../../diagnostics/shape.ts'
import type { ReadScenario } from '../../scenario/reading/read-scenario.ts'
import { valueAt } from '../../scenario/scenario.ts'
import { idPattern } from '../../scenario/schema.ts'
import type { Problems } from '../problems.ts'

const mostInterrupts = 12

/** What holds for the file as a whole. */
export function fileRules({ source, parts, names }: ReadScenario, folder: string, problems: Problems): void {
  const id = valueAt(source.value, ['id'])
  if (typeof id === 'string' && idPattern.test(id) && id !== folder)
    problems.atValue(['id'], span => idNotFolder(span, id, folder))
  const isAdapted = valueAt(source.value, ['origin']) === 'adapted'
  if (source.brokenAt === undefined && isAdapted && valueAt(source.value, ['cleared']) === undefined)
    problems.atValue(['origin'], span => notCleared(span))
  const interrupts = names.interrupts?.size ?? 0
  if (interrupts > mostInterrupts) problems.atKey(['interrupts'], span => interruptCount(span, interrupts))
  for (const [fact, declared] of parts.facts)
    if ('level' in declared && declared.level > declared.of)
      problems.atValue(['facts', fact, 'level'], span =>
        levelOutOfBounds(span, fact, declared.level, declared.of),
      )
  for (const [key, { text }] of parts.recommendations)
    if (!/^That\s/.test(text))
      problems.atValue(['recommendations', key, 'text'], span => recommendationNotThat(span))
}
