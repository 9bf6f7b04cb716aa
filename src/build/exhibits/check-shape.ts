import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { exhibitShapes } from '../../core/scenario/exhibit-schema.ts'
import { parsedBy } from '../../core/scenario/reading/issues.ts'
import type { ExhibitKind } from '../../core/scenario/schema.ts'
import type { Filled } from './filled.ts'
import { cellsMissing } from './problems.ts'

/** What a shape is filled with, its keys as the format has them; any kind's. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>
export type FieldValue = string | readonly (string | readonly string[] | Readonly<Record<string, string>>)[]

export interface Checked {
  /** Empty when there are problems. */
  readonly fields: Fields
  readonly problems: readonly Diagnostic[]
}

/** Holds what an author filled in against the shape of the kind. */
export function checkShape(filled: Filled, kind: ExhibitKind): Checked {
  const parsed = parsedBy<Fields>(exhibitShapes[kind], filled.value ?? {})
  if ('issues' in parsed) return { fields: {}, problems: filled.problemsOf(parsed.issues) }
  return { fields: parsed.output, problems: kind === 'ledger' ? unevenRows(parsed.output, filled) : [] }
}

function unevenRows({ columns, rows }: Fields, filled: Filled): readonly Diagnostic[] {
  const wide = columns?.length ?? 0
  return ((rows ?? []) as readonly (readonly string[])[]).flatMap((row, index) =>
    row.length === wide ? [] : [cellsMissing(filled.spanOf(['rows', index]), row.length, wide)],
  )
}
