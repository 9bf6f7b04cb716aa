import { nameOf, type PdfValue } from './pdf-value.ts'
import type { Element } from './read-pdf.ts'

/** What is read out, element by element, each a step further in than the one that it is in. */
export function structureText(element: Element, depth = 0): string {
  const indent = '  '.repeat(depth)
  const words = element.alt ?? element.children.filter(child => typeof child === 'string').join('')
  const said = words.trim() === '' ? '' : ` ${words.trimEnd()}`
  const lines = [`${indent}${element.role}${kindOf(element)}${said}`]
  for (const child of element.children)
    if (typeof child === 'object' && 'role' in child) lines.push(structureText(child, depth + 1))
  return lines.join('\n')
}

/** e.g. ` (Row)` for a head of a row */
function kindOf({ attributes }: Element): string {
  const kind: PdfValue | undefined = attributes.get('Scope') ?? attributes.get('ListNumbering')
  return kind === undefined ? '' : ` (${nameOf(kind)})`
}
