import { Bookmark, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Run, Text } from '../../core/findings/text.ts'
import { xmlText } from '../xml-text.ts'

/** A text as Word has it: pointers are links inside the document, and what a person is to write stands out. */
export function runs(text: Text): readonly ParagraphChild[] {
  return text.flatMap(run)
}

/** The same where the style of the paragraph is bold: bold within bold is not bold (ISO/IEC 29500-1, 17.7.3). */
export function runsInBold(text: Text): readonly ParagraphChild[] {
  return text.flatMap(of => (typeof of === 'object' && 'strong' in of ? words(of.strong) : run(of)))
}

function run(of: Run): readonly ParagraphChild[] {
  if (typeof of === 'string') return words(of)
  if ('fill' in of) return [new TextRun({ text: `[${xmlText(of.fill)}]`, style: 'ToFillIn' })]
  if ('strong' in of) return [strong([xmlText(of.strong)])]
  const children = [new TextRun({ text: xmlText(of.text), style: 'Hyperlink' })]
  return [new InternalHyperlink({ anchor: bookmarkName(of.ref), children })]
}

/** Bold by a style: words that are only made bold tell a screen reader nothing, and a council cannot change them at once. */
export function strong(children: NonNullable<IRunOptions['children']>): TextRun {
  return new TextRun({ children, style: 'StrongWords' })
}

/** Plain words; a line that was broken by hand is broken again. */
export function words(text: string): readonly TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

/** A name that Word accepts: it begins with a letter and has no hyphen. */
function bookmarkName(id: string): string {
  return `da_${id.replaceAll('-', '_')}`
}

/** Where pointers to an id lead. */
export function bookmarked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return [new Bookmark({ id: bookmarkName(id), children })]
}
