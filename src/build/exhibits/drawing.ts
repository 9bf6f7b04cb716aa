import type { Drawing } from '../../core/scenario/picture.ts'
import { inlineText, wordsOf } from './exhibit-text.ts'
import { textOf } from './inspect.ts'
import { isElement, type MdxNode } from './mdx.ts'

/** The drawings of a tree in which `inspect` found nothing, as markup for documents. One without a size is left to its words. */
export function drawingsIn(node: MdxNode): readonly Drawing[] {
  if (!isElement(node) || node.name !== 'svg') return (node.children ?? []).flatMap(drawingsIn)
  const viewBox = node.attributes?.find(({ name }) => name === 'viewBox')
  const [, , width = 0, height = 0] =
    viewBox === undefined
      ? []
      : textOf(viewBox)
          .split(/[\s,]+/)
          .map(Number)
  if (!(width > 0 && height > 0)) return []
  // In a document nothing around it says which colour and type it has.
  const own = '<svg xmlns="http://www.w3.org/2000/svg" font-family="Arial, Helvetica, sans-serif"'
  const svg = markupOf(node).replace('<svg', own).replaceAll('"currentColor"', '"#0B0C0C"')
  return [{ svg, alt: ['title', 'desc'].flatMap(part => wordsOf(part, node)).join('. '), width, height }]
}

/** Markdown may have wrapped what is inside an element in paragraphs, which are left out. */
function markupOf(node: MdxNode): string {
  const { children, name } = node
  if (children === undefined) return escaped(inlineText(node))
  const inside = children.map(markupOf).join('')
  if (!isElement(node)) return inside
  const attributes = (node.attributes ?? []).map(one => ` ${svgName(one.name ?? '')}="${escaped(textOf(one))}"`)
  return `<${name}${attributes.join('')}>${inside}</${name}>`
}

/** SVG has capitals in these alone; React has them in all names of several words. */
const withCapitals =
  /^(?:viewBox|preserveAspectRatio|refX|refY|textLength|lengthAdjust|startOffset|pathLength|spreadMethod|(?:gradient|pattern|patternContent|clipPath|marker)(?:Units|Transform|Width|Height))$/

function svgName(name: string): string {
  if (name === 'className') return 'class'
  return withCapitals.test(name) ? name : name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
