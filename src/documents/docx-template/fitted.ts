import {
  attributeOf,
  changedBelow,
  child,
  element,
  valued,
  valueIn,
  withAttributes,
  without,
} from './elements.ts'
import type { Lists } from './lists.ts'
import { withProperties } from './properties.ts'
import type { StylePlan } from './style-plan.ts'
import type { XmlElement, XmlNode } from './xml.ts'

export interface Fit {
  readonly styles: StylePlan
  readonly lists: Lists
  /** The name in the file of each bookmark of the report. */
  readonly bookmarkNamed: (name: string) => string
  /** In the file, by the number in the report. */
  readonly bookmarkNumbered: (id: string) => string
  readonly language: string
}

/** A block of the report as it stands in the template: with its styles, and with numbers that are free there. */
export function fitted(block: XmlElement, fit: Fit): readonly XmlNode[] {
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
