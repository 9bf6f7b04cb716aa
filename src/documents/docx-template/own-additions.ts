import { attributeOf, element, isElement, valued, withChildren } from './elements.ts'
import type { XmlElement } from './xml.ts'

/** Paragraphs that keep a distance, where those of the template do not. */
const bodyText = style('ReportText', 'Report Text', [element('w:spacing', { 'w:after': '160' })])

/** Closer than elsewhere, so that the contents of a usual report stand on the page of its title. */
const entries = [1, 2, 3].map(level =>
  style(`TOC${level}`, `toc ${level}`, [
    element('w:spacing', { 'w:after': '40' }),
    element('w:ind', { 'w:left': `${(level - 1) * 220}` }),
  ]),
)

function style(id: string, name: string, properties: readonly XmlElement[]): XmlElement {
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    element('w:pPr', {}, properties),
  ])
}

/** The styles of the report, with those that only a report in a template needs. */
export function withOwnAdditions(own: XmlElement): XmlElement {
  const added = [...entries, bodyText]
  const ids = added.map(one => attributeOf(one, 'w:styleId'))
  const kept = own.children.filter(node => !isElement(node) || !ids.includes(attributeOf(node, 'w:styleId')))
  return withChildren(own, [...kept, ...added])
}
