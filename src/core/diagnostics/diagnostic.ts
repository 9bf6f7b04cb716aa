/**
 * A scenario with an error cannot be played or recorded correctly; with a warning it plays, but badly; a note is for
 * information and never makes a check fail.
 */
export type Severity = 'error' | 'warning' | 'note'

/** A stretch of a file's text, as offsets of UTF-16 code units; `end` is the first one outside. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** `DA301`: the hundreds tell the theme. */
export type Code = `DA${number}`

export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly span: Span
  /** What is wrong; it stands alone, without the code frame. */
  readonly message: string
  /** How to fix it. */
  readonly help?: string
}

/** Makes kinds of diagnostics, each with its code and words, to be called with a span and what it is about. */
function kindsOf(severity: Severity) {
  return <About extends unknown[]>(
    code: Code,
    words: (...about: About) => { readonly message: string; readonly help?: string | undefined },
  ) => {
    const make = (span: Span, ...about: About): Diagnostic => {
      const { message, help } = words(...about)
      return { code, severity, span, message, ...(help === undefined ? {} : { help }) }
    }
    return Object.assign(make, { code, severity })
  }
}

export const error = kindsOf('error')
export const warning = kindsOf('warning')
export const note = kindsOf('note')

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

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
