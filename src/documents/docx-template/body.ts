import { below, child, element, elementsOf, isElement, withChildren } from './elements.ts'
import { replacedIn } from './place.ts'
import { withProperties } from './properties.ts'
import { isOnItsSide, sectionOf, withTurnedPages, type Around } from './sections.ts'
import type { XmlElement, XmlNode } from './xml.ts'

/** The text of a document, ending with what it says of its last section, as Word has it. */
export function bodyOf(document: XmlElement): XmlElement {
  const body = child(document, 'w:body') ?? element('w:body')
  return elementsOf(body).at(-1)?.name === 'w:sectPr'
    ? body
    : withChildren(body, [...body.children, element('w:sectPr')])
}

/** The blocks of a text with the findings in the place of a paragraph. */
export function blocksWith(
  body: XmlElement,
  place: XmlElement,
  { text, appendices }: { readonly text: readonly XmlNode[]; readonly appendices: readonly XmlNode[] },
): readonly XmlNode[] {
  const around = aroundIn(body, place)
  const before = [...around.before, ...text]
  if (appendices.length === 0) return [...before, ...apart(text, around.after)]
  if (isOnItsSide(around.section)) {
    const begun = onNewPage(appendices)
    return [...before, ...begun, ...apart(begun, around.after)]
  }
  return withTurnedPages({ ...around, before }, appendices)
}

function aroundIn(body: XmlElement, place: XmlElement): Around {
  const section = sectionOf(body, place)
  const here = element('place')
  const ends = [...below(place)].includes(section)
  // The paragraph may bear the end of a section, and marks that begin or end elsewhere; they stay.
  const carrier = ends ? [withProperties(element('w:p'), 'w:pPr', [section])] : []
  const marks = [...below(place)].filter(({ name }) => ranges.test(name))
  const blocks = replacedIn(body.children, place, [...marks, here, ...carrier])
  const at = blocks.indexOf(here)
  return { before: blocks.slice(0, at), after: blocks.slice(at + 1), section }
}

const ranges = /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/

/** Word makes one table of two that touch. */
function apart(above: readonly XmlNode[], after: readonly XmlNode[]): readonly XmlNode[] {
  const doTouch =
    isElement(above.at(-1), 'w:tbl') &&
    isElement(
      after.find(node => isElement(node)),
      'w:tbl',
    )
  return doTouch ? [element('w:p'), ...after] : after
}

function onNewPage(blocks: readonly XmlNode[]): readonly XmlNode[] {
  const [first, ...others] = blocks
  return isElement(first, 'w:p') ? [withProperties(first, 'w:pPr', [element('w:pageBreakBefore')]), ...others] : blocks
}
