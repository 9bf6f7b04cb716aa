import type { Particular } from '../../core/findings/block.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { blockStrips, heading } from './blocks.ts'
import { bytesOf, openDocument } from './document.ts'
import { drawPages } from './drawing.ts'
import { type Faces, facesOf, openFonts } from './fonts.ts'
import { destinationsIn, paginated, type Part } from './pagination.ts'
import { headingTag, type Link, type Mark, type Strip, type Tag, tag, widthOf } from './strip.ts'
import {
  baseline,
  body,
  colours,
  headingStyle,
  leading,
  type Orientation,
  roomOn,
  type Style,
  title as titleStyle,
} from './style.ts'
import { heightOf, stackLines } from './table.ts'
import { across, printable, linesOf, paragraph, type Place, withSpaceBelow } from './text.ts'

/**
 * The findings as a tagged PDF file, made to PDF/UA-1 (ISO 14289-1). The same findings give the same file; only how it
 * is compressed differs between browsers and Node.
 */
export async function toPdf(findings: Findings): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await openFonts()
  const document = openDocument(findings, fonts)
  const faces = facesOf(document, fonts)
  const pages = partsOf(findings, faces).flatMap(part => paginated(part, roomOn(part.orientation).height))
  drawPages(pages, findings.marking, { document, faces, destinations: destinationsIn(pages) })
  return bytesOf(document)
}

/** The report in three parts: what stands before the sections, the sections, and the appendices on their side. */
function partsOf(findings: Findings, faces: Faces): readonly Part[] {
  const within: Tag = { role: 'Document', within: null }
  const part = (orientation: Orientation, strips: (place: Place) => readonly Strip[]): Part => ({
    orientation,
    strips: strips({ faces, room: roomOn(orientation), within, level: 2 }),
  })
  const { sections } = findings
  return [
    part('portrait', place => front(findings, place)),
    part('portrait', place =>
      sectionStrips(
        sections.filter(({ appendix }) => !appendix),
        place,
      ),
    ),
    part('landscape', place =>
      sectionStrips(
        sections.filter(({ appendix }) => appendix),
        place,
      ),
    ),
  ]
}

function front(findings: Findings, place: Place): readonly Strip[] {
  const { title, opening, sections } = findings
  const { within } = place
  const contentsStyle = headingStyle(3)
  return [
    ...paragraph([title], headingTag(1, within), across(place, 0, titleStyle), { whole: true }),
    ...titleBlock(findings.titleBlock, place),
    ...blockStrips(opening, place),
    ...paragraph(['Contents'], headingTag(2, within), across(place, 0, contentsStyle), { next: true }),
    ...contents(sections, place),
  ]
}

/** A section and those in it, each a level deeper. */
function sectionStrips(sections: readonly Section[], place: Place): readonly Strip[] {
  return sections.flatMap(section => {
    const below = { ...place, level: place.level + 1 }
    return [
      ...heading(headingOf(section), place, { id: section.id, depth: place.level - 2 }),
      ...blockStrips(section.blocks, below),
      ...sectionStrips(section.sections, below),
    ]
  })
}

/** In points: of a section in a section, and of what page numbers take at the right. */
const contentsIndent = 20
const numberWidth = 36

/** Every section with the number of its page; the whole entry is a link. */
function contents(sections: readonly Section[], place: Place): readonly Strip[] {
  return entries(sections, tag('TOC', place.within), { place, depth: 0 })
}

/** As it stands over the section, e.g. `6.1. Pursue`. */
function headingOf({ number, title }: Section): string {
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
    says: printable(headingOf(section)),
    tag: tag('Link', tag('Reference', item)),
  }
  const setting = across(place, depth * contentsIndent, style)
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

/** Where the values begin, in points. */
const labelWidth = 130

/** Names at the left, and what belongs to them beside. */
function titleBlock(particulars: readonly Particular[], place: Place): readonly Strip[] {
  return withSpaceBelow(
    particulars.flatMap(particular => pair(particular, place)),
    10,
  )
}

/** One strip, or several where the value is higher than a page. */
function pair({ name, value }: Particular, place: Place): readonly Strip[] {
  const within = tag('P', place.within)
  const bold = across(place, 0, { ...body, isBold: true })
  const columns = [
    { x: 0, lines: linesOf([`${name}: `], within, { ...bold, width: labelWidth - 8 }) },
    { x: labelWidth, lines: linesOf(value, within, across(place, labelWidth)) },
  ].map(({ x, lines }) => ({ x, parts: stackLines([{ lines, tag: within }], body, place.room.height - 20) }))
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
