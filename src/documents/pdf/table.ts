import type { Table } from '../../core/findings/block.ts'
import { across, type Place } from './place.ts'
import { rowPadding, rowStrips, type Grid } from './row.ts'
import type { Strip } from './strip.ts'
import { body } from './style.ts'
import { tag } from './tag.ts'
import { paragraph, withMoreBelow } from './text-strips.ts'

/** For a row that is written by hand: of one line, in points. */
const handLine = 20
const spaceBelow = 14

/**
 * A caption that stays with its table, and a row of headings that comes again on each page. A row breaks only where it
 * is higher than a page. None stands alone on one: the first stays with the second, and the last but one with the last.
 */
export function tableStrips(block: Table, place: Place): readonly Strip[] {
  const { caption, columns, rows } = block
  const within = tag('Table', place.within)
  const grid = gridOf(block, place)
  const captionStyle = { ...body, isBold: true, before: 8, after: 6 }
  const heading = { within: tag('TR', tag('THead', within)), isHead: true }
  const heads = columns.map(({ title }) => [[title]])
  const [head] = rowStrips(heads, { ...grid, most: Infinity }, heading)
  const most = place.room.height - (head?.height ?? 0) - rowPadding - spaceBelow
  const bodyTag = tag('TBody', within)
  const below = rows.flatMap(({ id, cells }, index) => {
    const kind = { within: tag('TR', bodyTag), isHead: false, id }
    const strips = rowStrips(cells, { ...grid, most }, kind)
    const keep = strips.length === 1 && (index === 0 || index === rows.length - 2) && rows.length > 1
    return strips.map(strip => ({ ...strip, keep, ...(head === undefined ? {} : { again: unsaid(head) }) }))
  })
  return [
    ...paragraph([caption], tag('Caption', within), across(place, 0, captionStyle), {
      whole: true,
      next: true,
    }),
    ...(head === undefined ? [] : [{ ...head, keep: rows.length > 0 }]),
    ...withMoreBelow(below, spaceBelow),
  ]
}

/** The same to the eye only: what was said at the head of the table is not said again. */
function unsaid(strip: Strip): Strip {
  const marks = strip.marks
    .filter(({ type }) => type !== 'tag')
    .map(mark => (mark.type === 'line' ? { ...mark, tag: null } : mark))
  return { ...strip, marks }
}

function gridOf({ columns, room, isSmall = false }: Table, { faces, room: page }: Place): Grid {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (page.width * share) / shares)
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, 0))
  return {
    faces,
    style: isSmall ? { size: 9 } : { size: 11 },
    widths,
    lefts,
    least: (room ?? 0) * handLine,
    hasUprights: room !== undefined,
  }
}
