import { blocksWith } from './body.ts'
import { Bookmarks } from './bookmarks.ts'
import { contentsOf, type ContentsLook } from './contents.ts'
import { element, isElement, replacedBelow, valued, withChildren } from './elements.ts'
import { fitted } from './fitted.ts'
import { headingsIn } from './headings.ts'
import { Lists } from './lists.ts'
import type { OwnReport } from './own-report.ts'
import { planStyles, stylesUsed, withStyles, type StylePlan } from './style-plan.ts'
import { contentsIn, type TemplateContents } from './template-contents.ts'
import { stylesIn } from './template-styles.ts'
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
    return [
      ...fitAll([contentsHeading]),
      ...contentsOf(headings, { ...look, instruction: 'TOC \\o "1-1" \\h' }),
    ]
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

function lookOf(
  { width, isNumbered, language }: Insertion,
  { ids }: StylePlan,
): Omit<ContentsLook, 'instruction'> {
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
