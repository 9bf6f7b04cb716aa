import type { Findings, Section } from '../../core/findings/findings.ts'
import { blockStrips } from './blocks.ts'
import { contents, headingOf } from './contents.ts'
import type { Faces } from './faces.ts'
import { heading } from './heading.ts'
import { roomOn, type Orientation } from './page.ts'
import type { Part } from './paginate.ts'
import { across, type Place } from './place.ts'
import type { Strip } from './strip.ts'
import { headingStyle, title as titleStyle } from './style.ts'
import { headingTag, type Tag } from './tag.ts'
import { titleBlock } from './title-block.ts'
import { paragraph } from './text-strips.ts'

/** The report in three parts: what stands before the sections, the sections, and the appendices on their side. */
export function partsOf(findings: Findings, faces: Faces): readonly Part[] {
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
