/** A4, in points. */
const a4 = { width: 595.28, height: 841.89 }

/** On all four sides; what stands on every page stands in it. */
export const margin = 65.2

export type Orientation = 'portrait' | 'landscape'

export interface PageSize {
  readonly width: number
  readonly height: number
}

export const pageSize: Readonly<Record<Orientation, PageSize>> = {
  portrait: a4,
  landscape: { width: a4.height, height: a4.width },
}

/** The room for text on a page, in points. */
export function roomOn(orientation: Orientation): PageSize {
  const { width, height } = pageSize[orientation]
  return { width: width - 2 * margin, height: height - 2 * margin }
}
