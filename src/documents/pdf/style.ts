/** The house style of committee reports, as in the Word file: a face like Arial at 12, left aligned, few colours. */
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
  grey: '#505A5F',
  link: '#1D5C9C',
  rule: '#B1B4B6',
  heading: '#F3F2F1',
  toFillIn: '#FFF2CC',
} as const

export const body: Style = { size: 12, after: 9 }

export const title: Style = { size: 22, isBold: true, after: 14 }

const headingStyles: readonly Style[] = [
  title,
  { size: 17, isBold: true, before: 22, after: 8 },
  { size: 14, isBold: true, before: 17, after: 7 },
  { size: 12, isBold: true, before: 13, after: 6 },
]

/** @param level from 1, for the title of the whole */
export function headingStyle(level: number): Style {
  return headingStyles[level - 1] ?? { size: 12, isBold: true, before: 13, after: 6 }
}

/** From one line to the next, in points. */
export function leading({ size }: Style): number {
  return size * (size > 12 ? 1.25 : 1.36)
}

/** From the top of a line down to where its letters stand, in points. */
export function baseline(style: Style): number {
  return (leading(style) + style.size * 0.69) / 2
}

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
