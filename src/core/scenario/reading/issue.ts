import type { z } from 'zod'
import { factTest } from '../shape/condition.ts'

/** An issue of the schema library, with what it does not tell by itself. */
export type Issue = z.core.$ZodIssue & {
  /** The keys that may stand where an unknown one stood. */
  readonly known?: readonly string[]
  /** Whether what was expected is a test of a fact. */
  readonly isFactTest?: boolean
}

/** The issues of a value, or the value as the schema gives it. */
export function parsedBy<Output>(
  shape: z.ZodType<Output>,
  value: unknown,
): { readonly output: Output } | { readonly issues: readonly Issue[] } {
  const { data, error, success } = shape.safeParse(value, { error: annotated })
  return success ? { output: data } : { issues: error.issues }
}

/** Notes on the issue what only its schema knows; the words of messages are ours. */
function annotated(issue: z.core.$ZodRawIssue): string {
  const schema = issue.inst as { readonly def: { readonly shape?: object } } | undefined
  if (issue.code === 'unrecognized_keys')
    Object.assign(issue, { known: Object.keys(schema?.def.shape ?? {}) })
  if (issue.code === 'invalid_union' && schema === (factTest as unknown))
    Object.assign(issue, { isFactTest: true })
  return ''
}
