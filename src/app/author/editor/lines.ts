/** How far in the line below begins: below a key without a value, and below `|`, two spaces further. */
export function indentBelow(line: string): number | undefined {
  if (line.trim() === '') return undefined
  // The keys of an entry begin below its first one, and the next entry below its hyphen.
  const [start = ''] = /^ *(?:(?:- +)+(?=[\w-]+:(?: |$)))?/.exec(line) ?? []
  return start.length + (/^[^#]*(?::|: [|>][+-]?)$/.test(line.trimEnd()) ? 2 : 0)
}

interface Range {
  readonly from: number
  readonly to: number
}

interface Change extends Range {
  readonly insert: string
}

/**
 * What pasting lines into a case changes, as a cursor seldom stands exactly where a line begins. Keys stand as far in as they
 * were copied, on lines of their own; paragraphs stand as far in as the text that they are pasted into.
 *
 * @returns nothing where they can be pasted as they are
 */
export function pastedLines(text: string, { from, to }: Range, copied: string): Change | undefined {
  const clip = copied.replaceAll('\r\n', '\n')
  if (!clip.includes('\n')) return undefined
  return /^\s*(?:- +)?[a-z][\w-]*:(?:\s|$)/.test(clip)
    ? pastedKeys(text, { from, to }, clip)
    : pastedParagraphs(text, { from, to }, clip)
}

function pastedKeys(text: string, { from, to }: Range, clip: string): Change | undefined {
  const [first, last] = [lineAt(text, from), lineAt(text, to)]
  const before = text.slice(first.from, from)
  const rest = text.slice(to, last.to)
  const copied = clip.replace(/\n$/, '')
  // A file ends with the end of a line.
  const lines = last.to === text.length ? `${copied}\n` : copied
  if (before.trim() !== '') return rest.trim() === '' ? { from, to: last.to, insert: `\n${lines}` } : undefined
  if (isCopiedFrom(before.length, lines)) return undefined
  if (rest.trim() === '') return { from: first.from, to: last.to, insert: lines }
  const isLineWhole = text.slice(last.from, to).trim() === ''
  return isLineWhole ? { from: first.from, to: last.from, insert: `${lines}\n` } : undefined
}

/** Whether they were copied without the spaces before their first key, which stood as far in as this. */
function isCopiedFrom(indent: number, lines: string): boolean {
  const [first = '', ...others] = lines.split('\n')
  const second = others.find(line => line.trim() !== '') ?? ''
  return indent > 0 && indentOf(first) === 0 && indentOf(second) === (indentBelow(first) ?? 0) + indent
}

function pastedParagraphs(text: string, { from, to }: Range, clip: string): Change | undefined {
  const line = lineAt(text, from)
  const indent = textIndent(text, line)
  if (indent === undefined || from - line.from < indent) return undefined
  const [first = '', ...others] = clip.split('\n')
  const shared = Math.min(...others.filter(other => other.trim() !== '').map(indentOf))
  const moved = others.map(other => (other.trim() === '' ? '' : ' '.repeat(indent) + other.slice(shared)))
  return { from, to, insert: [first.trimStart(), ...moved].join('\n') }
}

/** How far in the lines of the text stand that a line belongs to: those below a `|`. */
function textIndent(text: string, line: Range): number | undefined {
  const here = text.slice(line.from, line.to)
  let indent = here.trim() === '' ? undefined : indentOf(here)
  for (const above of text.slice(0, line.from).split('\n').toReversed()) {
    if (above.trim() === '' || (indent !== undefined && indentOf(above) >= indent)) continue
    if (/: [|>][+-]?$/.test(above.trimEnd())) return indent ?? indentOf(above) + 2
    if (indent !== undefined) return undefined
    indent = indentOf(above)
  }
  return undefined
}

function lineAt(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset)
  return { from: text.slice(0, offset).lastIndexOf('\n') + 1, to: end === -1 ? text.length : end }
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
