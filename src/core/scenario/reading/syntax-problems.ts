import type { YAMLError } from 'yaml'
import { type Diagnostic, isError, type Span } from '../../diagnostics/diagnostic.ts'
import {
  anchorOrAlias,
  badIndent,
  needsQuotes,
  severalDocuments,
  tag,
  unreadable,
} from '../../diagnostics/syntax.ts'
import {
  colonProblem,
  missingProblem,
  noKeyProblem,
  unclosedProblem,
  unexpectedProblem,
} from './common-mistakes.ts'
import { lineSpan, type Source } from './source.ts'

/** Of the errors that begin on one line the first: the others mostly follow from it. */
export function onePerLine(problems: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  let lineEnd = -1
  return problems
    .toSorted((one, other) => one.span.start - other.span.start)
    .filter(problem => {
      if (!isError(problem)) return true
      const { span } = problem
      if (span.start <= lineEnd) return false
      const newline = text.indexOf('\n', span.start)
      lineEnd = newline < 0 ? text.length : newline
      return true
    })
}

/** An error of the library in our words. */
export function syntaxProblem(error: YAMLError, source: Source): Diagnostic {
  const [start, end] = error.pos
  const span = withinLine(source, start, end)
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return colonProblem(source, start)
    case 'MULTIPLE_DOCS':
      return severalDocuments(span)
    case 'BAD_SCALAR_START':
      return needsQuotes(source.span(start, start + 1), source.text.slice(start, start + 1))
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return anchorOrAlias(span, source.text.slice(start, start + 1))
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_COLLECTION_TYPE':
      return tag(span, source.text.slice(span.start, span.end))
    case 'BAD_DQ_ESCAPE':
      return unreadable(
        span,
        'in "double quotes" a backslash changes what follows it',
        "Put the text in 'single quotes', or write two backslashes for one.",
      )
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? unclosedProblem(source, start)
        : badIndent(lineSpan(source, start))
    case 'MISSING_CHAR':
      return missingProblem(error.message, source, span)
    case 'MULTILINE_IMPLICIT_KEY':
      return noKeyProblem(source, lineSpan(source, start))
    case 'UNEXPECTED_TOKEN':
      return unexpectedProblem(error.message, source, span)
    default:
      return unreadable(span, 'something here is not as YAML wants it')
  }
}

/** From an offset to where the error or its line ends. */
function withinLine(source: Source, start: number, end: number): Span {
  const newline = source.text.indexOf('\n', start)
  const last = newline < 0 ? source.text.length : newline
  return source.span(start, Math.min(last, Math.max(end, Math.min(start + 1, last))))
}
