import type { Section } from '../../core/findings/findings.ts'
import { cleaned } from './characters.ts'
import { widthOf, type Link } from './line.ts'
import { across, type Place } from './place.ts'
import type { Mark, Strip } from './strip.ts'
import { baseline, body, colours, leading, type Style } from './style.ts'
import { tag, type Tag } from './tag.ts'
import { linesOf } from './text-strips.ts'

/** In points: of a section in a section, and of what page numbers take at the right. */
const indent = 20
const numberWidth = 36

/** Every section with the number of its page; the whole entry is a link. */
export function contents(sections: readonly Section[], place: Place): readonly Strip[] {
  return entries(sections, tag('TOC', place.within), { place, depth: 0 })
}

/** As it stands over the section, e.g. `6.1. Pursue`. */
export function headingOf({ number, title }: Section): string {
  return `${number}. ${title}`
}

interface Level {
  readonly place: Place
  readonly depth: number
}

function entries(sections: readonly Section[], within: Tag, level: Level): readonly Strip[] {
  return sections.flatMap(section => {
    const item = tag('TOCI', within)
    const below = entries(section.sections, tag('TOC', item), { ...level, depth: level.depth + 1 })
    return [...entry(section, item, level), ...below]
  })
}

/** One strip, as a link is not cut by a page. */
function entry(section: Section, item: Tag, { place, depth }: Level): readonly Strip[] {
  const style: Style = { ...body, before: depth === 0 ? 3 : 0 }
  const link: Link = {
    to: section.id,
    says: cleaned(headingOf(section)),
    tag: tag('Link', tag('Reference', item)),
  }
  const setting = across(place, depth * indent, style)
  const lines = linesOf([headingOf(section)], link.tag, { ...setting, width: setting.width - numberWidth })
  const marks = lines.map((line, index): Mark => ({
    type: 'line',
    tag: link.tag,
    x: setting.x,
    baseline: baseline(style) + index * leading(style),
    line: { ...line, pieces: line.pieces.map(piece => ({ ...piece, link })) },
  }))
  const last = (Math.max(1, lines.length) - 1) * leading(style)
  const line = lines.at(-1)
  return [
    {
      before: style.before ?? 0,
      height: last + leading(style) + 3,
      keep: false,
      marks: [
        ...(line === undefined ? [] : [leader(setting.x + widthOf(line), last + baseline(style), place)]),
        ...marks,
        {
          type: 'page-number',
          link,
          right: place.room.width,
          baseline: last + baseline(style),
          size: style.size,
        },
      ],
    },
  ]
}

/** A thin rule that leads the eye from the words to the number. */
function leader(from: number, y: number, { room }: Place): Mark {
  const x = from + 8
  return {
    type: 'box',
    x,
    y: y - 1,
    width: Math.max(0, room.width - 28 - x),
    height: 0.5,
    colour: colours.rule,
  }
}
