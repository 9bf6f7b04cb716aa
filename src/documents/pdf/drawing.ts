import type { Outline, PDFDocument, StructureElement } from 'pdfkit'
import type { Faces } from './fonts.ts'
import type { Destination, Page } from './pagination.ts'
import type { BoxMark, Line, LineMark, Link, PageNumberMark, Piece, Strip, Tag } from './strip.ts'
import { baseline, colours, leading, margin, pageSize, type PageSize, type Style } from './style.ts'
import { linesOf } from './text.ts'

/** Draws all pages, in their order: what is drawn first is read first. */
export function drawPages(pages: readonly Page[], marking: string, tools: Omit<Canvas, 'structure'>): void {
  const { document } = tools
  const canvas = { ...tools, structure: structureOf(document) }
  const outline = outliner(document.outline)
  for (const [index, { orientation, placed }] of pages.entries()) {
    const { width, height } = pageSize[orientation]
    document.addPage({ size: [width, height], margin: 0 })
    drawFurniture({ marking, number: index + 1, of: pages.length }, { width, height }, canvas)
    for (const { strip, y } of placed) {
      outline.add(strip, { y: margin + y, pageWidth: width })
      drawStrip(strip, { x: margin, y: margin + y }, canvas)
    }
  }
  outline.close()
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
    if (mark.type === 'page-number') drawPageNumber(mark, corner, canvas)
  }
  canvas.structure.endLinks()
}

function addDestinations(ids: readonly string[], { x, y }: Corner, { document, destinations }: Canvas): void {
  for (const id of ids) {
    const name = destinations.get(id)?.name
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

function drawPageNumber(mark: PageNumberMark, corner: Corner, canvas: Canvas): void {
  const { faces, destinations, structure } = canvas
  // The space parts it from the words before it, for who listens.
  const words = ` ${destinations.get(mark.link.to)?.page ?? ''}`
  const { link, size } = mark
  const width = faces.width(words, 'regular', size)
  const spot: Spot = { x: corner.x + mark.right - width, baseline: corner.y + mark.baseline }
  const line = { pieces: [{ words, face: 'regular', width } as const], size, colour: colours.black }
  structure.draw(link.tag, () => drawPieces(line, spot, canvas))
  addLink(link, { ...spot, width, size }, canvas)
}

interface Canvas {
  readonly document: PDFDocument
  readonly faces: Faces
  readonly structure: Structure
  readonly destinations: ReadonlyMap<string, Destination>
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
    else drawLink({ ...line, pieces }, { link, width, isEntry: link.tag === tag }, at, canvas)
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
function addLink(link: Link, { x, baseline: bottom, width, size }: Area, canvas: Canvas): void {
  const { document, structure, destinations } = canvas
  const name = destinations.get(link.to)?.name
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

const style: Style = { size: 10, colour: colours.grey }

/** The marking at the top of a page and its number at the bottom, which are no part of what is read. */
function drawFurniture(
  { marking, number, of }: { readonly marking: string; readonly number: number; readonly of: number },
  { width, height }: PageSize,
  canvas: Canvas,
): void {
  const room = width - 2 * margin
  const top = lines(marking, { ...style, isBold: true }, room, canvas.faces)
  const bottom = lines(`Page ${number} of ${of}`, style, room, canvas.faces)
  drawArtifact(() => {
    draw(top, 38, canvas)
    draw(bottom, height - 34, canvas)
  }, canvas)
}

function lines(words: string, as: Style, width: number, faces: Faces): readonly Line[] {
  return linesOf([words], nowhere, { faces, style: as, x: 0, width })
}

/** What stands on every page is in no element. */
const nowhere: Tag = { role: 'P', within: null }

function draw(all: readonly Line[], bottom: number, canvas: Canvas): void {
  for (const [index, line] of all.entries())
    drawPieces(line, { x: margin, baseline: bottom + index * leading(style) }, canvas)
}

/** The outline of a file, which its sections are added to as they are drawn. */
interface Outliner {
  add(strip: Strip, at: { readonly y: number; readonly pageWidth: number }): void
  /** Sections in sections are shut at first; pdfkit leaves it to the reader to guess. */
  close(): void
}

function outliner(root: Outline): Outliner {
  const open: Outline[] = [root]
  const all: Outline[] = []
  return {
    add: ({ outline }, { y, pageWidth }) => {
      if (outline === undefined) return
      const parent = open[outline.depth] ?? root
      // pdfkit counts from the right edge; this is the left one.
      const item = parent.addItem(outline.title, { top: y, left: pageWidth })
      open.splice(outline.depth + 1, Infinity, item)
      all.push(item)
    },
    close: () => {
      for (const { dictionary, children } of all) if (children.length > 0) dictionary.data['Count'] = -children.length
    },
  }
}

/** The elements of a file, made as something is first drawn in them: so they stand in the order of reading. */
interface Structure {
  /** Draws into an element, and gives it. */
  draw(tag: Tag, draw: () => void): StructureElement
  element(tag: Tag): StructureElement
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
    const made = document.struct(tag.role, tag.scope === undefined ? {} : { scope: tag.scope })
    if (tag.numbering !== undefined) made.dictionary.data['A'] = { O: 'List', ListNumbering: tag.numbering }
    if (tag.within === null) document.addStructure(made)
    else element(tag.within).add(made)
    const all = tag.role === 'Link' ? links : elements
    all.set(tag, made)
    return made
  }
  return {
    element,
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
