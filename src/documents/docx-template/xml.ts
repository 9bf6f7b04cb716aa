/** What stands in an element: an element, or text as the file has it, `&amp;` and the like included. */
export type XmlNode = XmlElement | string

export interface XmlElement {
  /** With its prefix, e.g. `w:p`. */
  readonly name: string
  /** By name with prefix, as the file has them, `&amp;` and the like included. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlNode[]
}

const token = new RegExp(
  [
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/,
    /<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>/,
    /<\/(?<closed>[^\s<>/]+)\s*>/,
    /<(?<opened>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>/,
    /(?<text>[^<]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
)

/** No part of a Word file nests as deep; one that does would exhaust the stack of whoever walks it. */
const deepest = 300

/**
 * Reads a part of an Office file; `undefined` for one that is not well formed, or that declares its own entities.
 * There is no reader of XML in Node, and a browser's gives a document that cannot be written back as it was.
 */
export function parsedXml(text: string): XmlElement | undefined {
  const top: Open = { name: '', attributes: new Map(), children: [] }
  const open = [top]
  const source = text.replaceAll('\r\n', '\n')
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const groups = token.exec(source)?.groups
    if (groups === undefined || !take(groups, open) || open.length > deepest) return undefined
  }
  const roots = top.children.filter(child => typeof child !== 'string')
  const isOne = open.length === 1 && roots.length === 1
  return isOne && top.children.every(child => typeof child !== 'string' || child.trim() === '') ? roots[0] : undefined
}

/** Puts what was read where it belongs; `false` for an end that ends nothing. */
function take(groups: Partial<Record<string, string>>, open: Open[]): boolean {
  const within = open.at(-1)
  if (within === undefined) return false
  const { opened, closed, empty, text, cdata } = groups
  if (opened !== undefined) {
    const element: Open = { name: opened, attributes: attributesIn(groups['attributes'] ?? ''), children: [] }
    within.children.push(element)
    if (empty === '') open.push(element)
  } else if (closed !== undefined) {
    open.pop()
    return open.length > 0 && within.name === closed
  } else if (text !== undefined) within.children.push(text)
  else if (cdata !== undefined) within.children.push(escapedText(cdata))
  return true
}

function attributesIn(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      double ?? (single ?? '').replaceAll('"', '&quot;'),
    ]),
  )
}

function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A whole part, with its first line. */
export function writtenXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return node
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  return `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`
}
