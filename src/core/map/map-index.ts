import type { SceneId } from '../scenario/scenario.ts'
import { boxSizes, type MapArea, type MapBand, type MapBox, type MapLayout, type MapLine } from './map-layout.ts'
import type { MapEntry } from './story-map.ts'

/** What of a map is worth drawing. */
export interface MapPart {
  readonly bands: readonly MapBand[]
  readonly boxes: readonly MapBox[]
  readonly lines: readonly MapLine[]
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** Finds what of a map lies where: in an area, at a point, or beside a scene. */
export class MapIndex {
  readonly layout: MapLayout
  readonly #boxes: ReadonlyMap<SceneId, MapBox>
  /** The scenes of each row from left to right, the rows from top to bottom. */
  readonly #rows: readonly (readonly MapBox[])[]

  constructor(layout: MapLayout) {
    this.layout = layout
    this.#boxes = new Map(layout.boxes.map(box => [box.scene.id, box]))
    // All boxes of a row have the same upper side.
    const rows = new Map<number, MapBox[]>()
    for (const box of layout.boxes.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
      const row = rows.get(box.y)
      if (row === undefined) rows.set(box.y, [box])
      else row.push(box)
    }
    this.#rows = [...rows.values()]
  }

  box(scene: SceneId): MapBox | undefined {
    return this.#boxes.get(scene)
  }

  /** Everything that shows in an area; of lines perhaps some that only pass close by. */
  within(area: MapArea): MapPart {
    const { width, bands, boxes, lines } = this.layout
    return {
      bands: bands.filter(({ y, height }) => meet({ x: 0, y, width, height }, area)),
      boxes: boxes.filter(box => meet(box, area)),
      lines: lines.filter(line => meet(line.area, area)),
    }
  }

  /** The scene at a point, and its choice or lead in the line there. */
  at(x: number, y: number): { readonly box: MapBox; readonly entry?: MapEntry } | undefined {
    const box = this.layout.boxes.find(
      one => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
    )
    if (box === undefined) return undefined
    const entry = box.scene.entries[Math.floor((y - firstEntryTop(box)) / boxSizes.entryLine)]
    return { box, ...(entry && { entry }) }
  }

  /** Left and right go along a row, up and down to the nearest scene of the next one: together they come to every scene. */
  beside(scene: SceneId, direction: Direction): MapBox | undefined {
    const box = this.#boxes.get(scene)
    const row = this.#rows.findIndex(boxes => boxes[0]?.y === box?.y)
    if (box === undefined) return undefined
    switch (direction) {
      case 'left':
        return this.#rows[row]?.[this.#placeIn(row, box) - 1]
      case 'right':
        return this.#rows[row]?.[this.#placeIn(row, box) + 1]
      case 'up':
        return nearest(this.#rows[row - 1], box)
      case 'down':
        return nearest(this.#rows[row + 1], box)
    }
  }

  #placeIn(row: number, box: MapBox): number {
    return this.#rows[row]?.indexOf(box) ?? 0
  }
}

/** The baseline of the first choice of a box is so far below this that the line is around its letters. */
export function firstEntryTop({ y, title }: MapBox): number {
  return y + boxSizes.heading + title.length * boxSizes.titleLine - 1
}

function nearest(boxes: readonly MapBox[] | undefined, { x }: MapBox): MapBox | undefined {
  return boxes?.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best))
}

/** Sides that only touch count as well. */
function meet(one: MapArea, other: MapArea): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  )
}
