import type { Box, Ink, Label, Line, Picture } from '../core/score/picture.ts'
import { escaped } from './xml-text.ts'

/** The colours of pictures in files: on white, words have a contrast of 4.5 to 1 or more, and bars 3 to 1. */
export const inks: Readonly<Record<Ink, string>> = {
  text: '#10181D',
  quiet: '#48555D',
  white: '#FFFFFF',
  rule: '#C5CCD0',
  strong: '#16384A',
  alert: '#9C2F1C',
  time: '#855400',
  pursue: '#12436D',
  prevent: '#1D7A74',
  protect: '#801650',
  prepare: '#B3470F',
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

/** Of outlines, and from one stripe to the next, in points. */
const thickness = 0.9
const spacing = 3

/** Filled rectangles and nothing else, so that all formats show the same. Lines run level or upright. */
export function rectanglesOf(mark: Box | Line, pen = 1): readonly Rectangle[] {
  if (mark.type === 'line') {
    const { x1, y1, x2, y2, width, ink } = mark
    const isLevel = y1 === y2
    const across = { x: Math.min(x1, x2) - (isLevel ? 0 : width / 2), y: Math.min(y1, y2) - (isLevel ? width / 2 : 0) }
    return [{ ...across, width: isLevel ? Math.abs(x2 - x1) : width, height: isLevel ? width : Math.abs(y2 - y1), ink }]
  }
  const { x, y, width, height, fill: ink, isEmpty = false, isStriped = false } = mark
  if (!isEmpty && !isStriped) return [{ x, y, width, height, ink }]
  const [outline, stripe] = [thickness * pen, spacing * pen]
  const stripes = isStriped ? Math.max(0, Math.ceil(height / stripe) - 1) : 0
  return [
    { x, y, width, height: outline, ink },
    { x, y: y + height - outline, width, height: outline, ink },
    { x, y, width: outline, height, ink },
    { x: x + width - outline, y, width: outline, height, ink },
    ...Array.from({ length: stripes }, (_, index) => ({ x, y: y + stripe * (index + 1), width, height: outline, ink })),
  ]
}

/** @param attributes of the element, as markup, e.g. what names it to assistive technology */
export function pictureSvg({ width, height, marks }: Picture, attributes: string): string {
  const drawn = marks.map(mark =>
    mark.type === 'label' ? labelSvg(mark) : rectanglesOf(mark).map(rectangleSvg).join(''),
  )
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg ${attributes} ${size}>${drawn.join('')}</svg>`
}

function rectangleSvg({ x, y, width, height, ink }: Rectangle): string {
  const [left, top, wide, high] = [x, y, width, height].map(rounded)
  return `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${inks[ink]}"/>`
}

function labelSvg({ x, y, text, size, anchor = 'start', isStrong = false, ink = 'text' }: Label): string {
  const at = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" text-anchor="${anchor}"`
  return `<text ${at}${isStrong ? ' font-weight="bold"' : ''} fill="${inks[ink]}">${escaped(text)}</text>`
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100
}
