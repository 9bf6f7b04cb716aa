import { PDFDocument } from 'pdfkit'
import type { Report } from '../../core/report/report.ts'
import { escaped } from '../xml-text.ts'
import { type Fonts, joinBytes } from './fonts.ts'
import { printable } from './text.ts'

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

/**
 * The day that a report bears is that of a meeting, not of when the file was made, and the clock's would differ from
 * copy to copy. So the file says neither: ISO 32000-1 (14.3.3) leaves both open. pdfkit has no option for it.
 */
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
