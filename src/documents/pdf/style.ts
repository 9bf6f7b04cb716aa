/** The house style of committee reports, as in the Word file: a face like Arial at 10, left aligned, few colours. */
export interface Style {
  /** In points. */
  readonly size: number
  readonly isBold?: boolean
  readonly colour?: string
  /** Free space in points, above and below. */
  readonly before?: number
  readonly after?: number
}

export const colours = {
  black: '#0B0C0C',
  grey: '#48555D',
  rule: '#C5CCD0',
  heading: '#F3F2F1',
  toFillIn: '#FFF2CC',
  teal: '#0B6A66',
  panel: '#EFF4F4',
  draft: '#9C2F1C',
} as const

export const body: Style = { size: 10, after: 3.5 }

export const title: Style = { size: 18, isBold: true, after: 1 }

export const sectionHeading: Style = { size: 12, isBold: true, before: 7, after: 2.5 }

export const caption: Style = { size: 9.2, before: 3, after: 2.5 }

/** From one line to the next, in points. */
export function leading({ size }: Style): number {
  return size * (size > 11 ? 1.25 : 1.28)
}

/** From the top of a line down to where its letters stand, in points. */
export function baseline(style: Style): number {
  return (leading(style) + style.size * 0.69) / 2
}

/** A4, in points. */
export const page = { width: 595.28, height: 841.89 } as const

/** In points; what stands on every page stands in the upper and the lower. */
export const margin = { top: 48, side: 45.35, bottom: 42 } as const

/** The room for text on a page, in points. */
export const room = {
  width: page.width - 2 * margin.side,
  height: page.height - margin.top - margin.bottom,
} as const

/** How far the words of a numbered paragraph stand from its number, in points. */
export const numberWidth = 29
