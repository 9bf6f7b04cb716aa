import {
  attributeOf,
  below,
  child,
  element,
  elementsOf,
  isElement,
  replacedBelow,
  valued,
  withAttributes,
  withChildren,
  without,
  wordsOfParagraph,
} from './elements.ts'
import { withProperties } from './properties.ts'
import type { XmlElement, XmlNode } from './xml.ts'

/** In twentieths of a point: what Word takes where a section says nothing of it, but A4 for its paper. */
const usual = { width: 11_906, height: 16_838, side: 1_440 }

/** The properties of the section that a block of a text stands in: those that come next after it. */
export function sectionOf(body: XmlElement, block: XmlElement): XmlElement {
  const all = [...below(body)]
  const after = all.slice(all.indexOf(block))
  return after.find(({ name }) => name === 'w:sectPr') ?? element('w:sectPr')
}

/** How wide the text of a section is as the page stands, and on a page turned on its side. */
export function textWidths(section: XmlElement): { readonly upright: number; readonly turned: number } {
  const { width, height } = pageSize(section)
  const margins = child(section, 'w:pgMar')
  const sides = ['w:left', 'w:right'].reduce((sum, side) => sum + sizeOf(margins, side, usual.side), 0)
  const taken = sides + sizeOf(margins, 'w:gutter', 0)
  const columns = child(section, 'w:cols')
  const count = Math.max(1, sizeOf(columns, 'w:num', 1))
  const between = sizeOf(columns, 'w:space', 720) * (count - 1)
  return { upright: Math.floor((width - taken - between) / count), turned: height - taken }
}

export function isOnItsSide(section: XmlElement): boolean {
  const { width, height } = pageSize(section)
  return width > height
}

function pageSize(section: XmlElement): { readonly width: number; readonly height: number } {
  const page = child(section, 'w:pgSz')
  return { width: sizeOf(page, 'w:w', usual.width), height: sizeOf(page, 'w:h', usual.height) }
}

function sizeOf(of: XmlElement | undefined, name: string, otherwise: number): number {
  const size = Number.parseInt(attributeOf(of, name) ?? '', 10)
  return Number.isNaN(size) ? otherwise : size
}

/**
 * A section that goes on from another: the same page, headers and footers, which it takes from the one before it as
 * Word does, without another first page and without counting pages anew.
 */
function goingOn(section: XmlElement): XmlElement {
  const plain = without(section, 'w:headerReference', 'w:footerReference', 'w:type', 'w:titlePg')
  const children = elementsOf(plain).map(one =>
    one.name === 'w:pgNumType' ? { ...one, attributes: withoutStart(one.attributes) } : one,
  )
  const before = children.filter(({ name }) => ['w:footnotePr', 'w:endnotePr'].includes(name))
  return withChildren(plain, [
    ...before,
    valued('w:type', 'nextPage'),
    ...children.filter(one => !before.includes(one)),
  ])
}

function withoutStart(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...attributes].filter(([name]) => name !== 'w:start'))
}

/** On a page turned on its side. The margins stay where they are, as the header has to find its room above the text. */
function turned(section: XmlElement): XmlElement {
  const { width, height } = pageSize(section)
  const size = { 'w:w': `${height}`, 'w:h': `${width}`, 'w:orient': 'landscape' }
  const on = without(goingOn(section), 'w:cols')
  const page = withAttributes(child(on, 'w:pgSz') ?? element('w:pgSz'), size)
  const [type, ...others] = [
    ...elementsOf(on).filter(({ name }) => sectionStarts.includes(name)),
    page,
    ...elementsOf(on).filter(({ name }) => name !== 'w:pgSz' && !sectionStarts.includes(name)),
  ]
  return withChildren(on, type === undefined ? others : [type, ...others])
}

/** What stands before the size of the page. */
const sectionStarts = ['w:footnotePr', 'w:endnotePr', 'w:type']

/** A document's blocks up to the findings and after them, and the properties of the section that they stand in. */
export interface Around {
  readonly before: readonly XmlNode[]
  readonly after: readonly XmlNode[]
  readonly section: XmlElement
}

/**
 * Puts blocks on pages of their own, turned on their side, between what stands before and after. Pages after them stand
 * upright again, unless there is nothing left to stand on one.
 */
export function withTurnedPages({ before, after, section }: Around, blocks: readonly XmlNode[]): readonly XmlNode[] {
  const end = after.findIndex(node => isElement(node) && [...below(node)].includes(section))
  const rest = after.slice(0, end)
  const last = after[end]
  const later = after.slice(end + 1)
  const begun = [...endedBy(before, section), ...blocks]
  const replaced = (properties: XmlElement) =>
    isElement(last) ? replacedSection(last, section, properties) : properties
  if ([...rest, ...(isElement(last, 'w:p') ? [last] : [])].every(isBlank))
    return [...begun, replaced(turned(section)), ...later]
  return [...endedBy(begun, turned(section)), ...rest, replaced(goingOn(section)), ...later]
}

/** The last paragraph takes the end of the section, so that no empty one can stand alone on a page. */
function endedBy(blocks: readonly XmlNode[], section: XmlElement): readonly XmlNode[] {
  const last = blocks.at(-1)
  if (isElement(last, 'w:p') && child(child(last, 'w:pPr'), 'w:sectPr') === undefined)
    return [...blocks.slice(0, -1), withProperties(last, 'w:pPr', [section])]
  return [...blocks, withProperties(element('w:p'), 'w:pPr', [section])]
}

function replacedSection(of: XmlElement, old: XmlElement, replacement: XmlElement): XmlElement {
  return of === old ? replacement : replacedBelow(of, new Map([[old, replacement]]))
}

/** Nothing that shows: an empty paragraph, as Word leaves one at the end of a document. */
function isBlank(node: XmlNode): boolean {
  if (!isElement(node)) return true
  if (['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr'].includes(node.name)) return true
  const isEmpty = node.name === 'w:p' && wordsOfParagraph(node).trim() === ''
  return isEmpty && [...below(node)].every(({ name }) => !showing.includes(name))
}

const showing = ['w:drawing', 'w:pict', 'w:object', 'w:fldSimple', 'w:fldChar', 'w:sym', 'w:footnoteReference', 'w:sdt']
