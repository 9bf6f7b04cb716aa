import type { Bookmarks } from './bookmarks.ts'
import type { Heading } from './contents.ts'
import {
  attributeOf,
  below,
  child,
  element,
  elementsOf,
  isElement,
  valueIn,
  withChildren,
  wordsOfParagraph,
} from './elements.ts'
import type { TemplateStyle } from './template-styles.ts'
import type { XmlElement, XmlNode } from './xml.ts'

/** The headings among some blocks, each on a bookmark: its first, or one that is put there. */
export interface WithHeadings {
  readonly blocks: readonly XmlNode[]
  readonly headings: readonly Heading[]
}

/** `depth` is the lowest level that counts; what stands in tables is no heading of the document. */
export function headingsIn(
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
    return { block: marked(block, bookmark, bookmarks), heading: { level, words, bookmark } }
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

function marked(paragraph: XmlElement, bookmark: string, bookmarks: Bookmarks): XmlElement {
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
