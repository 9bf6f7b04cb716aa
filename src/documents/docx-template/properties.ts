import { child, elementsOf, isElement, withChildren } from './elements.ts'
import type { XmlElement } from './xml.ts'

/** What Word asks of the order in which the properties of a paragraph, a run and a table stand. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:framePr',
    'w:widowControl',
    'w:numPr',
    'w:suppressLineNumbers',
    'w:pBdr',
    'w:shd',
    'w:tabs',
    'w:suppressAutoHyphens',
    'w:spacing',
    'w:ind',
    'w:contextualSpacing',
    'w:jc',
    'w:outlineLvl',
    'w:rPr',
    'w:sectPr',
    'w:pPrChange',
  ],
  'w:rPr': ['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:sz', 'w:szCs', 'w:u', 'w:lang'],
  'w:tblPr': ['w:tblStyle', 'w:tblW', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook'],
}

/** The element with its properties, e.g. a paragraph with its `w:pPr`, changed. */
export function withProperties(
  of: XmlElement,
  name: 'w:pPr' | 'w:rPr' | 'w:tblPr',
  changed: readonly XmlElement[],
): XmlElement {
  const old = child(of, name)
  const names = changed.map(one => one.name)
  const kept = elementsOf(old).filter(one => !names.includes(one.name))
  const properties = {
    name,
    attributes: old?.attributes ?? new Map<string, string>(),
    children: inOrder(name, kept, changed),
  }
  return withChildren(of, [properties, ...of.children.filter(node => !isElement(node, name))])
}

/** What stands there keeps its order, whatever it is; what is put in comes before the first that must follow it. */
function inOrder(name: string, kept: readonly XmlElement[], changed: readonly XmlElement[]): readonly XmlElement[] {
  const order = orders[name] ?? []
  const placed = [...kept]
  for (const one of changed) {
    const later = order.slice(order.indexOf(one.name) + 1)
    const at = placed.findIndex(other => later.includes(other.name))
    placed.splice(at < 0 ? placed.length : at, 0, one)
  }
  return placed
}
