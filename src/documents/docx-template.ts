import { type IPatch, patchDocument, PatchType, TextRun } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { wordsOf } from '../core/report/block.ts'
import type { Report } from '../core/report/report.ts'
import { markPages, writeContents } from './docx-template/pages.ts'
import { namesIn, placeIn } from './docx-template/place.ts'
import { templateStyles } from './docx-template/styles.ts'
import { openedFile, refused, type TemplateRefused, WordFile } from './docx-template/word-file.ts'
import { numbering } from './docx/blocks.ts'
import { hasVeryLongWord } from './docx/document.ts'
import { frontOf, sectionsOf } from './docx/report.ts'
import { bookmarksFor, type Look } from './docx/text.ts'
import { draftWords, placesPointedAt, wordsOfReport } from './report-words.ts'
import { xmlText } from './xml-text.ts'

export interface TemplateFilled {
  readonly type: 'filled'
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Styles of Word's own that the template lacks, e.g. `Quote`: the report's were put in, and the clerk is told. */
  readonly missingStyles: readonly string[]
  /** What stands in double braces in the template and means nothing here, e.g. `portfolio`; it was left. */
  readonly unknownNames: readonly string[]
}

/**
 * Puts the whole report in the place of the paragraph `{{findings}}` of a council's own Word file, which keeps its
 * styles, headers, footers, logo, margins and size of page. `docs/word-template.md` says the rules.
 */
export async function fillTemplate(bytes: Uint8Array, report: Report): Promise<TemplateFilled | TemplateRefused> {
  const file = openedFile(bytes)
  if (!(file instanceof WordFile)) return file
  const width = placeIn(file)
  if (typeof width !== 'number') return width
  try {
    return await filled(file, width, report)
  } catch {
    // A file may look like one of Word's and not be one: what the packet cannot read, Word would have to repair.
    return refused('damaged')
  }
}

/** A sentence or none on the styles of Word's own that a template lacks: a clerk can give them to the file. */
export function sayMissing(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  return [`The template has no style for: ${names.join(', ')}. We added the report’s own.`]
}

async function filled(file: WordFile, width: number, report: Report): Promise<TemplateFilled> {
  const words = shortWords(report)
  const { inText, elsewhere } = namesIn(file)
  const names = [...new Set([...inText, ...elsewhere])]
  const styles = await templateStyles(file)
  const look: Look = { ...styles, width, bookmarks: bookmarksFor(placesPointedAt(report)) }
  const given = inText.map(name => name.toLowerCase().replace(/^date$/, 'meeting'))
  const children = [...frontOf(report, look, given), ...sectionsOf(report, look)]
  const header = look.styleOf('HeaderAndFooter')
  const missingStyles = styles.write()
  const short = names.flatMap((name): readonly (readonly [string, IPatch])[] => {
    const said = words.get(name.toLowerCase())
    return said === undefined ? [] : [[name, { type: PatchType.PARAGRAPH, children: [new TextRun(said)] }]]
  })
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: file.zipped(),
    patches: { ...Object.fromEntries(short), findings: { type: PatchType.DOCUMENT, children } },
    trimPlaceholders: true,
    numbering,
    properties: { title: xmlText(report.title) },
  })
  const bytes = await finished(patched, report, header)
  const unknownNames = names.map(name => name.toLowerCase()).filter(name => name !== 'findings' && !words.has(name))
  return { type: 'filled', bytes, missingStyles, unknownNames }
}

/** `{{title}}`, `{{marking}}` and each line of the header, e.g. `{{contact}}`; `{{date}}` is that of the meeting. */
function shortWords({ title, marking, isDraft, header }: Report): ReadonlyMap<string, string> {
  const lines = header.map(({ name, value }) => [name.toLowerCase(), wordsOf(value)] as const)
  const date = lines.find(([name]) => name === 'meeting')?.[1] ?? ''
  const whole = isDraft ? `${marking} · ${draftWords}` : marking
  const all = [['title', title], ['marking', whole], ['date', date], ...lines] as const
  return new Map(all.map(([name, value]) => [name, xmlText(value).replaceAll(/\s+/g, ' ')]))
}

/** With the marking on every page, and contents where the template has some. */
async function finished(patched: Uint8Array, report: Report, header: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = openedFile(patched)
  if (!(file instanceof WordFile)) throw new Error(file.sentence)
  markPages(file, shortWords(report).get('marking') ?? '', header)
  if (!writeContents(file) || hasVeryLongWord(wordsOfReport(report))) return file.zipped()
  const pageNumbers = estimatePageNumbersWith({ guess: true })
  const numbered = await patchDocument({ outputType: 'uint8array', data: file.zipped(), patches: {}, pageNumbers })
  const again = openedFile(numbered)
  return again instanceof WordFile ? again.zipped() : file.zipped()
}
