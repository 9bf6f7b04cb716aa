import { escaped } from '../xml-text.ts'
import type { XmlElement, XmlNode } from './xml.ts'

/** An element of our own making; the values of attributes are plain text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const values = Object.entries(attributes).map(([key, value]) => [key, escaped(value)] as const)
  return { name, attributes: new Map(values), children }
}

/** An element of Word that says one thing, e.g. `<w:numId w:val="3"/>`. */
export function valued(name: string, value: string): XmlElement {
  return element(name, { 'w:val': value })
}

export function isElement(node: XmlNode | undefined, name?: string): node is XmlElement {
  return node !== undefined && typeof node !== 'string' && (name === undefined || node.name === name)
}

export function child(of: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(of).find(one => one.name === name)
}

export function elementsOf(of: XmlElement | undefined): readonly XmlElement[] {
  return of?.children.filter(node => isElement(node)) ?? []
}

/** The value of an attribute as plain text. */
export function attributeOf(of: XmlElement | undefined, name: string): string | undefined {
  const value = of?.attributes.get(name)
  return value === undefined ? undefined : unescaped(value)
}

/** What an element inside another says, e.g. of `<w:pPr><w:pStyle w:val="Title"/></w:pPr>` that it is `Title`. */
export function valueIn(of: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(child(of, name), 'w:val')
}

export function withAttributes(of: XmlElement, changed: Readonly<Record<string, string>>): XmlElement {
  const values = Object.entries(changed).map(([key, value]) => [key, escaped(value)] as const)
  return { ...of, attributes: new Map([...of.attributes, ...values]) }
}

export function withChildren(of: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...of, children }
}

export function without(of: XmlElement, ...names: readonly string[]): XmlElement {
  return withChildren(
    of,
    of.children.filter(node => !isElement(node) || !names.includes(node.name)),
  )
}

/** All elements in and below another, itself first, in the order of the file. */
export function* below(of: XmlElement): Generator<XmlElement> {
  yield of
  for (const node of of.children) if (typeof node !== 'string') yield* below(node)
}

/** The same with each element changed, those inside first; a change may give several elements, or none. */
export function changedBelow(of: XmlElement, change: (element: XmlElement) => readonly XmlNode[]): readonly XmlNode[] {
  const children = of.children.flatMap(node => (typeof node === 'string' ? [node] : changedBelow(node, change)))
  return change(withChildren(of, children))
}

/** The same with some elements below it replaced by others. */
export function replacedBelow(of: XmlElement, changed: ReadonlyMap<XmlElement, XmlElement>): XmlElement {
  return withChildren(
    of,
    of.children.map(node => (isElement(node) ? (changed.get(node) ?? replacedBelow(node, changed)) : node)),
  )
}

/** What a string in a file says. */
export function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (typeof name === 'string') return entities[name] ?? whole
    const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a paragraph, without those of text boxes that hang on it and of what was struck out. */
export function wordsOfParagraph(paragraph: XmlElement): string {
  return textsOf(paragraph)
    .map(text => unescaped(text.children.filter(node => typeof node === 'string').join('')))
    .join('')
}

/** The pieces of text that a paragraph is made of; Word breaks it up where it likes. */
export function textsOf(paragraph: XmlElement): readonly XmlElement[] {
  return paragraph.children.flatMap(node => {
    if (!isElement(node) || node.name === 'w:p' || node.name === 'mc:AlternateContent') return []
    return node.name === 'w:t' ? [node] : textsOf(node)
  })
}
