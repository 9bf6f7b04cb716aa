import { attributeOf, below, isElement, unescaped } from './elements.ts'
import type { XmlElement, XmlNode } from './xml.ts'

/** The template's own table of contents: the paragraphs that it takes up, and what Word is told to list. */
export interface TemplateContents {
  readonly paragraphs: readonly XmlElement[]
  readonly instruction: string
  /** Down to which level of headings. */
  readonly depth: number
}

/**
 * Finds the first table of contents that lists headings. One that does not begin a paragraph of its own, or lists
 * something else (figures, a part of the document), is left to Word.
 */
export function contentsIn(blocks: readonly XmlNode[]): TemplateContents | undefined {
  const begun = blocks.findIndex(node => isElement(node, 'w:p') && instructionOf(node) !== undefined)
  const first = blocks[begun]
  if (!isElement(first)) {
    const inside = blocks
      .filter(node => isElement(node))
      .filter(({ name }) => /^w:sdt(?:Content)?$/.test(name))
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
  const words = unescaped(
    told.flatMap(({ children }) => children.filter(node => typeof node === 'string')).join(''),
  )
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
