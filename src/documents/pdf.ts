import type { Findings } from '../core/findings/findings.ts'
import { destinationsIn } from './pdf/destinations.ts'
import { bytesOf, openDocument } from './pdf/document.ts'
import { drawPages } from './pdf/draw-pages.ts'
import { facesOf } from './pdf/faces.ts'
import { openFonts } from './pdf/fonts.ts'
import { roomOn } from './pdf/page.ts'
import { paginated } from './pdf/paginate.ts'
import { partsOf } from './pdf/report.ts'

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
