import type { Faces } from './faces.ts'
import type { Piece } from './line.ts'
import type { Unmeasured } from './pieces.ts'

/** What stays together on a line: a word with the spaces behind it. */
interface Unit {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** Without the spaces behind. */
  readonly inkWidth: number
  readonly endsLine: boolean
}

/**
 * Breaks a text into lines of at most a width, in points. Spaces where a line ends stay, as they part the words for who
 * reads the file aloud or copies from it. A word that is wider than a line is broken where the line is full.
 */
export function brokenLines(
  pieces: readonly Unmeasured[],
  { width, size, faces }: { readonly width: number; readonly size: number; readonly faces: Faces },
): readonly (readonly Piece[])[] {
  const measure = (piece: Unmeasured) => faces.width(piece.words, piece.face, size)
  const lines: Piece[][] = [[]]
  let filled = 0
  const endLine = () => {
    lines.push([])
    filled = 0
  }
  for (const whole of unitsOf(pieces, measure)) {
    for (const part of whole.inkWidth > width ? inLetters(whole, measure) : [whole]) {
      if (filled > 0 && filled + part.inkWidth > width) endLine()
      lines.at(-1)?.push(...part.pieces)
      filled += part.width
    }
    if (whole.endsLine) endLine()
  }
  return lines.map(joined)
}

type Measure = (piece: Unmeasured) => number

/** Ends after spaces, after a hyphen or a slash with a letter behind it, and where a line was broken by hand. */
const unitPattern = /\n|[^ \n]+?[-–—/](?=\p{L})|[^ \n]* +|[^ \n]+/gu

function unitsOf(pieces: readonly Unmeasured[], measure: Measure): readonly Unit[] {
  const units: Unit[] = []
  let open: Unmeasured[] = []
  const close = (endsLine: boolean) => {
    if (open.length > 0 || endsLine) units.push(unit(open, measure, endsLine))
    open = []
  }
  for (const piece of pieces) {
    for (const [words] of piece.words.matchAll(unitPattern)) {
      if (words !== '\n') open.push({ ...piece, words })
      // A space stands for the break, for who copies the words.
      else if (open.length > 0) open.push({ ...piece, words: ' ' })
      if (words === '\n') close(true)
      else if (/[ \-–—/]$/.test(words)) close(false)
    }
  }
  close(false)
  return units
}

function unit(pieces: readonly Unmeasured[], measure: Measure, endsLine: boolean): Unit {
  const measured = pieces.map(piece => ({ ...piece, width: measure(piece) }))
  const width = measured.reduce((sum, piece) => sum + piece.width, 0)
  const last = measured.at(-1)
  const spaces = last === undefined ? 0 : last.words.length - last.words.trimEnd().length
  const gap = last === undefined || spaces === 0 ? 0 : spaces * measure({ ...last, words: ' ' })
  return { pieces: measured, width, inkWidth: width - gap, endsLine }
}

/** Each letter by itself, with the marks that stand on it. */
function inLetters({ pieces }: Unit, measure: Measure): readonly Unit[] {
  return pieces.flatMap(piece =>
    (piece.words.match(/.\p{M}*/gsu) ?? []).map(words => unit([{ ...piece, words }], measure, false)),
  )
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last !== undefined && isOfOneKind(last, piece)) all[all.length - 1] = together(last, piece)
    else all.push(piece)
  }
  return all
}

function isOfOneKind(one: Piece, other: Piece): boolean {
  return (
    one.face === other.face &&
    one.link === other.link &&
    one.isToFillIn === other.isToFillIn &&
    (one.actual === undefined) === (other.actual === undefined)
  )
}

function together(one: Piece, other: Piece): Piece {
  const actual = one.actual === undefined ? {} : { actual: one.actual + (other.actual ?? '') }
  return { ...one, words: one.words + other.words, width: one.width + other.width, ...actual }
}
