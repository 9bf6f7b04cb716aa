import type { PDFDocument } from 'pdfkit'
import type { Destination } from './destinations.ts'
import type { Faces } from './faces.ts'
import type { Line, Link, Piece } from './line.ts'
import type { Structure } from './structure.ts'
import { colours } from './style.ts'
import type { Tag } from './tag.ts'

export interface Canvas {
  readonly document: PDFDocument
  readonly faces: Faces
  readonly structure: Structure
  readonly destinations: ReadonlyMap<string, Destination>
}

/** On the page, in points from its upper left corner. */
export interface Spot {
  readonly x: number
  readonly baseline: number
}

/** Draws a line into an element; its links are elements of their own in there. */
export function drawLine(line: Line, tag: Tag, spot: Spot, canvas: Canvas): void {
  let { x } = spot
  for (const { link, pieces } of byLink(line.pieces, canvas)) {
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    const at = { x, baseline: spot.baseline }
    if (link === undefined) canvas.structure.draw(tag, () => drawPieces({ ...line, pieces }, at, canvas))
    else drawLink({ ...line, pieces }, { link, width, isEntry: link.tag === tag }, at, canvas)
    x += width
  }
}

/** Draws words and nothing else. */
export function drawPieces(line: Line, spot: Spot, { document }: Pick<Canvas, 'document'>): void {
  let { x } = spot
  for (const { words, face, width, actual } of line.pieces) {
    document.font(face, line.size).fillColor(line.colour)
    if (actual !== undefined) document.markContent('Span', { actual })
    document.text(words, x, spot.baseline, { ...asOneLine, textWidth: width })
    if (actual !== undefined) document.endMarkedContent()
    x += width
  }
}

const asOneLine = { lineBreak: false, baseline: 'alphabetic', wordCount: 1 } as const

interface Linked {
  readonly link: Link
  readonly width: number
  /** Whether it is an entry of the contents, which needs no line under it. */
  readonly isEntry: boolean
}

function drawLink(line: Line, { link, width, isEntry }: Linked, spot: Spot, canvas: Canvas): void {
  const { document, structure } = canvas
  const colour = isEntry ? line.colour : colours.link
  const inked = width - gapAfter(line, canvas)
  structure.draw(link.tag, () => {
    drawPieces({ ...line, colour }, spot, canvas)
    if (!isEntry) document.rect(spot.x, spot.baseline + line.size * 0.13, inked, 0.6).fill(colour)
  })
  addLink(link, { ...spot, width, size: line.size }, canvas)
}

/** Of the spaces at the end of a line, in points. */
function gapAfter({ pieces, size }: Line, { faces }: Canvas): number {
  const last = pieces.at(-1)
  return last === undefined ? 0 : last.width - faces.width(last.words.trimEnd(), last.face, size)
}

interface Area extends Spot {
  readonly width: number
  readonly size: number
}

/** Makes an area lead to where the link points. */
export function addLink(link: Link, { x, baseline, width, size }: Area, canvas: Canvas): void {
  const { document, structure, destinations } = canvas
  const name = destinations.get(link.to)?.name
  if (name === undefined) return
  document.goTo(x, baseline - size, width, size * 1.3, name, {
    structParent: structure.element(link.tag),
    Contents: Object(link.says),
  })
}

/** Neighbours that belong to one link or to none. A pointer to what is not in the report is no link. */
function byLink(
  pieces: readonly Piece[],
  { destinations }: Canvas,
): readonly { readonly link: Link | undefined; readonly pieces: readonly Piece[] }[] {
  const groups: { link: Link | undefined; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const link = piece.link !== undefined && destinations.has(piece.link.to) ? piece.link : undefined
    const last = groups.at(-1)
    if (last !== undefined && last.link === link) last.pieces.push(piece)
    else groups.push({ link, pieces: [piece] })
  }
  return groups
}
