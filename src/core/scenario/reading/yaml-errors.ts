import { type Diagnostic, isError, type Span } from '../../diagnostics/diagnostic.ts'
import { syntax, useBar } from '../../diagnostics/syntax.ts'
import type { SyntaxError } from './parsed-yaml.ts'
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
export function syntaxProblem(error: SyntaxError, source: Source): Diagnostic {
  const [start, end] = error.pos
  const span = withinLine(source, start, end)
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return colonProblem(source, start)
    case 'MULTIPLE_DOCS':
      return syntax.severalDocuments(span)
    case 'BAD_SCALAR_START':
      return syntax.needsQuotes(source.span(start), source.text.slice(start, start + 1))
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return syntax.anchorOrAlias(span, source.text.slice(start, start + 1))
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_COLLECTION_TYPE':
      return syntax.tag(span, source.text.slice(span.start, span.end))
    case 'BAD_DQ_ESCAPE':
      return syntax.unreadable(
        span,
        'in "double quotes" a backslash changes the next character',
        "Put the text in 'single quotes', or write two backslashes for one.",
      )
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? unclosedProblem(source, start)
        : indentProblem(source, outOfLine(source, start))
    case 'MISSING_CHAR':
      return missingProblem(error.message, source, span)
    case 'MULTILINE_IMPLICIT_KEY':
      return noKeyProblem(source, lineSpan(source, start))
    case 'UNEXPECTED_TOKEN':
      return unexpectedProblem(error.message, source, span)
    default:
      return syntax.unreadable(span, 'something here breaks the rules of YAML')
  }
}

/** From an offset to where the error or its line ends. */
function withinLine(source: Source, start: number, end: number): Span {
  const newline = source.text.indexOf('\n', start)
  const last = newline < 0 ? source.text.length : newline
  return source.span(start, Math.min(last, Math.max(end, Math.min(start + 1, last))))
}

const straight = 'Curly quotation marks cannot enclose a text in YAML. Use "straight ones".'
const quoteIt = 'If this is text, put all of it in "double quotes".'

/** `title: Who: the manager`: the second colon begins a key inside the text. */
function colonProblem(source: Source, start: number): Diagnostic {
  const rest = lineFrom(source, start)
  const sign = /^[?-] /.exec(rest)
  if (sign !== null) return syntax.needsQuotes(source.span(start), rest.slice(0, 1))
  const below = textBelow(source, start, 1)
  const several = below.length > 0 ? useBar : undefined
  const help = /^[‘’“”„]/.test(rest) ? straight : several
  const [colon] = [{ start, words: rest }, ...below].flatMap(line => colonIn(line, source, help) ?? [])
  if (colon !== undefined) return colon
  return isOutdented(source, start)
    ? indentProblem(source, start)
    : syntax.unreadable(source.span(start), 'this cannot follow a key on the same line', quoteIt)
}

interface Line {
  readonly start: number
  readonly words: string
}

/** The words before a colon that makes a key of them. */
function colonIn({ start, words }: Line, source: Source, help?: string): Diagnostic | undefined {
  const [found, key = ''] = /^(.*?):(?=\s|$)/.exec(words) ?? []
  return found === undefined ? undefined : syntax.colonStartsKey(source.span(start, start + found.length), key, help)
}

/** The lines of text that go on below the line at an offset, so many spaces further in or more. */
function textBelow({ text }: Source, start: number, further: number): readonly Line[] {
  const indent = indentOf(text.slice(text.lastIndexOf('\n', start) + 1))
  const end = text.indexOf('\n', start) + 1
  const lines = []
  for (const { 0: line, index } of end === 0 ? [] : text.slice(end).matchAll(/^.*\S.*$/gm)) {
    if (indentOf(line) < indent + further || nextKey.test(line)) break
    lines.push({ start: end + index + indentOf(line), words: line.trim() })
  }
  return lines
}

/** The next line is a key too, and stands further in: `actor: chair` is a space short of `asks: …` below it. */
function isOutdented({ text }: Source, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const [line = '', next = ''] = text.slice(lineStart).split('\n', 2)
  return /^ *[\w-]+:(?: |$)/.test(next) && indentOf(next) > indentOf(line)
}

/** A line that does not line up; where it stands as the lines around it ask, it is the line below that does not. */
function indentProblem(source: Source, noticed: number): Diagnostic {
  const { text } = source
  const lineStart = text.lastIndexOf('\n', noticed - 1) + 1
  const span = lineSpan(source, noticed)
  const [, sign] = /^ *([–—−•]) /.exec(text.slice(lineStart)) ?? []
  if (sign !== undefined)
    return syntax.unreadable(span, `a list needs hyphens, and ${sign} is another sign`, 'Write a hyphen in its place.')
  const further = furtherIn(text, lineStart)
  const below = text.indexOf('\n', noticed) + 1
  return further === 0 && below > 0
    ? syntax.badIndent(lineSpan(source, below), furtherIn(text, below))
    : syntax.badIndent(span, further)
}

/** How many spaces further in a line should stand, by the line above it or by the one below it, where one of them tells. */
function furtherIn(text: string, lineStart: number): number | undefined {
  const [line = '', next = ''] = text.slice(lineStart).split('\n', 2)
  const before = text.slice(0, lineStart).trimEnd()
  const above = before.slice(before.lastIndexOf('\n') + 1)
  const indent = indentOf(line)
  if (/^[^#]*:$/.test(above)) return indentOf(above) + 2 - indent
  return [above, next].map(one => indentOf(one) - indent).find(spaces => Math.abs(spaces) < 2)
}

/**
 * The line that is out of line, where another shows it: the first key of a block that stands further in than the others, or a
 * key too far out, whose contents stand two levels further in.
 *
 * @returns an offset in it
 */
function outOfLine({ text }: Source, noticed: number): number {
  const lineStart = text.lastIndexOf('\n', noticed - 1) + 1
  const [line = '', ...below] = text
    .slice(lineStart)
    .split('\n')
    .filter(one => one.trim() !== '')
  const indent = indentOf(line)
  const next = below.find(one => indentOf(one) <= indent) ?? ''
  const above = [...text.slice(0, lineStart).matchAll(/^( *)[^\s#].*$/gm)].map(({ 0: words, index }) => ({
    start: index + indentOf(words),
    indent: indentOf(words),
  }))
  const parentAt = above.findLastIndex(one => one.indent < indent)
  const [parent, first, ...inside] = above.slice(parentAt)
  if (parentAt < 0 || parent === undefined || first === undefined) return noticed
  const isFirstOut = inside.every(one => one.indent > first.indent) && indentOf(next) === indent
  if (isFirstOut && first.indent - indent < 2) return first.start
  const sibling = above.slice(0, parentAt).findLast(one => one.indent <= indent)
  const isParentOut = sibling?.indent === indent && first.indent - indent === indent - parent.indent
  return isParentOut ? parent.start : noticed
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** A line that is neither a key with its value nor text that goes on; it may be a quotation mark that makes it so. */
function noKeyProblem(source: Source, span: Span): Diagnostic {
  const forgotten = swallowingQuote(source.text, span.start)
  if (forgotten !== undefined) return quoteProblem(source, forgotten)
  if (/^["']/.test(source.text.slice(span.start, span.end))) return quoteProblem(source, span.start)
  const { start, end } = lineSpan(source, source.text.lastIndexOf('\n', span.start))
  const above = source.text.slice(start, end)
  const lines = textBelow(source, span.start, 0)
  const around = /^[^\s:-][^\s:]* /.test(above) ? [{ start, words: above }, ...lines] : lines
  const [colon] = around.flatMap(line => colonIn(line, source, useBar) ?? [])
  if (colon !== undefined) return colon
  return syntax.unreadable(
    span,
    'this line has no key with a value',
    'Put a colon and a space after a key. Indent text that continues the line before by more than its key.',
  )
}

/** Something is missing here. */
function missingProblem(message: string, source: Source, span: Span): Diagnostic {
  if (message.endsWith('quote')) return unclosedQuote(source, message.includes('"') ? '"' : "'")
  if (/(?:to|and|must) end with/.test(message)) return unclosedProblem(source, span.start)
  if (message.startsWith('Missing ,'))
    return syntax.unreadable(span, 'a comma is missing between two entries of { } or [ ]', `Add the comma. ${quoteIt}`)
  if (message.startsWith('Comments'))
    return syntax.unreadable(span, 'a # that begins a comment needs a space before it', quoteIt)
  if (message.startsWith('Sequence item'))
    return syntax.unreadable(
      span,
      'a list continues here without a hyphen',
      'Begin each entry of the list with a hyphen and a space, in one column.',
    )
  return noKeyProblem(source, span)
}

/** Something stands here that should not. */
function unexpectedProblem(message: string, source: Source, span: Span): Diagnostic {
  if (/^Not a YAML token|header includes/.test(message))
    return syntax.unreadable(
      span,
      'the text after | or > must begin on the next line',
      'Move the text to the next line, indented by two spaces.',
    )
  if (message.includes('same line with key'))
    return syntax.needsQuotes(span, source.text.slice(span.start, span.start + 1))
  const forgotten = swallowingQuote(source.text, span.start)
  if (forgotten !== undefined) return quoteProblem(source, forgotten)
  if (message.endsWith('at node end')) return afterEnd(source, span)
  if (/^Unexpected (?:flow-map-end|flow-seq-end|[}\]])/.test(message))
    return syntax.unreadable(span, 'this bracket was never opened', 'Delete it, or open it earlier.')
  if (/^Unexpected (?:empty item|,)/.test(message))
    return syntax.unreadable(span, 'a value is missing before this comma', 'Add the value, or delete the comma.')
  return syntax.unreadable(span, 'this does not belong here')
}

/** The value of this line ended, and the line goes on: it was meant as text, and began with a sign that means something. */
function afterEnd(source: Source, span: Span): Diagnostic {
  const lineStart = source.text.lastIndexOf('\n', span.start) + 1
  const opening = /(?:^|[:-] +|[{[,] *)(["'[{*&!])/.exec(source.text.slice(lineStart, span.start))
  const sign = opening?.[1]
  if (opening === null || sign === undefined) return syntax.unreadable(span, 'this does not belong here')
  const start = lineStart + opening.index + opening[0].length - 1
  if (sign !== '"' && sign !== "'") return syntax.needsQuotes(source.span(start), sign)
  return syntax.unreadable(
    span,
    'the text continues after its closing quotation mark',
    sign === '"'
      ? 'Enclose all of the text, and write \\" for quotation marks inside it.'
      : "Enclose all of the text, and write '' for apostrophes inside it, or use double quotes.",
  )
}

/** What is never closed runs to the end of the file, so no mark of its kind comes after it but such as are escaped. */
function unclosedQuote(source: Source, mark: string): Diagnostic {
  const marks = mark === '"' ? /(?<!\\)"/g : /'/g
  const last = [...source.text.matchAll(marks)].at(-1)?.index ?? 0
  return quoteProblem(source, swallowingQuote(source.text, last) ?? last)
}

function quoteProblem(source: Source, start: number): Diagnostic {
  return syntax.neverClosed(
    source.span(start),
    'quotation mark',
    'Close it with the same mark. Inside "double quotes", write \\" for a quotation mark.',
  )
}

/** A bracket is still open where lines step back out of it. */
function unclosedProblem(source: Source, noticed: number): Diagnostic {
  const start = openingBefore(withoutComments(source.text.slice(0, noticed)))
  const help = lineFrom(source, start).includes(' #')
    ? 'A # after a space begins a comment, which hides the rest of this line. Put the text in "double quotes".'
    : undefined
  const bracket = source.text[start] === '[' ? 'bracket [' : 'bracket {'
  return syntax.neverClosed(source.span(start), bracket, help)
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

/** A value that begins with a quotation mark, and the mark. */
const opening = /^(?:[ -]*[\w-]+: +|[ ]*- +)(["'])/

const nextKey = /^ *(?:- +)?[\w-]+:(?: |$)/

/**
 * Where a quotation mark opens that its line does not close, and the next line begins a key: the mark was forgotten, and the
 * text runs on to the next mark of its kind, wherever that stands. `undefined` when there is none before an offset.
 */
function swallowingQuote(text: string, before: number): number | undefined {
  const lines = text.slice(0, before).split('\n')
  let start = 0
  for (const [index, line] of lines.entries()) {
    const found = opening.exec(line)
    const rest = found === null ? '' : line.slice(found[0].length)
    if (found !== null && !closes(rest, found[1] ?? '') && nextKey.test(lines[index + 1] ?? ''))
      return start + found[0].length - 1
    start += line.length + 1
  }
  return undefined
}

function closes(rest: string, mark: string): boolean {
  return mark === '"' ? /(?<!\\)(?:\\\\)*"/.test(rest) : rest.replaceAll("''", '').includes("'")
}
