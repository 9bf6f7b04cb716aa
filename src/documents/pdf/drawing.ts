import type { Outline, PDFDocument, StructureElement } from 'pdfkit'
import type { Label } from '../../core/report/block.ts'
import { inks, rectanglesOf } from '../picture-svg.ts'
import type { Faces } from './fonts.ts'
import type { Page } from './pagination.ts'
import type { BoxMark, Line, LineMark, Link, Mark, Piece, Strip, Tag } from './strip.ts'
import { baseline, colours, leading, margin, page as paper, room, type Style } from './style.ts'
import { linesOf } from './text.ts'

/** What stands on every page, which is no part of what is read. */
export interface PageLines {
  readonly marking: string
  /** At the right of it; empty once members have agreed. */
  readonly draft: string
  readonly foot: string
}

/** Draws all pages, in their order: what is drawn first is read first. */
export function drawPages(pages: readonly Page[], lines: PageLines, tools: Omit<Canvas, 'structure'>): void {
  const { document } = tools
  const canvas = { ...tools, structure: structureOf(document) }
  for (const [index, placed] of pages.entries()) {
    document.addPage({ size: [paper.width, paper.height], margin: 0 })
    drawFurniture(lines, `${index + 1} of ${pages.length}`, canvas)
    for (const { strip, y } of placed) {
      if (strip.outline !== undefined) addToOutline(document.outline, strip.outline, margin.top + y)
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
  drawBoxes(
    marks.flatMap(mark => (mark.type === 'line' ? groundsOf(mark) : boxOf(mark))),
    corner,
    canvas,
  )
  for (const mark of marks) {
    if (mark.type === 'tag') canvas.structure.element(mark.tag)
    if (mark.type === 'line') drawLineMark(mark, corner, canvas)
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

function boxOf(mark: Strip['marks'][number]): readonly BoxMark[] {
  return mark.type === 'box' ? [mark] : []
}

/** Under what a person is to write. */
function groundsOf({ line, x, baseline: at }: LineMark): readonly BoxMark[] {
  const height = leading(line)
  return line.pieces.flatMap(({ isToFillIn = false, width }, index) => {
    if (!isToFillIn) return []
    const before = line.pieces.slice(0, index).reduce((sum, piece) => sum + piece.width, 0)
    return [{ type: 'box', x: x + before, y: at - baseline(line), width, height, colour: colours.toFillIn }]
  })
}

function drawBoxes(boxes: readonly BoxMark[], corner: Corner, { document }: Canvas): void {
  if (boxes.length === 0) return
  document.markContent('Artifact', { type: 'Layout' })
  for (const { x, y, width, height, colour } of boxes)
    document.rect(corner.x + x, corner.y + y, width, height).fill(colour)
  document.endMarkedContent()
}

function drawLineMark({ tag, line, ...mark }: LineMark, corner: Corner, canvas: Canvas): void {
  const spot = { x: corner.x + mark.x, baseline: corner.y + mark.baseline }
  if (tag !== null) drawLine(line, tag, spot, canvas)
  else drawArtifact(() => drawPieces(line, spot, canvas), canvas)
}

/** For what stands on every page, or stood before already. */
function drawArtifact(content: () => void, { document }: Pick<Canvas, 'document'>): void {
  document.markContent('Artifact', { type: 'Pagination' })
  content()
  document.endMarkedContent()
}

/** All of a picture is in one element, whose words stand for it. */
function drawPicture({ tag, picture }: Extract<Mark, { type: 'picture' }>, corner: Corner, canvas: Canvas): void {
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
  const lines = linesOf([text], nowhere, {
    faces: canvas.faces,
    style: { size, isBold: isStrong, colour: inks[ink] },
    x: 0,
    width: room.width,
  })
  const x = corner.x + label.x - widthOf(lines) * shares[anchor]
  drawLines(lines, { x, baseline: corner.y + label.y }, canvas)
}

interface Canvas {
  readonly document: PDFDocument
  readonly faces: Faces
  readonly structure: Structure
  readonly destinations: ReadonlyMap<string, string>
}

/** On the page, in points from its upper left corner. */
interface Spot {
  readonly x: number
  readonly baseline: number
}

/** Draws a line into an element; its links are elements of their own in there. */
function drawLine(line: Line, tag: Tag, spot: Spot, canvas: Canvas): void {
  let { x } = spot
  for (const { link, pieces } of byLink(line.pieces, canvas)) {
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    const at = { x, baseline: spot.baseline }
    if (link === undefined) canvas.structure.draw(tag, () => drawPieces({ ...line, pieces }, at, canvas))
    else drawLink({ ...line, pieces }, { link, width }, at, canvas)
    x += width
  }
}

/** Draws words and nothing else. */
function drawPieces(line: Line, spot: Spot, { document }: Pick<Canvas, 'document'>): void {
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
}

/** In grey: a line below each would make a page of citations hard to read. */
function drawLink(line: Line, { link, width }: Linked, spot: Spot, canvas: Canvas): void {
  canvas.structure.draw(link.tag, () => drawPieces({ ...line, colour: colours.grey }, spot, canvas))
  addLink(link, { ...spot, width, size: line.size }, canvas)
}

interface Area extends Spot {
  readonly width: number
  readonly size: number
}

/** Makes an area lead to where the link points. */
function addLink(link: Link, { x, baseline: bottom, width, size }: Area, canvas: Canvas): void {
  const { document, structure, destinations } = canvas
  const name = destinations.get(link.to)
  if (name === undefined) return
  document.goTo(x, bottom - size, width, size * 1.3, name, {
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

const style: Style = { size: 8.5, colour: colours.grey }

/** Of the first of some lines, in points. */
function widthOf([first]: readonly Line[]): number {
  return first?.pieces.reduce((sum, { width }) => sum + width, 0) ?? 0
}

function drawFurniture({ marking, draft, foot }: PageLines, number: string, canvas: Canvas): void {
  const line = (words: string, as: Style, width: number) =>
    linesOf([words], nowhere, { faces: canvas.faces, style: as, x: 0, width })
  const atRight = line(draft, { ...style, isBold: true, colour: colours.draft }, room.width / 2)
  const atLeft = line(marking, { ...style, isBold: true, colour: colours.black }, room.width - widthOf(atRight) - 20)
  const ofPage = line(number, style, room.width)
  const below = line(foot, style, room.width - widthOf(ofPage) - 20)
  const right = (lines: readonly Line[]) => margin.side + room.width - widthOf(lines)
  drawArtifact(() => {
    drawLines(atLeft, { x: margin.side, baseline: 31 }, canvas)
    drawLines(atRight, { x: right(atRight), baseline: 31 }, canvas)
    drawLines(below, { x: margin.side, baseline: paper.height - 22 }, canvas)
    drawLines(ofPage, { x: right(ofPage), baseline: paper.height - 22 }, canvas)
  }, canvas)
}

/** What stands on every page is in no element. */
const nowhere: Tag = { role: 'P', within: null }

function drawLines(all: readonly Line[], { x, baseline: first }: Spot, canvas: Canvas): void {
  for (const [index, line] of all.entries()) drawPieces(line, { x, baseline: first + index * leading(style) }, canvas)
}

/** pdfkit counts from the right edge; this is the left one. */
function addToOutline(outline: Outline, title: string, top: number): void {
  outline.addItem(title, { top, left: paper.width })
}

/** The elements of a file, made as something is first drawn in them: so they stand in the order of reading. */
interface Structure {
  /** Draws into an element, and gives it. */
  draw(tag: Tag, draw: () => void): StructureElement
  element(tag: Tag): StructureElement
  /** Says where on the page that is being drawn a figure stands. */
  place(tag: Tag, area: Corner & { readonly width: number; readonly height: number }): void
  /**
   * Ends the links that were drawn. pdfkit takes the page that it is at when a link ends for the page of the link; one
   * that goes on overleaf becomes two.
   */
  endLinks(): void
}

function structureOf(document: PDFDocument): Structure {
  const elements = new Map<Tag, StructureElement>()
  const links = new Map<Tag, StructureElement>()
  const element = (tag: Tag): StructureElement => {
    const known = elements.get(tag) ?? links.get(tag)
    if (known !== undefined) return known
    const made = document.struct(tag.role, {
      ...(tag.scope === undefined ? {} : { scope: tag.scope }),
      ...(tag.alt === undefined ? {} : { alt: tag.alt }),
    })
    if (tag.numbering !== undefined) made.dictionary.data['A'] = { O: 'List', ListNumbering: tag.numbering }
    if (tag.within === null) document.addStructure(made)
    else element(tag.within).add(made)
    const all = tag.role === 'Link' ? links : elements
    all.set(tag, made)
    return made
  }
  return {
    element,
    place: (tag, { x, y, width, height }) => {
      // Files count from the lower left corner of the page.
      const box = [x, paper.height - y - height, x + width, paper.height - y]
      element(tag).dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box }
    },
    draw: (tag, drawContent) => {
      const within = element(tag)
      const content = document.markStructureContent(tag.role)
      drawContent()
      document.endMarkedContent()
      return within.add(content)
    },
    endLinks: () => {
      for (const made of links.values()) made.end()
      links.clear()
    },
  }
}
