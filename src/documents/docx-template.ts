import type { Findings } from '../core/findings/findings.ts'
import { textsOfFindings } from '../core/findings/texts-of.ts'
import { bodyOf } from './docx-template/body.ts'
import { insertReport } from './docx-template/inserted.ts'
import { markingLine, markPages } from './docx-template/marking.ts'
import { ownReport } from './docx-template/own-report.ts'
import { pageNumbersIn, withPageNumbers } from './docx-template/page-numbers.ts'
import { placeIn } from './docx-template/place.ts'
import type { TemplateRefused } from './docx-template/refusal.ts'
import { isOnItsSide, sectionOf, textWidths } from './docx-template/sections.ts'
import { fillShortWords } from './docx-template/short-words.ts'
import type { MissingStyle } from './docx-template/taken-over.ts'
import { giveTitle } from './docx-template/titled.ts'
import { openedFile, WordFile } from './docx-template/word-file.ts'
import { templateIn, type WordTemplate } from './docx-template/word-template.ts'
import { hasVeryLongWord } from './docx/document.ts'
import { xmlText } from './xml-text.ts'

export interface TemplateFilled {
  readonly type: 'filled'
  /** A Word file (.docx). */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Styles that the report uses and the template lacks: the report's own were put in, and the clerk is told. */
  readonly missingStyles: readonly MissingStyle[]
  /** What stands in double braces in the template and means nothing here, e.g. `portfolio`; it was left. */
  readonly unknownNames: readonly string[]
}

/**
 * Puts the whole report in the place of the paragraph `{{findings}}` of a council's own Word file, which keeps its
 * styles, headers, footers, logo, margins and size of page. `docs/word-template.md` says the rules.
 */
export async function fillTemplate(bytes: Uint8Array, findings: Findings): Promise<TemplateFilled | TemplateRefused> {
  const file = openedFile(bytes)
  if (!(file instanceof WordFile)) return file
  const template = templateIn(file)
  if ('type' in template) return template
  const place = placeIn(template)
  return 'type' in place ? place : filled(template, findings)
}

async function filled(template: WordTemplate, findings: Findings): Promise<TemplateFilled | TemplateRefused> {
  const { file, document } = template
  const { given, unknown } = fillShortWords(template, findings)
  const place = placeIn(template)
  const root = file.xml(document)
  if ('type' in place || root === undefined) throw new Error('the place for the findings is gone')
  const body = bodyOf(root)
  const section = sectionOf(body, place)
  const { upright, turned } = textWidths(section)
  const own = await ownReport(findings, {
    width: upright,
    appendixWidth: isOnItsSide(section) ? upright : turned,
    isTitled: given.includes('title'),
    given,
  })
  const isNumbered = !hasVeryLongWord(textsOfFindings(findings))
  const plan = insertReport(template, {
    root,
    body,
    place,
    own,
    width: upright,
    isNumbered,
    language: findings.language,
  })
  const marking = markingLine(findings.marking, plan.ids.get('HeaderAndFooter'), findings.language)
  markPages(template, marking)
  giveTitle(file, { title: xmlText(findings.title), language: findings.language })
  await numberPages(template, isNumbered)
  return { type: 'filled', bytes: file.zipped(), missingStyles: plan.missing, unknownNames: unknown }
}

async function numberPages({ file, document }: WordTemplate, isNumbered: boolean): Promise<void> {
  const root = file.xml(document)
  if (!isNumbered || root === undefined) return
  file.set(document, withPageNumbers(root, await pageNumbersIn(file)))
}
