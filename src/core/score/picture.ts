import { type ByPillar, type Pillar, pillars, pillarTitles } from '../scenario/pillar.ts'

/**
 * A drawing as plain data, in points from the top left corner: the page and the room screen draw it as SVG, the PDF and
 * Word from the same list. It is clear in grey: what differs, differs in shape, place or pattern.
 */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export type Mark = Box | Line | Label

export interface Box {
  readonly type: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Ink
  /** Lines across it. */
  readonly isStriped?: boolean
  /** Only its outline. */
  readonly isEmpty?: boolean
}

export interface Line {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly ink: Ink
  readonly width: number
}

export interface Label {
  readonly type: 'label'
  /** Where the text begins, or its middle or end, on its baseline. */
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly isStrong?: boolean
  readonly ink?: Ink
}

/** Each writer has its own colours for these, with enough contrast on white. */
export type Ink = (typeof inks)[number]

export const inks = [
  'text',
  'quiet',
  'white',
  'rule',
  'strong',
  'alert',
  'time',
  'pursue',
  'prevent',
  'protect',
  'prepare',
] as const

/** What a decision did to the four Ps, from 0 to 3 each. */
export interface StripColumn {
  readonly number: string
  readonly isOutOfBounds: boolean
  readonly helped: ByPillar<number>
  readonly harmed: ByPillar<number>
}

/** Points of several picks are drawn no higher than a single choice’s. */
export function strength(points: number): number {
  return Math.min(3, Math.abs(points))
}

/** How large a strip is drawn, in points. */
export interface StripSize {
  readonly width: number
  /** Of the letters. */
  readonly text: number
  /** Where the columns begin, right of the names. */
  readonly left: number
  /** The most that a column takes. */
  readonly step: number
  readonly bar: number
  /** The width of the box behind the number of a choice that is out of bounds. */
  readonly box: number
  /** The height of a bar for each point. */
  readonly unit: number
}

/** What each decision helped and harmed, a row a P: solid above the line, striped below. */
export function strip(columns: readonly StripColumn[], size: StripSize): Picture {
  const { width, text, unit } = size
  const em = text / 9
  const step = Math.min(size.step, (width - size.left) / columns.length)
  const top = 22 * em
  const rowHeight = 6 * unit + 4 * em
  const middle = (index: number) => size.left + step * (index + 0.5)
  const heads = columns.flatMap(({ number, isOutOfBounds }, index): Mark[] => {
    const x = middle(index)
    const left = x - size.box / 2
    const box: Mark = { type: 'box', x: left, y: 2 * em, width: size.box, height: 14 * em, fill: 'alert' }
    const ink = isOutOfBounds ? 'white' : 'text'
    return [
      ...(isOutOfBounds ? [box] : []),
      { type: 'label', x, y: 12.5 * em, text: number, size: text, anchor: 'middle', isStrong: true, ink },
    ]
  })
  const rows = pillars.flatMap((pillar, row): Mark[] => {
    const axis = top + rowHeight * row + rowHeight / 2
    return [
      { type: 'label', x: 0, y: axis + 3 * em, text: pillarTitles[pillar], size: text, isStrong: true },
      ...columns.flatMap((column, index) => bars(column, pillar, { x: middle(index), axis }, size)),
      {
        type: 'line',
        x1: size.left,
        y1: axis,
        x2: size.left + step * columns.length,
        y2: axis,
        ink: 'quiet',
        width: 0.8 * em,
      },
    ]
  })
  return { width, height: top + rowHeight * pillars.length, marks: [...heads, ...rows] }
}

function bars(
  { helped, harmed }: StripColumn,
  pillar: Pillar,
  { x, axis }: { readonly x: number; readonly axis: number },
  { bar: width, unit }: StripSize,
): readonly Mark[] {
  const left = x - width / 2
  const [up, down] = [helped[pillar] * unit, harmed[pillar] * unit]
  const both: readonly Box[] = [
    { type: 'box', x: left, y: axis - up, width, height: up, fill: pillar },
    { type: 'box', x: left, y: axis, width, height: down, fill: pillar, isStriped: true },
  ]
  return both.filter(({ height }) => height > 0)
}
