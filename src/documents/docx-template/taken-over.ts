import { attributeOf, elementsOf, valued, valueIn, withAttributes, withChildren } from './elements.ts'
import type { TemplateStyle } from './template-styles.ts'
import type { XmlElement } from './xml.ts'

/** A style that the report uses and the template does not have. */
export interface MissingStyle {
  /** As Word lists it, e.g. `Heading 1`. */
  readonly name: string
  /** The style of the report that was put into the file for it. */
  readonly added: string
  /** Whether it is one of Word's own, which a template may be expected to have. */
  readonly isWordsOwn: boolean
}

/** What Word calls its own style for the same thing. */
export const wordsName: Readonly<Record<string, string>> = {
  Title: 'Title',
  Heading1: 'Heading 1',
  Heading2: 'Heading 2',
  Heading3: 'Heading 3',
  Caption: 'Caption',
  Hyperlink: 'Hyperlink',
  TOC1: 'TOC 1',
  TOC2: 'TOC 2',
  TOC3: 'TOC 3',
  ContentsHeading: 'TOC Heading',
  Bulleted: 'List Bullet',
  Recommendation: 'List Number',
  MembersWords: 'Quote',
  HeaderAndFooter: 'Header',
}

/** In the template's own fonts and language: the report's sizes, weights and spaces are what is taken over. */
export function takenOver({ id, element: style }: TemplateStyle, ids: ReadonlyMap<string, string>): XmlElement {
  const children = elementsOf(style).flatMap(one => {
    if (one.name === 'w:link') return []
    if (one.name === 'w:name' && wordsName[id] !== undefined) return [valued('w:name', asWordWrites(one))]
    if (one.name === 'w:basedOn' || one.name === 'w:next') {
      const to = ids.get(attributeOf(one, 'w:val') ?? '')
      return to === undefined || to === '' ? [] : [valued(one.name, to)]
    }
    const kept = elementsOf(one).filter(({ name }) => name !== 'w:rFonts' && name !== 'w:lang')
    return one.name === 'w:rPr' ? [withChildren(one, kept)] : [one]
  })
  const custom = wordsName[id] === undefined || isOurName(style) ? { 'w:customStyle': '1' } : {}
  return withAttributes(withChildren(style, children), { 'w:styleId': ids.get(id) ?? id, ...custom })
}

/** Word writes `heading 1` and shows `Heading 1`. */
function asWordWrites(name: XmlElement): string {
  const value = attributeOf(name, 'w:val') ?? ''
  return /^(?:heading|toc) \d$|^caption$/i.test(value) ? value.toLowerCase() : value
}

function nameOf(style: XmlElement): string {
  return valueIn(style, 'w:name') ?? ''
}

/** Whether a style stands for one of Word's without bearing its name. */
function isOurName(style: XmlElement): boolean {
  return wordsName[attributeOf(style, 'w:styleId') ?? '']?.toLowerCase() !== nameOf(style).toLowerCase()
}

export function missingStyle({ id, element: style }: TemplateStyle): MissingStyle {
  const word = wordsName[id]
  return {
    name: word ?? nameOf(style),
    added: isOurName(style) ? nameOf(style) : (word ?? ''),
    isWordsOwn: word !== undefined,
  }
}
