import { graphemesOf } from '../../core/diagnostics/source-lines.ts'
import type { Run, Text } from '../../core/report/block.ts'
import { xmlText } from '../xml-text.ts'
import type { Faces } from './fonts.ts'
import { type Line, type Mark, type Piece, type Strip, type Tag, tag } from './strip.ts'
import { merged, placeToFill } from '../report-words.ts'
import { baseline, body, colours, leading, room, type Style } from './style.ts'

/** Where words are set: lengths in points, from the left of the text. */
export interface Setting {
  readonly faces: Faces
  readonly style: Style
  readonly x: number
  readonly width: number
}

/** No lines for a text that has nothing to show. */
export function linesOf(text: Text, role: Tag, setting: Setting): readonly Line[] {
  const { size, colour = colours.black } = setting.style
  const pieces = piecesOf(text, role, setting)
  if (pieces.every(({ words }) => words.trim() === '')) return []
  return brokenLines(pieces, setting).map(line => ({ pieces: line, size, colour }))
}

/** What a paragraph may ask of its pages. */
export interface Keeping {
  /** All lines on one page. */
  readonly whole?: boolean
  /** On one page with what stands below. */
  readonly next?: boolean
  /** Free space below, in points, where it is not that of the style. */
  readonly after?: number
}

/** A strip a line. Neither the first line nor the last stands alone on a page. */
export function paragraph(text: Text, role: Tag, setting: Setting, keeping: Keeping = {}): readonly Strip[] {
  const { style, x } = setting
  const lines = linesOf(text, role, setting)
  const last = lines.length - 1
  return lines.map((line, index) => ({
    before: index === 0 ? (style.before ?? 0) : 0,
    height: leading(style) + (index === last ? (keeping.after ?? style.after ?? 0) : 0),
    keep: index === last ? keeping.next === true : keeping.whole === true || index === 0 || index === last - 1,
    marks: [{ type: 'line', tag: role, x, baseline: baseline(style), line }],
  }))
}

/** The first of some strips, changed; the rest as they are. */
export function withFirst(strips: readonly Strip[], change: (first: Strip) => Partial<Strip>): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, ...change(strip) } : strip))
}

/** Something drawn before what the first strip has, such as the bullet of an item. */
export function withMarks(strips: readonly Strip[], marks: readonly Mark[]): readonly Strip[] {
  return withFirst(strips, first => ({ marks: [...marks, ...first.marks] }))
}

/** More free space below the last. */
export function withSpaceBelow(strips: readonly Strip[], more: number): readonly Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, height: strip.height + more } : strip))
}

/** A piece that is not yet measured, as it may yet be broken. */
type Unmeasured = Omit<Piece, 'width'>

/** A text cut up by face and meaning. Links are elements within the given one. */
function piecesOf(text: Text, within: Tag, { style: { isBold = false }, faces }: Setting): readonly Unmeasured[] {
  return text.flatMap(run => {
    const { words, isStrong = false, ...meaning } = meaningOf(run, within)
    const signs = glyphRuns(printable(words), isBold || isStrong ? 'bold' : 'regular', faces)
    return signs.map(sign => ({ ...sign, ...meaning }))
  })
}

interface Meant extends Pick<Piece, 'words' | 'link' | 'isToFillIn'> {
  readonly isStrong?: boolean
}

function meaningOf(run: Run, within: Tag): Meant {
  if (typeof run === 'string') return { words: run }
  if ('fill' in run) return { words: placeToFill(run.fill), isToFillIn: true }
  if ('strong' in run) return { words: run.strong, isStrong: true }
  return { words: run.text, link: { to: run.ref, says: printable(run.text), tag: tag('Link', within) } }
}

/** What is drawn for a character that no face can show. */
const box = '□'

/** As a page can bear it: no control characters, each letter in one piece, one kind of space where lines may break. */
export function printable(text: string): string {
  return xmlText(text)
    .replaceAll(/[\u2028\u2029]/g, '\n')
    .replaceAll(breakingSpaces, ' ')
    .replaceAll(joinedLetters, one => one.normalize('NFKC'))
    .normalize('NFC')
}

/** What comes along when words are copied from another PDF file, e.g. `ﬁ` as one character. */
const joinedLetters = /[\uFB00-\uFB06]/g

const breakingSpaces = /[\t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/g

/** Cuts cleaned words up by face. Nothing is lost: what cannot be shown is a box with the true character behind it. */
function glyphRuns(words: string, face: 'regular' | 'bold', faces: Faces): readonly Unmeasured[] {
  if (everyday.test(words)) return [{ words, face }]
  const signs = Array.from(graphemesOf(words)).flatMap(character => signFor(character, face, faces) ?? [])
  const isPlain = (sign: Unmeasured) => sign.face === face && sign.actual === undefined
  return merged(signs, (one, next) =>
    isPlain(one) && isPlain(next) ? { words: one.words + next.words, face } : undefined,
  )
}

/** What both faces have, and nearly all that is ever written. */
const everyday = /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201D\u2022\u2026\u20AC\u2212]*$/

/** For what a reader sees as one character. Joiners and the like show nothing by themselves. */
function signFor(cluster: string, face: 'regular' | 'bold', faces: Faces): Unmeasured | undefined {
  const words = cluster.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  if (words === '') return undefined
  const actual = words === cluster ? {} : { actual: cluster }
  const fit = ([face, 'signs'] as const).find(one => words === '\n' || faces.shows(words, one))
  return fit === undefined ? { words: box, face, actual: cluster } : { words, face: fit, ...actual }
}

/** What stays together on a line: a word with the spaces behind it. */
interface Unit {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** Without the spaces behind. */
  readonly inkWidth: number
  readonly endsLine: boolean
}

/** Spaces where a line ends stay, as they part the words for who copies them or has them read out. */
function brokenLines(pieces: readonly Unmeasured[], { width, style, faces }: Setting): readonly (readonly Piece[])[] {
  const measure = (piece: Unmeasured) => faces.width(piece.words, piece.face, style.size)
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
  return lines.map(line => merged(line, together))
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

/** One piece of two of one kind. */
function together(one: Piece, other: Piece): Piece | undefined {
  const isOfOneKind =
    one.face === other.face &&
    one.link === other.link &&
    one.isToFillIn === other.isToFillIn &&
    (one.actual === undefined) === (other.actual === undefined)
  if (!isOfOneKind) return undefined
  const actual = one.actual === undefined ? {} : { actual: one.actual + (other.actual ?? '') }
  return { ...one, words: one.words + other.words, width: one.width + other.width, ...actual }
}

export interface Place {
  readonly faces: Faces
  readonly within: Tag
  /** From the left and the right of the text, in points. */
  readonly inset: number
  /** Of lists, which stand below the words of numbered paragraphs. */
  readonly indent: number
}

/** The whole width of the text, or what is left of it beside an indent. */
export function across({ faces, inset }: Place, indent = 0, style: Style = body): Setting {
  return { faces, style, x: inset + indent, width: room.width - 2 * inset - indent }
}
