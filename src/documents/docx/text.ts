import { Bookmark, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Run, Text } from '../../core/report/block.ts'
import { merged, placeToFill } from '../report-words.ts'
import { xmlText } from '../xml-text.ts'
import type { OwnStyle } from './styles.ts'

/** In which file words stand. */
export interface Look {
  /** Of the text, in twentieths of a point. */
  readonly width: number
  /** The bookmark of each place that something points at, by its id. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** The id in the file of one of our styles. */
  styleOf(own: OwnStyle): string
  /** Where it is a council's own: its style of tables, and whether its style of lists has bullets. */
  readonly template?: { readonly table: string | undefined; readonly hasBullets: boolean }
}

/** A file of our own, in which nothing points at anything. */
export function plainLook(width: number): Look {
  return { width, bookmarks: new Map(), styleOf: own => own }
}

/** Names that Word accepts: ids of blocks are too long for it, and hold other signs. */
export function bookmarksFor(places: ReadonlySet<string>): Look['bookmarks'] {
  return new Map([...places].map((place, index) => [place, `da_${index + 1}`]))
}

/** A text as Word has it: pointers are links inside the document, and what a person is to write stands out. */
export function runs(text: Text, look: Look): readonly ParagraphChild[] {
  return pieces(text, look).flatMap(of => run(of, look))
}

/** The same where the style of the paragraph is bold: bold within bold is not bold (ISO/IEC 29500-1, 17.7.3). */
export function runsInBold(text: Text, look: Look): readonly ParagraphChild[] {
  return pieces(text, look).flatMap(of => (typeof of === 'object' && 'strong' in of ? words(of.strong) : run(of, look)))
}

/** Words that follow each other are one piece, so that a person who edits the file does not meet a seam in each sentence. */
function pieces(text: Text, { bookmarks }: Look): Text {
  const plain = text.map(of => (typeof of === 'object' && 'ref' in of && !bookmarks.has(of.ref) ? of.text : of))
  return merged(plain, (one, next) => (typeof one === 'string' && typeof next === 'string' ? one + next : undefined))
}

function run(of: Run, look: Look): readonly ParagraphChild[] {
  if (typeof of === 'string') return words(of)
  if ('fill' in of) return [new TextRun({ text: xmlText(placeToFill(of.fill)), style: look.styleOf('ToFillIn') })]
  if ('strong' in of) return [strong([xmlText(of.strong)], look)]
  const anchor = look.bookmarks.get(of.ref)
  if (anchor === undefined) return words(of.text)
  const children = [new TextRun({ text: xmlText(of.text), style: look.styleOf('Pointer') })]
  return [new InternalHyperlink({ anchor, children })]
}

/** Bold by a style: words that are only made bold tell a screen reader nothing, and a council cannot change them at once. */
export function strong(children: NonNullable<IRunOptions['children']>, look: Look): TextRun {
  return new TextRun({ children, style: look.styleOf('StrongWords') })
}

/** Plain words; a line that was broken by hand is broken again. */
export function words(text: string): readonly TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

/** Where pointers to one of some ids lead, if there are any. */
export function bookmarked(
  ids: readonly string[],
  children: readonly ParagraphChild[],
  { bookmarks }: Look,
): readonly ParagraphChild[] {
  return ids
    .flatMap(id => bookmarks.get(id) ?? [])
    .reduce<readonly ParagraphChild[]>((inside, id) => [new Bookmark({ id, children: inside })], children)
}
