import { drawPieces, type Canvas } from './draw-line.ts'
import { drawUnsaid } from './draw-strip.ts'
import type { Faces } from './faces.ts'
import type { Line } from './line.ts'
import { margin, type PageSize } from './page.ts'
import { colours, leading, type Style } from './style.ts'
import type { Tag } from './tag.ts'
import { linesOf } from './text-strips.ts'

const style: Style = { size: 10, colour: colours.grey }

/** The marking at the top of a page and its number at the bottom, which are no part of what is read. */
export function drawFurniture(
  { marking, number, of }: { readonly marking: string; readonly number: number; readonly of: number },
  { width, height }: PageSize,
  canvas: Canvas,
): void {
  const room = width - 2 * margin
  const top = lines(marking, { ...style, isBold: true }, room, canvas.faces)
  const bottom = lines(`Page ${number} of ${of}`, style, room, canvas.faces)
  drawUnsaid(() => {
    draw(top, 38, canvas)
    draw(bottom, height - 34, canvas)
  }, canvas)
}

function lines(words: string, as: Style, width: number, faces: Faces): readonly Line[] {
  return linesOf([words], nowhere, { faces, style: as, x: 0, width })
}

/** What stands on every page is in no element. */
const nowhere: Tag = { role: 'P', within: null }

function draw(all: readonly Line[], baseline: number, canvas: Canvas): void {
  for (const [index, line] of all.entries())
    drawPieces(line, { x: margin, baseline: baseline + index * leading(style) }, canvas)
}
