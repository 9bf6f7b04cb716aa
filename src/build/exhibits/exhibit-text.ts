import { attributesOf } from './attributes.ts'
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
      return [children.map((item, index) => itemText(item, node.ordered === true ? `${index + 1}.` : '-')).join('\n')]
    case 'thematicBreak':
    case 'definition':
      return []
    default:
      return [lineOf([node])]
  }
}

function itemText({ children = [] }: MdxNode, mark: string): string {
  return `${mark} ${blockTexts(children).join('\n')}`
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

export function wordsOf(name: string, element: MdxNode): readonly string[] {
  return within(name, element).map(cellText)
}

/** Every element of a name inside another, in the file's order. */
function within(name: string, { children = [] }: MdxNode): readonly MdxNode[] {
  return children.flatMap(child => (isElement(child) && child.name === name ? [child] : within(name, child)))
}

function lineOf(nodes: readonly MdxNode[]): string {
  return nodes.map(inlineText).join('')
}

export function inlineText(node: MdxNode): string {
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
