import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import { Lines } from '../../core/diagnostics/source-lines.ts'
import { syntax } from '../../core/diagnostics/syntax.ts'
import { type Place, spanAt } from './mdx.ts'
import type { Body } from './read-exhibit.ts'

/** What the parser of MDX says of a place. */
export interface Complaint {
  readonly reason?: string
  readonly message?: string
  readonly ruleId?: string | undefined
  readonly place?: Place | { readonly offset?: number } | undefined
  readonly cause?: unknown
}

type Text = Pick<Body, 'file' | 'text'>

/** A complaint of the parser in our words. */
export function told(complaint: Complaint, text: Text): Diagnostic {
  const { reason = 'we could not understand part of it', ruleId = '' } = complaint
  if (/call stack/.test(complaint.reason ?? complaint.message ?? ''))
    return syntax.tooDeep({ file: text.file, start: 0, end: 0 })
  // The place is in the span already.
  const said = reason.replaceAll(/ \(\d+:\d+-\d+:\d+\)/g, '').replace(/\.$/, '')
  const problem = `${said.charAt(0).toLowerCase()}${said.slice(1)}.`
  return syntax.exhibitBroken(
    spanOf(complaint, text),
    ruleId === 'acorn' ? 'the text between these braces is not data.' : problem,
    helps[ruleId] ?? 'To show a brace or a bracket, write `\\{` or `\\<`.',
  )
}

/** By the parser's rule. */
const helps: Readonly<Record<string, string>> = {
  acorn: 'Put texts in quotation marks with commas between them; to show a brace, write `\\{`.',
  'end-tag-mismatch': 'Close it with its own name, or end the tag itself with `/>`.',
  'unexpected-eof': 'Close the open element. To show a brace or a bracket, write `\\{` or `\\<`.',
}

function spanOf({ place, reason = '' }: Complaint, { file, text }: Text): Span {
  const { start } =
    place === undefined ? inReason(reason, text) : spanAt('start' in place ? place : { start: place, end: place }, '')
  const at = Math.min(start, Math.max(0, text.length - 1))
  return { file, start: at, end: Math.min(at + 1, text.length) }
}

/** Of a tag that is never closed the parser tells the place only in words: `(3:1-3:17)`. */
function inReason(reason: string, text: string): { readonly start: number } {
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-/.exec(reason) ?? []
  return { start: new Lines(text).start(Number(line)) + Number(column) - 1 }
}
