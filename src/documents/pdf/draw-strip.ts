import { addLink, drawLine, drawPieces, type Canvas, type Spot } from './draw-line.ts'
import type { BoxMark, LineMark, PageNumberMark, Strip } from './strip.ts'
import { baseline, colours, leading } from './style.ts'

/** The upper left corner of a strip on its page, in points. */
interface Corner {
  readonly x: number
  readonly y: number
}

/** Grounds and rules first, as a screen reader passes over them; then the words, in their order. */
export function drawStrip({ marks, ids = [] }: Strip, corner: Corner, canvas: Canvas): void {
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
  else drawUnsaid(() => drawPieces(line, spot, canvas), canvas)
}

/** For what stands on every page, or stood before already. */
export function drawUnsaid(draw: () => void, { document }: Pick<Canvas, 'document'>): void {
  document.markContent('Artifact', { type: 'Pagination' })
  draw()
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
