import { escaped } from '../xml-text.ts'
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
  wordsOfParagraph,
} from './elements.ts'
import { addRelated, firstFree, folderOf, relationsOf } from './relations.ts'
import type { WordTemplate } from './word-template.ts'
import type { XmlElement, XmlNode } from './xml.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'

type Kind = 'default' | 'first' | 'even'

/**
 * Puts the marking on every page: as the last line of each of the template's headers, so that a logo stays where it
 * is, and in headers of its own where a kind of page has none.
 */
export function markPages(template: WordTemplate, marking: XmlElement): void {
  const { file, document } = template
  const root = file.xml(document)
  if (root === undefined) return
  const targets = new Map(relationsOf(file, document).map(({ id, target }) => [id, target]))
  const hasEven = isOn(child(file.xml(template.settings ?? ''), 'w:evenAndOddHeaders'))
  const had = new Set<Kind>()
  const parts = new Set<string>()
  const changed = new Map<XmlElement, XmlElement>()
  for (const section of [...below(root)].filter(({ name }) => name === 'w:sectPr')) {
    const references = elementsOf(section).filter(({ name }) => name === 'w:headerReference')
    for (const reference of references) {
      had.add(kindOf(reference))
      parts.add(targets.get(attributeOf(reference, 'r:id') ?? '') ?? '')
    }
    const lacking = kindsOf(section, hasEven).filter(kind => !had.has(kind))
    const added = lacking.map(kind => newHeader(template, kind, marking))
    for (const kind of lacking) had.add(kind)
    changed.set(section, withRoom(withChildren(section, [...added, ...section.children])))
  }
  file.set(document, withRelationships(replacedBelow(root, changed)))
  for (const path of parts) markHeader(template, path, marking)
}

function kindOf(reference: XmlElement): Kind {
  const kind = attributeOf(reference, 'w:type')
  return kind === 'first' || kind === 'even' ? kind : 'default'
}

/** The kinds of pages that a section has. */
function kindsOf(section: XmlElement, hasEven: boolean): readonly Kind[] {
  return [
    'default',
    ...(isOn(child(section, 'w:titlePg')) ? (['first'] as const) : []),
    ...(hasEven ? (['even'] as const) : []),
  ]
}

function isOn(setting: XmlElement | undefined): boolean {
  return setting !== undefined && !['0', 'false', 'off'].includes(attributeOf(setting, 'w:val') ?? '1')
}

/** In twentieths of a point: a header that begins nearer to the edge of the paper is not printed. */
const nearest = { allowed: 340, instead: 567 }

function withRoom(section: XmlElement): XmlElement {
  const margins = child(section, 'w:pgMar')
  const distance = Number(attributeOf(margins, 'w:header') ?? nearest.instead)
  if (margins === undefined || distance >= nearest.allowed) return section
  const moved = withAttributes(margins, { 'w:header': `${nearest.instead}` })
  return replacedBelow(section, new Map([[margins, moved]]))
}

function newHeader({ file, document }: WordTemplate, kind: Kind, marking: XmlElement): XmlElement {
  const path = firstFree(number => `${folderOf(document)}header${number}.xml`, file.paths)
  file.set(path, element('w:hdr', { 'xmlns:w': word, 'xmlns:r': relationships }, [marking]))
  const id = addRelated(file, document, { path, kind: 'header', contentType })
  return element('w:headerReference', { 'w:type': kind, 'r:id': id })
}

function markHeader({ file }: WordTemplate, path: string, marking: XmlElement): void {
  const header = file.xml(path)
  if (header === undefined) return
  const words = wordsOfParagraph(marking)
  const isThere = [...below(header)].some(one => one.name === 'w:p' && wordsOfParagraph(one).includes(words))
  if (isThere) return
  const last = header.children.findLastIndex(node => isElement(node))
  const kept = isEmptyLine(header.children[last]) ? header.children.slice(0, last) : header.children
  file.set(path, withChildren(header, [...kept, marking]))
}

/** Word ends each header with a paragraph; one with nothing in it gives its place to the marking. */
function isEmptyLine(node: XmlNode | undefined): boolean {
  return isElement(node, 'w:p') && elementsOf(node).every(({ name }) => name === 'w:pPr' || name === 'w:proofErr')
}

/** The line that stands on each page. */
export function markingLine(marking: string, style: string | undefined, language: string): XmlElement {
  return element('w:p', {}, [
    element('w:pPr', {}, [
      ...(style === undefined ? [] : [valued('w:pStyle', style)]),
      // A logo right above would touch it.
      element('w:spacing', { 'w:before': '60', 'w:after': '60' }),
    ]),
    element('w:r', {}, [
      element('w:rPr', {}, [element('w:b'), element('w:bCs'), valued('w:lang', language)]),
      element('w:t', { 'xml:space': 'preserve' }, [escaped(marking)]),
    ]),
  ])
}

function withRelationships(root: XmlElement): XmlElement {
  if (root.attributes.has('xmlns:r')) return root
  return { ...root, attributes: new Map([...root.attributes, ['xmlns:r', relationships]]) }
}
