import type { Section } from '../../core/report/block.ts'
import type { Report } from '../../core/report/report.ts'
import { headerOf, headingOf } from '../report-words.ts'
import { blockStrips, heading, panel, particularsGrid } from './blocks.ts'
import { bytesOf, openDocument } from './document.ts'
import { drawPages } from './drawing.ts'
import { facesOf, openFonts } from './fonts.ts'
import { type Page, wellPaginated } from './pagination.ts'
import { type Strip, tag } from './strip.ts'
import { body, colours, numberWidth, room, title as titleStyle } from './style.ts'
import { across, paragraph, type Place } from './text.ts'

/**
 * The report as a tagged PDF file, made to PDF/UA-1 (ISO 14289-1). The same report gives the same file; only how it is
 * compressed differs between browsers and Node.
 */
export async function toPdf(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await openFonts()
  const document = openDocument(report, fonts)
  const faces = facesOf(document, fonts)
  const pages = pagesOf(report, { faces, within: { role: 'Document', within: null }, inset: 0, indent: 0 })
  drawPages(pages, report, document, faces)
  return bytesOf(document)
}

function pagesOf(report: Report, place: Place): readonly Page[] {
  const strips = [...front(report, place), ...report.sections.flatMap(section => sectionStrips(section, place))]
  return wellPaginated(strips, room.height, report.form === 'brief' ? 2 : Infinity)
}

function front(report: Report, place: Place): readonly Strip[] {
  const { title, subtitle, form, opening } = report
  const { within } = place
  const below = { ...body, colour: colours.grey, after: 3 }
  return [
    ...paragraph([title], tag('H1', within), across(place, 0, titleStyle), { whole: true, next: true }),
    ...paragraph([subtitle], tag('P', within), across(place, 0, below), { whole: true, next: true }),
    ...particularsGrid(headerOf(report), form === 'brief' ? 3 : 2, place),
    ...blockStrips(opening, place),
  ]
}

/** What a brief asks stands on a ground of its own. */
function sectionStrips(section: Section, place: Place): readonly Strip[] {
  if (section.id === 'asked') {
    const inside = { ...place, inset: 16 }
    return panel([...heading(headingOf(section), section.id, inside, false), ...blockStrips(section.blocks, inside)])
  }
  const indent = section.number === '' ? 0 : numberWidth
  return [...heading(headingOf(section), section.id, place, true), ...blockStrips(section.blocks, { ...place, indent })]
}
