import { blocksWith } from './body.ts'
import { Bookmarks } from './bookmarks.ts'
import { type ContentsLook, contentsOf, type Heading } from './contents.ts'
import {
  attributeOf,
  below,
  changedBelow,
  child,
  element,
  elementsOf,
  isElement,
  replacedBelow,
  unescaped,
  valued,
  valueIn,
  withAttributes,
  withChildren,
  without,
  wordsOfParagraph,
} from './elements.ts'
import { Lists } from './lists.ts'
import type { OwnReport } from './own-report.ts'
import { withProperties } from './properties.ts'
import { planStyles, type StylePlan, stylesUsed, withStyles } from './style-plan.ts'
import { stylesIn, type TemplateStyle } from './template-styles.ts'
import type { WordTemplate } from './word-template.ts'
import type { XmlElement, XmlNode } from './xml.ts'

interface Insertion {
  readonly root: XmlElement
  readonly body: XmlElement
  /** The paragraph that the report replaces. */
  readonly place: XmlElement
  readonly own: OwnReport
  /** Of the text, in twentieths of a point. */
  readonly width: number
  readonly isNumbered: boolean
  readonly language: string
}

/** Writes the report into the template's text, with the styles and lists that it needs; returns how styles were matched. */
export function insertReport(template: WordTemplate, insertion: Insertion): StylePlan {
  const { file } = template
  const { root, body, own, language } = insertion
  const contents = contentsIn(body.children)
  const styles = planStyles(file.xml(template.styles), own.styles, stylesNeeded(own, contents))
  const lists = new Lists(template, own.numbering)
  const bookmarks = new Bookmarks([root])
  const fit = {
    styles,
    lists,
    language,
    bookmarkNamed: (name: string) => bookmarks.named(name),
    bookmarkNumbered: (id: string) => bookmarks.numbered(id),
  }
  const fitAll = (blocks: readonly XmlElement[]) => blocks.flatMap(block => fitted(block, fit))
  writeStyles(template, styles)
  const [front, main, appendices] = [fitAll(own.front), fitAll(own.main), fitAll(own.appendices)]
  const known = stylesIn(file.xml(template.styles))
  const look = lookOf(insertion, styles)
  const ownContents = () => {
    const { headings } = headingsIn([...main, ...appendices], { styles: known, bookmarks, depth: 1 })
    return [...fitAll([contentsHeading]), ...contentsOf(headings, { ...look, instruction: 'TOC \\o "1-1" \\h' })]
  }
  const text = [...front, ...(contents === undefined ? ownContents() : []), ...main]
  const blocks = blocksWith(body, insertion.place, { text, appendices })
  lists.write()
  const written = contents === undefined ? blocks : withContents(blocks, contents, { look, known, bookmarks })
  file.set(template.document, withBody(root, written))
  return styles
}

const contentsHeading = element('w:p', {}, [
  element('w:pPr', {}, [valued('w:pStyle', 'ContentsHeading')]),
  element('w:r', {}, [element('w:t', {}, ['Contents'])]),
])

function stylesNeeded(
  { front, main, appendices }: OwnReport,
  contents: TemplateContents | undefined,
): readonly string[] {
  const levels = contents === undefined ? [1] : [1, 2, 3].filter(level => level <= contents.depth)
  return [
    ...stylesUsed([...front, ...main, ...appendices]),
    ...(contents === undefined ? ['ContentsHeading'] : []),
    ...levels.map(level => `TOC${level}`),
    'HeaderAndFooter',
  ]
}

function lookOf({ width, isNumbered, language }: Insertion, { ids }: StylePlan): Omit<ContentsLook, 'instruction'> {
  return { width, isNumbered, language, styleOf: level => ids.get(`TOC${level}`) ?? `TOC${level}` }
}

/** The template's own table of contents, written out anew with the headings of the report in it. */
function withContents(
  blocks: readonly XmlNode[],
  { paragraphs, instruction, depth }: TemplateContents,
  {
    look,
    known,
    bookmarks,
  }: {
    look: Omit<ContentsLook, 'instruction'>
    known: ReturnType<typeof stylesIn>
    bookmarks: Bookmarks
  },
): readonly XmlNode[] {
  const marked = headingsIn(blocks, { styles: known, bookmarks, depth })
  const [first, ...others] = paragraphs
  const entries = element('entries', {}, contentsOf(marked.headings, { ...look, instruction }))
  const none = element('entries')
  const changes = new Map([
    ...others.map(one => [one, none] as const),
    ...(first === undefined ? [] : [[first, entries] as const]),
  ])
  const { children } = replacedBelow(element('w:body', {}, marked.blocks), changes)
  return flat(children)
}

function flat(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return nodes.flatMap(node => {
    if (!isElement(node)) return [node]
    if (node.name === 'entries') return node.children
    return /^w:sdt(?:Content)?$/.test(node.name) ? [withChildren(node, flat(node.children))] : [node]
  })
}

function withBody(root: XmlElement, blocks: readonly XmlNode[]): XmlElement {
  return withChildren(
    root,
    root.children.map(node => (isElement(node, 'w:body') ? withChildren(node, blocks) : node)),
  )
}

function writeStyles({ file, styles: path }: WordTemplate, { added }: StylePlan): void {
  const root = file.xml(path)
  if (root !== undefined) file.set(path, withStyles(root, added))
}

interface Fit {
  readonly styles: StylePlan
  readonly lists: Lists
  /** The name in the file of each bookmark of the report. */
  readonly bookmarkNamed: (name: string) => string
  /** In the file, by the number in the report. */
  readonly bookmarkNumbered: (id: string) => string
  readonly language: string
}

/** A block of the report as it stands in the template: with its styles, and with numbers that are free there. */
function fitted(block: XmlElement, fit: Fit): readonly XmlNode[] {
  return changedBelow(block, one => [fittedElement(one, fit)])
}

function fittedElement(one: XmlElement, fit: Fit): XmlElement {
  switch (one.name) {
    case 'w:p':
      return fittedParagraph(one, fit)
    case 'w:r':
      return fittedRun(one, fit)
    case 'w:tblPr':
      return fittedTable(one, fit.styles.table)
    case 'w:tcPr':
      return fit.styles.table?.isCouncils === true ? without(one, 'w:shd') : one
    case 'w:bookmarkStart':
    case 'w:bookmarkEnd':
      return fittedBookmark(one, fit)
    case 'w:hyperlink':
      return withAttributes(one, { 'w:anchor': fit.bookmarkNamed(attributeOf(one, 'w:anchor') ?? '') })
    default:
      return one
  }
}

/** Styles that the template may not hold to what follows: no page may end with one, or in the middle of it. */
const leading = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'Recommendation']

function fittedParagraph(paragraph: XmlElement, { styles, lists }: Fit): XmlElement {
  const properties = child(paragraph, 'w:pPr')
  const own = valueIn(properties, 'w:pStyle')
  const style = own === undefined ? styles.bodyText : (styles.ids.get(own) ?? own)
  const list = valueIn(child(properties, 'w:numPr'), 'w:numId')
  return withProperties(paragraph, 'w:pPr', [
    ...(style === undefined ? [] : [valued('w:pStyle', style)]),
    ...numbering(list, style === undefined ? undefined : styles.numbered.get(style), { own, lists }),
    ...(leading.includes(own ?? '') ? [element('w:keepNext'), element('w:keepLines')] : []),
  ])
}

/**
 * A list looks as the template's style for lists does, where that numbers or has bullets. Headings are not numbered by
 * the template: they have the numbers by which the report points at them.
 */
function numbering(
  list: string | undefined,
  template: { readonly list: string; readonly level: string } | undefined,
  { own, lists }: { readonly own: string | undefined; readonly lists: Lists },
): readonly XmlElement[] {
  if (list === undefined) return template === undefined ? [] : [inList('0', '0')]
  if (template === undefined) return [inList(lists.takenOver(list), '0')]
  const isCounted = own === 'Recommendation'
  return [inList(isCounted ? lists.restarted(template.list, template.level) : template.list, template.level)]
}

function inList(list: string, level: string): XmlElement {
  return element('w:numPr', {}, [valued('w:ilvl', level), valued('w:numId', list)])
}

function fittedRun(run: XmlElement, { styles, language }: Fit): XmlElement {
  const own = valueIn(child(run, 'w:rPr'), 'w:rStyle')
  const style = own === undefined ? [] : [valued('w:rStyle', styles.ids.get(own) ?? own)]
  return withProperties(run, 'w:rPr', [...style, valued('w:lang', language)])
}

function fittedTable(properties: XmlElement, table: StylePlan['table']): XmlElement {
  if (table === undefined) return properties
  const { children } = without(properties, 'w:tblBorders')
  return { ...properties, children: [valued('w:tblStyle', table.id), ...children] }
}

function fittedBookmark(mark: XmlElement, { bookmarkNamed, bookmarkNumbered }: Fit): XmlElement {
  const name = attributeOf(mark, 'w:name')
  return withAttributes(mark, {
    'w:id': bookmarkNumbered(attributeOf(mark, 'w:id') ?? ''),
    ...(name === undefined ? {} : { 'w:name': bookmarkNamed(name) }),
  })
}

/** The headings among some blocks, each on a bookmark: its first, or one that is put there. */
interface WithHeadings {
  readonly blocks: readonly XmlNode[]
  readonly headings: readonly Heading[]
}

/** `depth` is the lowest level that counts; what stands in tables is no heading of the document. */
function headingsIn(
  blocks: readonly XmlNode[],
  { styles, bookmarks, depth }: { styles: readonly TemplateStyle[]; bookmarks: Bookmarks; depth: number },
): WithHeadings {
  const found = blocks.map((block): { readonly block: XmlNode; readonly heading?: Heading } => {
    const level = levelOf(block, styles)
    if (level === undefined || level > depth || !isElement(block)) return { block }
    const words = wordsOfParagraph(block).trim()
    if (words === '') return { block }
    const known = attributeOf(
      [...below(block)].find(({ name }) => name === 'w:bookmarkStart'),
      'w:name',
    )
    if (known !== undefined) return { block, heading: { level, words, bookmark: known } }
    const bookmark = bookmarks.named(`_TocReport_${words.replaceAll(/\W+/g, '_').slice(0, 20)}`)
    return { block: withBookmark(block, bookmark, bookmarks), heading: { level, words, bookmark } }
  })
  return {
    blocks: found.map(({ block }) => block),
    headings: found.flatMap(({ heading }) => heading ?? []),
  }
}

function levelOf(block: XmlNode, styles: readonly TemplateStyle[]): number | undefined {
  if (!isElement(block, 'w:p')) return undefined
  const id = valueIn(child(block, 'w:pPr'), 'w:pStyle')
  const names = styles.find(style => style.id === id)?.names ?? []
  const level = names.map(name => /^heading (\d)$/.exec(name)?.[1]).find(one => one !== undefined)
  return level === undefined ? undefined : Number(level)
}

function withBookmark(paragraph: XmlElement, bookmark: string, bookmarks: Bookmarks): XmlElement {
  const id = bookmarks.numbered(bookmark)
  const properties = elementsOf(paragraph).filter(({ name }) => name === 'w:pPr')
  const others = paragraph.children.filter(node => !isElement(node, 'w:pPr'))
  return withChildren(paragraph, [
    ...properties,
    element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmark }),
    ...others,
    element('w:bookmarkEnd', { 'w:id': id }),
  ])
}

/** The template's own table of contents: the paragraphs that it takes up, and what Word is told to list. */
interface TemplateContents {
  readonly paragraphs: readonly XmlElement[]
  readonly instruction: string
  /** Down to which level of headings. */
  readonly depth: number
}

/**
 * Finds the first table of contents that lists headings. One that does not begin a paragraph of its own, or lists
 * something else (figures, a part of the document), is left to Word.
 */
function contentsIn(blocks: readonly XmlNode[]): TemplateContents | undefined {
  const begun = blocks.findIndex(node => isElement(node, 'w:p') && instructionOf(node) !== undefined)
  const first = blocks[begun]
  if (!isElement(first)) {
    const inside = blocks.filter(node => isElement(node)).filter(({ name }) => /^w:sdt(?:Content)?$/.test(name))
    return inside.map(({ children }) => contentsIn(children)).find(found => found !== undefined)
  }
  const instruction = instructionOf(first) ?? ''
  const paragraphs = upToEnd(blocks.slice(begun))
  return paragraphs === undefined ? undefined : { paragraphs, instruction, depth: depthOf(instruction) }
}

/** What the field at the start of a paragraph is told, if it makes a table of contents. */
function instructionOf(paragraph: XmlElement): string | undefined {
  const all = [...below(paragraph)].filter(({ name }) => counted.includes(name))
  const ends = all.findIndex(one => attributeOf(one, 'w:fldCharType') === 'separate')
  const [begin, ...told] = all.slice(0, ends < 0 ? all.length : ends)
  if (attributeOf(begin, 'w:fldCharType') !== 'begin' || told.some(({ name }) => name !== 'w:instrText'))
    return undefined
  const words = unescaped(told.flatMap(({ children }) => children.filter(node => typeof node === 'string')).join(''))
  return /^\s*TOC\b/i.test(words) && !/\\[abcft]\s/i.test(words) ? words.trim() : undefined
}

const counted = ['w:fldChar', 'w:instrText', 'w:t', 'w:drawing']

/** The paragraphs up to the one where the field ends; `undefined` where something else than paragraphs comes between. */
function upToEnd(blocks: readonly XmlNode[]): readonly XmlElement[] | undefined {
  let open = 0
  const paragraphs: XmlElement[] = []
  for (const block of blocks) {
    if (!isElement(block)) continue
    if (block.name !== 'w:p' || [...below(block)].some(({ name }) => name === 'w:sectPr')) return undefined
    paragraphs.push(block)
    const marks = [...below(block)].map(one => attributeOf(one, 'w:fldCharType'))
    open += marks.filter(mark => mark === 'begin').length - marks.filter(mark => mark === 'end').length
    if (open === 0) return paragraphs
  }
  return undefined
}

function depthOf(instruction: string): number {
  const range = /\\o\s+"?\d-(\d)/i.exec(instruction)
  return Math.min(3, Number(range?.[1] ?? 3))
}
