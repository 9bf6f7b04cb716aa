import { PDFDocument } from 'pdfkit'
import type { Section } from '../../core/report/block.ts'
import type { Report } from '../../core/report/report.ts'
import { headerOf, headingOf } from '../report-words.ts'
import { blockStrips, heading, panel, particularsGrid } from './blocks.ts'
import { drawPages } from './drawing.ts'
import { facesOf, type Fonts, joinBytes, openFonts } from './fonts.ts'
import { type Page, wellPaginated } from './pagination.ts'
import { type Strip, tag } from './strip.ts'
import { body, colours, numberWidth, room, title as titleStyle } from './style.ts'
import { across, paragraph, type Place, printable } from './text.ts'
import { escaped } from '../xml-text.ts'

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

/** An empty file that says what it is: title, language, and that it keeps to PDF/UA-1. */
export function openDocument({ title, language, dated }: Report, fonts: Fonts): PDFDocument {
  const document = new Undated({
    autoFirstPage: false,
    displayTitle: true,
    // Else pdfkit begins with a font that is in no file.
    font: '',
    // It makes the file's id of these, so the day is the report's, as else it would be the clock's.
    info: {
      Title: safeInXml(printable(title)),
      Creator: 'Desktop Audit',
      CreationDate: new Date(`${dated}T00:00:00Z`),
    },
    lang: language,
    pdfVersion: '1.7',
    tagged: true,
  })
  // pdfkit lists what it can count, and reads this once more for the metadata.
  Object.defineProperty(document.info, 'CreationDate', { enumerable: false })
  for (const [face, font] of Object.entries(fonts)) document.registerFont(face, font)
  document.appendXML(pdfUa)
  return document
}

/** No days, as the clock's would differ from copy to copy (ISO 32000-1, 14.3.3). pdfkit has no option for it. */
class Undated extends PDFDocument {
  override appendXML(xml: string): void {
    super.appendXML(xml.replace(/\s*<xmp:CreateDate>[^<]*<\/xmp:CreateDate>/, ''))
  }
}

/**
 * What its own option for PDF/UA would write. That option also lists the characters of each font, and leaves out the
 * parts that letters with accents are made of: such a list breaks the standard (7.21.4.2), and no list keeps to it.
 */
const pdfUa = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`

/** pdfkit puts the title into XML by `toString`, and escapes nothing; elsewhere it takes the value. */
function safeInXml(text: string): InstanceType<typeof String> {
  return Object.assign(Object(text), { toString: () => escaped(text) })
}

/** Ends the file and gives its bytes. */
export async function bytesOf(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  await new Promise<void>((resolve, reject) => {
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
    document.end()
  })
  return joinBytes(chunks)
}
