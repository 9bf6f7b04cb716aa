import type { Diagnostic } from './diagnostic.ts'

/** By file, then by place; at one place the shorter span first, then by code. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (one, other) =>
      compare(one.span.file, other.span.file) ||
      one.span.start - other.span.start ||
      one.span.end - other.span.end ||
      compare(one.code, other.code) ||
      compare(one.message, other.message),
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
