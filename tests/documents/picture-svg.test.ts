import { expect, test } from 'vitest'
import type { Box } from '../../src/core/score/picture.ts'
import { inks, pictureSvg, rectanglesOf } from '../../src/documents/picture-svg.ts'

/** By WCAG 2.2, on white. */
function contrast(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

test('words and bars stand out on white, and white on the ground of an alert', () => {
  const { white, rule, ...others } = inks
  expect(Object.entries(others).filter(([, colour]) => contrast(colour) < 4.5)).toEqual([])
  expect([white, rule]).toEqual(['#FFFFFF', '#C5CCD0'])
})

const box: Box = { type: 'box', x: 10, y: 20, width: 16, height: 10, fill: 'pursue' }

test('a striped box is an outline with lines across it, so that it differs from a solid one in grey', () => {
  expect(rectanglesOf(box)).toEqual([{ x: 10, y: 20, width: 16, height: 10, ink: 'pursue' }])
  const striped = rectanglesOf({ ...box, isStriped: true })
  expect(striped).toHaveLength(7)
  expect(striped.slice(4).map(({ y, width, height }) => [y, width, height])).toEqual([
    [23, 16, 0.9],
    [26, 16, 0.9],
    [29, 16, 0.9],
  ])
  expect(rectanglesOf({ ...box, isEmpty: true })).toHaveLength(4)
})

test('a drawing has no styles of its own, and its words are plain', () => {
  const svg = pictureSvg(
    {
      width: 100,
      height: 50,
      marks: [
        box,
        { type: 'line', x1: 0, y1: 30, x2: 40, y2: 30, ink: 'quiet', width: 0.8 },
        { type: 'label', x: 50, y: 12.5, text: 'D1 <b>', size: 9, anchor: 'middle', isStrong: true, ink: 'white' },
      ],
    },
    'class="picture"',
  )
  expect(svg).toBe(
    '<svg class="picture" width="100" height="50" viewBox="0 0 100 50">' +
      '<rect x="10" y="20" width="16" height="10" fill="#12436D"/>' +
      '<rect x="0" y="29.6" width="40" height="0.8" fill="#48555D"/>' +
      '<text x="50" y="12.5" font-size="9" text-anchor="middle" font-weight="bold" fill="#FFFFFF">D1 &lt;b&gt;</text></svg>',
  )
})
