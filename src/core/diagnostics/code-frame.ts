import type { Span } from './diagnostic.ts'
import { graphemesOf, type Lines } from './source-lines.ts'

const tab = '    '
const widest = 100

/** The line on which a span begins, and below it carets under as much of the span as stands on that line. */
export function frameOf({ start, end }: Span, lines: Lines) {
  const { line, column } = lines.position(start)
  const text = lines.line(line)
  const from = Math.min(column - 1, text.length)
  const to = Math.max(from, Math.min(text.length, from + end - start))
  return { line, ...fitted(cells(text.slice(0, from)), cells(text.slice(from, to)), cells(text.slice(to))) }
}

/** A character as it is shown, and how wide. */
interface Cell {
  readonly shown: string
  readonly width: number
}

function cells(text: string): readonly Cell[] {
  return graphemesOf(text).map(character => {
    if (character === '\t') return { shown: tab, width: tab.length }
    return isControl(character) ? { shown: '·', width: 1 } : { shown: character, width: displayWidth(character) }
  })
}

/** What a terminal might obey instead of showing. */
function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    code < 32 || (code >= 127 && code < 160) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  )
}

/** Cuts a long line so that the span stays in sight, with some of what is around it. */
function fitted(before: readonly Cell[], within: readonly Cell[], after: readonly Cell[]) {
  const marked = firstOf(within, widest - 20)
  const room = widest - widthOf(marked.cells)
  const left = firstOf(before.toReversed(), Math.max(10, room - Math.min(widthOf(after), 30)))
  const right = marked.cut ? { cells: [], cut: true } : firstOf(after, Math.max(10, room - widthOf(left.cells)))
  const start = (left.cut ? '…' : '') + shown(left.cells.toReversed())
  const indent = widthOf(left.cells) + (left.cut ? 1 : 0)
  return {
    source: start + shown(marked.cells) + shown(right.cells) + (right.cut ? '…' : ''),
    carets: ' '.repeat(indent) + '^'.repeat(Math.max(1, widthOf(marked.cells))),
  }
}

function firstOf(all: readonly Cell[], width: number): { readonly cells: readonly Cell[]; readonly cut: boolean } {
  let used = 0
  const over = all.findIndex(cell => (used += cell.width) > width)
  return over < 0 ? { cells: all, cut: false } : { cells: all.slice(0, over), cut: true }
}

function widthOf(all: readonly Cell[]): number {
  return all.reduce((sum, cell) => sum + cell.width, 0)
}

function shown(all: readonly Cell[]): string {
  return all.map(cell => cell.shown).join('')
}

/** How many columns of a terminal a character takes: none, one, or two for emoji and East Asian characters. */
function displayWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (/^(?:\p{Mark}|\p{Default_Ignorable_Code_Point})/u.test(character)) return 0
  return wide.some(([first, last]) => first <= code && code <= last) ? 2 : 1
}

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]
