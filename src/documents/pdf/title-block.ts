import type { Particular } from '../../core/findings/block.ts'
import { heightOf, stacked } from './cells.ts'
import { across, type Place } from './place.ts'
import type { Mark, Strip } from './strip.ts'
import { baseline, body } from './style.ts'
import { tag } from './tag.ts'
import { linesOf, withMoreBelow } from './text-strips.ts'

/** Where the values begin, in points. */
const indent = 130

/** Names at the left, and what belongs to them beside. */
export function titleBlock(particulars: readonly Particular[], place: Place): readonly Strip[] {
  return withMoreBelow(
    particulars.flatMap(particular => pair(particular, place)),
    10,
  )
}

/** One strip, or several where the value is higher than a page. */
function pair({ name, value }: Particular, place: Place): readonly Strip[] {
  const within = tag('P', place.within)
  const bold = across(place, 0, { ...body, isBold: true })
  const columns = [
    { x: 0, lines: linesOf([`${name}: `], within, { ...bold, width: indent - 8 }) },
    { x: indent, lines: linesOf(value, within, across(place, indent)) },
  ].map(({ x, lines }) => ({ x, parts: stacked([{ lines, tag: within }], body, place.room.height - 20) }))
  const parts = Math.max(...columns.map(one => one.parts.length))
  return Array.from({ length: parts }, (_, part) => ({
    before: 0,
    height: Math.max(...columns.map(one => heightOf(one.parts[part] ?? [], body))) + 4,
    keep: false,
    marks: columns.flatMap(({ x, parts: all }) =>
      (all[part] ?? []).map(({ line, tag: own, y }): Mark => ({
        type: 'line',
        tag: own,
        x,
        baseline: y + baseline(body),
        line,
      })),
    ),
  }))
}
