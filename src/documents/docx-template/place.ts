import { below, child, elementsOf, isElement, wordsOfParagraph } from './elements.ts'
import { refused, type RefusalName, type TemplateRefused } from './refusal.ts'
import { relationsOf } from './relations.ts'
import type { WordTemplate } from './word-template.ts'
import type { XmlElement, XmlNode } from './xml.ts'

const mark = /\{\{\s*findings\s*\}\}/gi

interface Found {
  readonly paragraph: XmlElement
  /** Names of the elements around it, outermost first. */
  readonly around: readonly string[]
}

/** What may stand between the text of a document and a paragraph that takes the findings: Word's content controls. */
const wrappers = ['w:sdt', 'w:sdtContent', 'w:customXml']

/** Finds the one paragraph that the findings replace. Word may have broken its words up over several runs. */
export function placeIn({ file, document }: WordTemplate): XmlElement | TemplateRefused {
  const body = child(file.xml(document), 'w:body')
  const found = body === undefined ? [] : marksIn(body, [])
  const elsewhere = relationsOf(file, document).flatMap(({ kind, target }) => {
    const root = file.xml(target)
    const why = elsewhereBy[kind]
    return why === undefined || root === undefined ? [] : marksIn(root, []).map(() => why)
  })
  const [first] = found
  const count = found.reduce((sum, { paragraph }) => sum + marksOf(paragraph), 0) + elsewhere.length
  if (count > 1) return refused('several-places')
  if (first === undefined) return refused(elsewhere[0] ?? 'no-place')
  const unfit = unfitness(first)
  return unfit === undefined ? first.paragraph : refused(unfit)
}

const elsewhereBy: Readonly<Record<string, RefusalName>> = {
  header: 'in-header',
  footer: 'in-header',
  footnotes: 'in-note',
  endnotes: 'in-note',
  comments: 'in-note',
}

function marksIn(element: XmlElement, around: readonly string[]): readonly Found[] {
  // What old versions of Word show instead of a text box holds its words a second time.
  if (element.name === 'mc:Fallback') return []
  const own = element.name === 'w:p' && marksOf(element) > 0 ? [{ paragraph: element, around }] : []
  const inside = [...around, element.name]
  return [...own, ...elementsOf(element).flatMap(one => marksIn(one, inside))]
}

function marksOf(paragraph: XmlElement): number {
  return wordsOfParagraph(paragraph).match(mark)?.length ?? 0
}

function unfitness({ paragraph, around }: Found): RefusalName | undefined {
  if (around.includes('w:txbxContent')) return 'in-box'
  if (around.includes('w:tc')) return 'in-table'
  const others = around.slice(1).filter(name => !wrappers.includes(name))
  const isAlone = wordsOfParagraph(paragraph).replace(mark, '').trim() === ''
  const holds = [...below(paragraph)].some(({ name }) => pictures.includes(name))
  return others.length === 0 && isAlone && !holds ? undefined : 'with-other-words'
}

const pictures = ['w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference', 'w:fldChar']

/**
 * The blocks of a text with one paragraph replaced. A content control around it is taken off: one for plain text may
 * hold no headings and tables, and one that is bound to data would fill itself with that again.
 */
export function replacedIn(
  blocks: readonly XmlNode[],
  paragraph: XmlElement,
  replacement: readonly XmlNode[],
): readonly XmlNode[] {
  return blocks.flatMap(block => {
    if (block === paragraph) return replacement
    if (!isElement(block) || !wrappers.includes(block.name) || ![...below(block)].includes(paragraph)) return [block]
    const content = block.name === 'w:sdt' ? child(block, 'w:sdtContent') : block
    const inside = (content?.children ?? []).filter(node => !isElement(node, 'w:customXmlPr'))
    return replacedIn(inside, paragraph, replacement)
  })
}
