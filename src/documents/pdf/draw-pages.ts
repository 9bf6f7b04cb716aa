import type { Canvas } from './draw-line.ts'
import { drawStrip } from './draw-strip.ts'
import { drawFurniture } from './furniture.ts'
import { outliner } from './outline.ts'
import { margin, pageSize } from './page.ts'
import type { Page } from './paginate.ts'
import { structureOf } from './structure.ts'

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
