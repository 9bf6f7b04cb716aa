import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { badIndent, colonStartsKey, needsQuotes, neverClosed, unreadable } from '../../diagnostics/syntax.ts'
import { lineSpan, type Source } from './source.ts'
import { swallowingQuote } from './swallowing-quote.ts'

const straight = 'Curly quotation marks do not enclose a text in YAML: use "straight ones".'
const quoteIt = 'If this is text, put the whole of it in "double quotes".'

/** `title: Who: the manager`: the second colon begins a key inside the text. */
export function colonProblem(source: Source, start: number): Diagnostic {
  const rest = lineFrom(source, start)
  const sign = /^[?-] /.exec(rest)
  if (sign !== null) return needsQuotes(source.span(start, start + 1), rest.slice(0, 1))
  const key = /^(.*?):(?=\s|$)/.exec(rest)
  if (key === null && isOutdented(source, start)) return badIndent(lineSpan(source, start))
  if (key === null)
    return unreadable(
      source.span(start, start + 1),
      'what stands here cannot follow a key on the same line',
      quoteIt,
    )
  const isCurly = /^[‘’“”„]/.test(rest)
  return colonStartsKey(
    source.span(start, start + key[0].length),
    key[1] ?? '',
    isCurly ? straight : undefined,
  )
}

/** The next line is a key too, and stands further in: `actor: chair` is a space short of `asks: …` below it. */
function isOutdented({ text }: Source, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const [line = '', next = ''] = text.slice(lineStart).split('\n', 2)
  return /^ *[\w-]+:(?: |$)/.test(next) && indentOf(next) > indentOf(line)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** A line that is neither a key with its value nor text that goes on; it may be a quotation mark that makes it so. */
export function noKeyProblem(source: Source, span: Span): Diagnostic {
  const forgotten = swallowingQuote(source.text, span.start)
  if (forgotten !== undefined) return quoteProblem(source, forgotten)
  if (/^["']/.test(source.text.slice(span.start, span.end))) return quoteProblem(source, span.start)
  return unreadable(
    span,
    'this line has no key with a value',
    'After a key stands a colon and a space. Text that goes on from the line before is indented more than its key.',
  )
}

/** Something that should stand here does not. */
export function missingProblem(message: string, source: Source, span: Span): Diagnostic {
  if (message.endsWith('quote')) return unclosedQuote(source, message.includes('"') ? '"' : "'")
  if (/(?:to|and|must) end with/.test(message)) return unclosedProblem(source, span.start)
  if (message.startsWith('Missing ,'))
    return unreadable(
      span,
      'between two entries of { } or [ ] a comma is missing',
      `Add the comma. ${quoteIt}`,
    )
  if (message.startsWith('Comments'))
    return unreadable(span, 'a # that begins a comment needs a space before it', quoteIt)
  if (message.startsWith('Sequence item'))
    return unreadable(
      span,
      'a list goes on here without a hyphen',
      'Begin each entry of the list with a hyphen and a space, in one column.',
    )
  return noKeyProblem(source, span)
}

/** Something stands here that should not. */
export function unexpectedProblem(message: string, source: Source, span: Span): Diagnostic {
  if (/^Not a YAML token|header includes/.test(message))
    return unreadable(
      span,
      'after | or > the text begins on the next line',
      'Move the text to the next line, indented by two spaces.',
    )
  if (message.includes('same line with key'))
    return needsQuotes(span, source.text.slice(span.start, span.start + 1))
  const forgotten = swallowingQuote(source.text, span.start)
  if (forgotten !== undefined) return quoteProblem(source, forgotten)
  if (message.endsWith('at node end')) return afterEnd(source, span)
  if (/^Unexpected (?:flow-map-end|flow-seq-end|[}\]])/.test(message))
    return unreadable(span, 'this bracket closes nothing', 'Take it away, or open it before.')
  if (/^Unexpected (?:empty item|,)/.test(message))
    return unreadable(span, 'there is nothing before this comma', 'Take the comma away.')
  return unreadable(span, 'this does not belong here')
}

/** The value of this line ended, and the line goes on: it was meant as text, and began with a sign that means something. */
function afterEnd(source: Source, span: Span): Diagnostic {
  const lineStart = source.text.lastIndexOf('\n', span.start) + 1
  const opening = /(?:^|[:-] +|[{[,] *)(["'[{*&!])/.exec(source.text.slice(lineStart, span.start))
  const sign = opening?.[1]
  if (opening === null || sign === undefined) return unreadable(span, 'this does not belong here')
  const start = lineStart + opening.index + opening[0].length - 1
  if (sign !== '"' && sign !== "'") return needsQuotes(source.span(start, start + 1), sign)
  return unreadable(
    span,
    'the text goes on after its closing quotation mark',
    sign === '"'
      ? 'Enclose all of the text, and write \\" for a quotation mark within it.'
      : "Enclose all of the text, and write '' for an apostrophe within it, or use double quotes.",
  )
}

/** What is never closed runs to the end of the file, so no mark of its kind comes after it but such as are escaped. */
function unclosedQuote(source: Source, mark: string): Diagnostic {
  const marks = mark === '"' ? /(?<!\\)"/g : /'/g
  const last = [...source.text.matchAll(marks)].at(-1)?.index ?? 0
  return quoteProblem(source, swallowingQuote(source.text, last) ?? last)
}

function quoteProblem(source: Source, start: number): Diagnostic {
  return neverClosed(
    source.span(start, start + 1),
    'quotation mark',
    'Close it with the same mark. Within "double quotes" a quotation mark is written \\".',
  )
}

/** A bracket is still open where lines step back out of it. */
export function unclosedProblem(source: Source, noticed: number): Diagnostic {
  const start = openingBefore(withoutComments(source.text.slice(0, noticed)))
  const help = lineFrom(source, start).includes(' #')
    ? 'A # after a space begins a comment, which hides the rest of this line: put the text in "double quotes".'
    : undefined
  const bracket = source.text[start] === '[' ? 'bracket [' : 'bracket {'
  return neverClosed(source.span(start, start + 1), bracket, help)
}

/** The last bracket before an offset that nothing closes; brackets within quotation marks may mislead it. */
function openingBefore(text: string): number {
  let closed = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at]
    if (sign === '}' || sign === ']') closed++
    if (sign === '{' || sign === '[') closed--
    if (closed < 0) return at
  }
  return Math.max(0, text.length - 1)
}

function withoutComments(text: string): string {
  return text.replaceAll(/(?<=\s)#[^\n]*/g, comment => ' '.repeat(comment.length))
}

function lineFrom({ text }: Source, start: number): string {
  const newline = text.indexOf('\n', start)
  return text.slice(start, newline < 0 ? undefined : newline)
}
