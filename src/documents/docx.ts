import { Document, Packer, Paragraph, type ISectionOptions } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Findings } from '../core/findings/findings.ts'
import { textsOfFindings } from '../core/findings/texts-of.ts'
import { contents, hasEndlessWord } from './docx/contents.ts'
import { coreProperties } from './docx/core-properties.ts'
import { numberingOf } from './docx/numbering.ts'
import { pageOf, textWidth } from './docx/page.ts'
import { appendicesOf, frontOf, mainOf } from './docx/report.ts'
import { styles } from './docx/styles.ts'
import { withZipTimes } from './docx/zip-times.ts'
import { xmlText } from './xml-text.ts'

/**
 * The findings as a Word file (.docx). The same findings give the same file, but for the numbers that `docx` gives to
 * bookmarks: it counts them on for as long as it is loaded.
 */
export async function toDocx(findings: Findings): Promise<Uint8Array<ArrayBuffer>> {
  const isNumbered = !hasEndlessWord(textsOfFindings(findings))
  const document = new Document({
    title: xmlText(findings.title),
    creator: 'Desktop Audit',
    styles,
    numbering: numberingOf(findings),
    // Word would ask whether to update the contents; so its page numbers are worked out here.
    ...(isNumbered ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [main(findings, isNumbered), ...appendices(findings)],
  })
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(findings)])
  return withZipTimes(new Uint8Array(bytes))
}

function main(findings: Findings, isNumbered: boolean): ISectionOptions {
  return {
    ...pageOf('portrait', findings.marking),
    children: [
      ...frontOf(findings, textWidth.portrait),
      new Paragraph({ style: 'ContentsHeading', text: 'Contents' }),
      contents(isNumbered),
      ...mainOf(findings, textWidth.portrait),
    ],
  }
}

/** Wide tables, so on their side. */
function appendices(findings: Findings): readonly ISectionOptions[] {
  const children = appendicesOf(findings, textWidth.landscape)
  return children.length === 0 ? [] : [{ ...pageOf('landscape', findings.marking), children }]
}
