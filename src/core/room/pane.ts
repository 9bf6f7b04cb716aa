import type { Pane } from './room-view.ts'

/** The whole width of a document, from its beginning. */
export const wholePane: Pane = { zoom: 1, x: 0, y: 0 }

const greatest = 4
const zoomStep = 1.5
const panStep = 0.2

export function zoomed(pane: Pane, direction: 1 | -1): Pane {
  const zoom = direction === 1 ? pane.zoom * zoomStep : pane.zoom / zoomStep
  return { ...pane, zoom: Math.max(1, Math.min(greatest, zoom)) }
}

/** Moves what is seen, by steps that are smaller the nearer one looks. */
export function panned({ zoom, x, y }: Pane, right: number, down: number): Pane {
  const along = (from: number, steps: number) => Math.max(0, Math.min(1, from + (steps * panStep) / zoom))
  return { zoom, x: along(x, right), y: along(y, down) }
}
