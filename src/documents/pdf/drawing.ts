import type { PDFDocument, StructureElement } from 'pdfkit'
import type { Label, Picture } from '../../core/score/picture.ts'
import type { Report } from '../../core/report/report.ts'
import { inks, rectanglesOf } from '../picture-svg.ts'
import { draftWords, footOf, merged } from '../report-words.ts'
import type { Faces } from './fonts.ts'
import { destinationsIn, type Page } from './pagination.ts'
import type { BoxMark, Line, LineMark, Link, Mark, Piece, Strip, Tag } from './strip.ts'
import { baseline, colours, leading, margin, page as paper, room, type Style } from './style.ts'
import { linesOf } from './text.ts'

interface Canvas {
  readonly document: PDFDocument
  readonly faces: Faces
  readonly structure: Structure
  readonly destinations: ReadonlyMap<string, string>
}

/** Draws all pages of a report, in their order: what is drawn first is read first. */
export function drawPages(pages: readonly Page[], report: Report, document: PDFDocument, faces: Faces): void {
  const canvas = { document, faces, structure: new Structure(document), destinations: destinationsIn(pages) }
  const foot = footOf(report)
  for (const [index, placed] of pages.entries()) {
    document.addPage({ size: [paper.width, paper.height], margin: 0 })
    drawFurniture(report, { foot, number: `${index + 1} of ${pages.length}` }, canvas)
    for (const { strip, y } of placed) {
      // pdfkit counts from the right edge; this is the left one.
      if (strip.outline !== undefined)
        document.outline.addItem(strip.outline, { top: margin.top + y, left: paper.width })
      drawStrip(strip, { x: margin.side, y: margin.top + y }, canvas)
    }
  }
}

/** The upper left corner of a strip on its page, in points. */
interface Corner {
  readonly x: number
  readonly y: number
}

/** Grounds and rules first, as a screen reader passes over them; then the words, in their order. */
function drawStrip({ marks, ids = [] }: Strip, corner: Corner, canvas: Canvas): void {
  addDestinations(ids, corner, canvas)
  drawBoxes(marks.flatMap(boxesOf), corner, canvas)
  for (const mark of marks) {
    if (mark.type === 'tag') canvas.structure.element(mark.tag)
    if (mark.type === 'line') drawLine(mark, corner, canvas)
    if (mark.type === 'picture') drawPicture(mark, corner, canvas)
  }
  canvas.structure.endLinks()
}

function addDestinations(ids: readonly string[], { x, y }: Corner, { document, destinations }: Canvas): void {
  for (const id of ids) {
    const name = destinations.get(id)
    if (name !== undefined) document.addNamedDestination(name, 'XYZ', x, y, null)
  }
}

/** A box, or the grounds under what a person is to write. */
function boxesOf(mark: Mark): readonly BoxMark[] {
  if (mark.type === 'box') return [mark]
  if (mark.type !== 'line') return []
  const { line, x, baseline: at } = mark
  return line.pieces.flatMap(({ isToFillIn = false, width }, index) => {
    if (!isToFillIn) return []
    const before = widthOf(line.pieces.slice(0, index))
    const y = at - baseline(line)
    return [{ type: 'box', x: x + before, y, width, height: leading(line), colour: colours.toFillIn }]
  })
}

function drawBoxes(boxes: readonly BoxMark[], corner: Corner, { document }: Canvas): void {
  if (boxes.length === 0) return
  document.markContent('Artifact', { type: 'Layout' })
  for (const { x, y, width, height, colour } of boxes)
    document.rect(corner.x + x, corner.y + y, width, height).fill(colour)
  document.endMarkedContent()
}

/** For what stands on every page, or stood before already. */
function drawArtifact(content: () => void, { document }: Canvas): void {
  document.markContent('Artifact', { type: 'Pagination' })
  content()
  document.endMarkedContent()
}

/** All of a picture is in one element, whose words stand for it. */
function drawPicture({ tag, picture }: { tag: Tag; picture: Picture }, corner: Corner, canvas: Canvas): void {
  const { document, structure } = canvas
  structure.place(tag, { ...corner, width: picture.width, height: picture.height })
  structure.draw(tag, () => {
    for (const mark of picture.marks) {
      if (mark.type === 'label') drawLabel(mark, corner, canvas)
      else
        for (const { x, y, width, height, ink } of rectanglesOf(mark))
          document.rect(corner.x + x, corner.y + y, width, height).fill(inks[ink])
    }
  })
}

const shares = { start: 0, middle: 0.5, end: 1 } as const

function drawLabel(label: Label, corner: Corner, canvas: Canvas): void {
  const { text, size, anchor = 'start', isStrong = false, ink = 'text' } = label
  const lines = plainLines(text, { size, isBold: isStrong, colour: inks[ink] }, room.width, canvas)
  const x = corner.x + label.x - widthOfFirst(lines) * shares[anchor]
  drawLines(lines, { x, baseline: corner.y + label.y }, canvas)
}

/** On the page, in points from its upper left corner. */
interface Spot {
  readonly x: number
  readonly baseline: number
}

/** Draws a line into an element, if it is in one; its links are elements of their own in there. */
function drawLine({ tag, line, ...mark }: LineMark, corner: Corner, canvas: Canvas): void {
  const spot = { x: corner.x + mark.x, baseline: corner.y + mark.baseline }
  if (tag === null) return drawArtifact(() => drawPieces(line, spot, canvas), canvas)
  let { x } = spot
  for (const { link, pieces } of byLink(line.pieces, canvas)) {
    const part = { ...line, pieces }
    const at = { ...spot, x }
    if (link === undefined) canvas.structure.draw(tag, () => drawPieces(part, at, canvas))
    else drawLink(part, link, at, canvas)
    x += widthOf(pieces)
  }
}

/** Draws words and nothing else. */
function drawPieces(line: Line, spot: Spot, { document }: Canvas): void {
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

/** In grey: a line below each would make a page of citations hard to read. */
function drawLink(line: Line, link: Link, spot: Spot, canvas: Canvas): void {
  const { document, structure, destinations } = canvas
  structure.draw(link.tag, () => drawPieces({ ...line, colour: colours.grey }, spot, canvas))
  const name = destinations.get(link.to) ?? ''
  const options = { structParent: structure.element(link.tag), Contents: Object(link.says) }
  document.goTo(spot.x, spot.baseline - line.size, widthOf(line.pieces), line.size * 1.3, name, options)
}

interface Linked {
  readonly link: Link | undefined
  readonly pieces: readonly Piece[]
}

/** Neighbours that belong to one link or to none. A pointer to what is not in the report is no link. */
function byLink(pieces: readonly Piece[], { destinations }: Canvas): readonly Linked[] {
  const each = pieces.map((piece): Linked => {
    const { link } = piece
    return { link: link !== undefined && destinations.has(link.to) ? link : undefined, pieces: [piece] }
  })
  return merged(each, (one, next) =>
    one.link === next.link ? { ...one, pieces: [...one.pieces, ...next.pieces] } : undefined,
  )
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0)
}

function widthOfFirst([first]: readonly Line[]): number {
  return first === undefined ? 0 : widthOf(first.pieces)
}

const style: Style = { size: 8.5, colour: colours.grey }

/** What stands on every page is no part of what is read. */
function drawFurniture(
  { marking, isDraft }: Report,
  { foot, number }: { readonly foot: string; readonly number: string },
  canvas: Canvas,
): void {
  const bold = { ...style, isBold: true }
  const atRight = plainLines(isDraft ? draftWords : '', { ...bold, colour: colours.draft }, room.width / 2, canvas)
  const besideRight = room.width - widthOfFirst(atRight) - 20
  const atLeft = plainLines(marking, { ...bold, colour: colours.black }, besideRight, canvas)
  const ofPage = plainLines(number, style, room.width, canvas)
  const below = plainLines(foot, style, room.width - widthOfFirst(ofPage) - 20, canvas)
  const right = (lines: readonly Line[]) => margin.side + room.width - widthOfFirst(lines)
  drawArtifact(() => {
    drawLines(atLeft, { x: margin.side, baseline: 31 }, canvas)
    drawLines(atRight, { x: right(atRight), baseline: 31 }, canvas)
    drawLines(below, { x: margin.side, baseline: paper.height - 22 }, canvas)
    drawLines(ofPage, { x: right(ofPage), baseline: paper.height - 22 }, canvas)
  }, canvas)
}

/** Lines in no element. */
function plainLines(words: string, as: Style, width: number, { faces }: Canvas): readonly Line[] {
  return linesOf([words], { role: 'P', within: null }, { faces, style: as, x: 0, width })
}

function drawLines(all: readonly Line[], { x, baseline: first }: Spot, canvas: Canvas): void {
  for (const [index, line] of all.entries()) drawPieces(line, { x, baseline: first + index * leading(style) }, canvas)
}

/** The elements of a file, made as something is first drawn in them: so they stand in the order of reading. */
class Structure {
  readonly #document: PDFDocument
  readonly #elements = new Map<Tag, StructureElement>()
  readonly #links = new Map<Tag, StructureElement>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  element(tag: Tag): StructureElement {
    const { role, within, scope, numbering, alt } = tag
    const known = this.#elements.get(tag) ?? this.#links.get(tag)
    if (known !== undefined) return known
    const options = { ...(scope === undefined ? {} : { scope }), ...(alt === undefined ? {} : { alt }) }
    const made = this.#document.struct(role, options)
    if (numbering !== undefined) made.dictionary.data['A'] = { O: 'List', ListNumbering: numbering }
    if (within === null) this.#document.addStructure(made)
    else this.element(within).add(made)
    const all = role === 'Link' ? this.#links : this.#elements
    all.set(tag, made)
    return made
  }

  /** Says where on the page that is being drawn a figure stands. */
  place(tag: Tag, { x, y, width, height }: Corner & { readonly width: number; readonly height: number }): void {
    // Files count from the lower left corner of the page.
    const box = [x, paper.height - y - height, x + width, paper.height - y]
    this.element(tag).dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box }
  }

  draw(tag: Tag, content: () => void): void {
    const within = this.element(tag)
    const marked = this.#document.markStructureContent(tag.role)
    content()
    this.#document.endMarkedContent()
    within.add(marked)
  }

  /** Ends the links that were drawn: pdfkit takes the page that it is then at for the page of the link. */
  endLinks(): void {
    for (const made of this.#links.values()) made.end()
    this.#links.clear()
  }
}
