import type { Drawing } from '../../core/scenario/picture.ts'
import { attributesOf } from './attributes.ts'
import { textOf } from './inspect.ts'
import { dataIn, isElement, type MdxNode } from './mdx.ts'
import { checkShape, shapeKinds, shapeText } from './shapes.ts'

/** What a tree in which `inspect` found nothing says in words: a text for each block. */
export function blockTexts(nodes: readonly MdxNode[]): readonly string[] {
  return runs(nodes)
    .flatMap(run => (Array.isArray(run) ? [lineOf(run)] : blockOf(run)))
    .map(text => text.trim())
    .filter(text => text !== '')
}

/** Words and marks that stand side by side make one run; everything else is a block. */
function runs(nodes: readonly MdxNode[]): readonly (MdxNode | MdxNode[])[] {
  const found: (MdxNode | MdxNode[])[] = []
  for (const node of nodes) {
    const last = found.at(-1)
    if (!isInline(node)) found.push(node)
    else if (Array.isArray(last)) last.push(node)
    else found.push([node])
  }
  return found
}

const inlineTypes = ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'mdxTextExpression']

function isInline(node: MdxNode): boolean {
  if (node.type !== 'mdxJsxTextElement') return inlineTypes.includes(node.type)
  return node.name !== 'svg' && !shapeKinds.has(node.name ?? '') && (node.children ?? []).every(isInline)
}

function blockOf(node: MdxNode): readonly string[] {
  const { children = [] } = node
  if (isElement(node)) return elementTexts(node)
  switch (node.type) {
    case 'blockquote':
      return [`“${blockTexts(children).join('\n')}”`]
    case 'list':
      return [
        children
          .map(
            (item, index) =>
              `${node.ordered === true ? `${index + 1}.` : '-'} ${blockTexts(item.children ?? []).join('\n')}`,
          )
          .join('\n'),
      ]
    case 'thematicBreak':
    case 'definition':
      return []
    default:
      return [lineOf([node])]
  }
}

function elementTexts(element: MdxNode): readonly string[] {
  const { name, children = [] } = element
  const kind = shapeKinds.get(name ?? '')
  if (kind !== undefined) {
    const { fields } = checkShape(attributesOf(element, '').filled, kind)
    return shapeText(kind, fields, blockTexts(children))
  }
  if (name === 'svg') return [`Drawing: ${['title', 'desc'].flatMap(part => wordsOf(part, element)).join('. ')}`]
  if (name === 'table') return [tableText(element)]
  return blockTexts(children)
}

/** A line for the caption and one for each row. */
function tableText(table: MdxNode): string {
  const rows = within('tr', table).map(row => [...within('th', row), ...within('td', row)].map(cellText).join(' | '))
  return [...wordsOf('caption', table), ...rows].join('\n')
}

function cellText({ children = [] }: MdxNode): string {
  return blockTexts(children).join(' ')
}

function wordsOf(name: string, element: MdxNode): readonly string[] {
  return within(name, element).map(cellText)
}

/** Every element of a name inside another, in the file's order. */
function within(name: string, { children = [] }: MdxNode): readonly MdxNode[] {
  return children.flatMap(child => (isElement(child) && child.name === name ? [child] : within(name, child)))
}

function lineOf(nodes: readonly MdxNode[]): string {
  return nodes.map(inlineText).join('')
}

function inlineText(node: MdxNode): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'text':
      return (node.value ?? '').replaceAll(/\s*\n\s*/g, ' ')
    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      const value = dataIn(node.data?.estree)
      return value?.kind === 'text' ? value.text : ''
    }
    default:
      return node.value ?? lineOf(node.children ?? [])
  }
}

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

/** The name that SVG has for an attribute of React. */
export function svgName(name: string): string {
  if (name === 'className') return 'class'
  return withCapitals.test(name) ? name : name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
