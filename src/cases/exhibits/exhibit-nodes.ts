import { toPropName } from '../../core/scenario/exhibit-schema.ts'
import { textOf } from './inspect.ts'
import { dataIn, isElement, type MdxAttribute, type MdxNode, plain } from './mdx.ts'
import { shapeKinds } from './shapes.ts'

/** What a page draws of an exhibit: plain data, which can be stored and posted. */
export type ExhibitTree = readonly ExhibitNode[]

export type ExhibitNode = string | ExhibitElement

export interface ExhibitElement {
  /** Of an element, or of the shape of a kind of exhibit: `Letter`. */
  readonly name: string
  /** As React names them. Those of an element are texts; those of a shape are what its kind has. */
  readonly props: Readonly<Record<string, unknown>>
  readonly children: ExhibitTree
}

/** Deeper than any exhibit; what draws a tree goes down it step by step. */
const mostDeep = 100

/** Makes of a tree in which nothing was found what a page draws: the same as the MDX compiler would. */
export function treeOf(root: MdxNode): ExhibitTree {
  return joined(new TreeMaker(root).all(root, 0), false)
}

/** Names in an exhibit must not be those of the page. */
const prefix = 'exhibit-'

class TreeMaker {
  readonly #definitions: ReadonlyMap<string, MdxNode>

  constructor(root: MdxNode) {
    // The first of a name counts.
    this.#definitions = new Map(definitionsIn(root).toReversed())
  }

  all({ children = [] }: MdxNode, depth: number): readonly ExhibitNode[] {
    if (depth > mostDeep) throw new RangeError('too deep')
    return children.flatMap((child, index) => {
      const nodes = this.#one(child, depth + 1)
      return children[index - 1]?.type === 'break' ? trimmedStart(nodes) : nodes
    })
  }

  #one(node: MdxNode, depth: number): readonly ExhibitNode[] {
    if (isElement(node)) return this.#element(node, depth)
    const inside = () => this.all(node, depth)
    switch (node.type) {
      case 'text':
        return [trimLines(node.value ?? '')]
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const value = dataIn(node.data?.estree)
        return value?.kind === 'text' ? [value.text] : []
      }
      case 'paragraph':
        return [element('p', {}, inside())]
      case 'heading':
        return [element(`h${node.depth ?? 1}`, {}, inside())]
      case 'emphasis':
        return [element('em', {}, inside())]
      case 'strong':
        return [element('strong', {}, inside())]
      case 'inlineCode':
        return [element('code', {}, [(node.value ?? '').replaceAll(/\r?\n|\r/g, ' ')])]
      case 'code':
        return [element('pre', {}, [codeOf(node)])]
      case 'break':
        return [element('br', {}, []), '\n']
      case 'thematicBreak':
        return [element('hr', {}, [])]
      case 'blockquote':
        return [element('blockquote', {}, joined(inside(), true))]
      case 'list':
        return [this.#list(node, depth)]
      case 'link':
        return [linkTo(node, inside())]
      case 'linkReference':
        return [linkTo(this.#definitions.get(labelOf(node)) ?? node, inside())]
      default:
        return []
    }
  }

  #element(node: MdxNode, depth: number): readonly ExhibitNode[] {
    const { name, attributes = [] } = node
    // React stops at a break or a rule that holds something.
    const children = name === 'br' || name === 'hr' ? [] : this.all(node, depth)
    if (name === '' || name == null) return children
    const toProp = shapeKinds.has(name) ? shapeProp : elementProp
    return [element(name, Object.fromEntries(attributes.map(toProp)), children)]
  }

  #list(node: MdxNode, depth: number): ExhibitElement {
    const { children = [], ordered, start } = node as MdxNode & { readonly start?: number | null }
    const isLoose = children.some(isLooseItem) || (node as Spread).spread === true
    const items = children.map(item => element('li', {}, itemParts(this.all(item, depth + 1), isLoose)))
    const props = typeof start === 'number' && start !== 1 ? { start } : {}
    return element(ordered === true ? 'ol' : 'ul', props, joined(items, true))
  }
}

type Spread = MdxNode & { readonly spread?: boolean | null }

function isLooseItem(item: MdxNode): boolean {
  return (item as Spread).spread ?? (item.children ?? []).length > 1
}

function element(name: string, props: ExhibitElement['props'], children: readonly ExhibitNode[]): ExhibitElement {
  return { name, props, children }
}

/** Blocks each on a line of their own, as the compiler has them. @param isWhole with a line before and after them */
function joined(nodes: readonly ExhibitNode[], isWhole: boolean): readonly ExhibitNode[] {
  const between = nodes.flatMap((node, index) => (index > 0 ? ['\n', node] : [node]))
  if (!isWhole) return between
  return nodes.length > 0 ? ['\n', ...between, '\n'] : ['\n']
}

/** In a list whose items are apart each is a paragraph; in another it is only words. */
function itemParts(nodes: readonly ExhibitNode[], isLoose: boolean): readonly ExhibitNode[] {
  const isParagraph = (node: ExhibitNode | undefined) => typeof node === 'object' && node.name === 'p'
  const parts = nodes.flatMap((node, index) => {
    const isOnNewLine = isLoose || index > 0 || !isParagraph(node)
    const words = typeof node === 'object' && isParagraph(node) && !isLoose ? node.children : [node]
    return isOnNewLine ? ['\n', ...words] : words
  })
  const last = nodes.at(-1)
  return last !== undefined && (isLoose || !isParagraph(last)) ? [...parts, '\n'] : parts
}

function codeOf(node: MdxNode): ExhibitElement {
  const { value = '' } = node
  return element('code', {}, value === '' ? [] : [`${value}\n`])
}

/** What `inspect` was shown: no address but one of the web. */
function linkTo({ url = '', ...about }: MdxNode, children: readonly ExhibitNode[]): ExhibitElement {
  const { title } = about as { readonly title?: string | null }
  return element('a', { href: url, ...(title == null ? {} : { title }) }, children)
}

function definitionsIn(node: MdxNode): readonly (readonly [label: string, definition: MdxNode])[] {
  const own = node.type === 'definition' ? [[labelOf(node), node] as const] : []
  return [...own, ...(node.children ?? []).flatMap(definitionsIn)]
}

function labelOf(node: MdxNode): string {
  return (node as MdxNode & { readonly identifier?: string }).identifier ?? ''
}

function shapeProp({ name = '', value }: MdxAttribute): readonly [string, unknown] {
  if (value == null || typeof value === 'string') return [name, value ?? '']
  const data = dataIn(value.data?.estree)
  return [name, data === undefined || data.kind === 'computed' ? '' : plain(data)]
}

function elementProp(attribute: MdxAttribute): readonly [string, string] {
  const { name = '' } = attribute
  const text = textOf(attribute)
  if (name === 'id') return [name, prefix + text]
  if (name === 'href') return [name, `#${prefix}${text.slice(1)}`]
  if (/^aria-(?:labelledby|describedby)$/.test(name)) return [name, text.replaceAll(/\S+/g, id => prefix + id)]
  if (name.startsWith('aria-')) return [name, text]
  return [toPropName(name), name === 'title' ? text : text.replace(/^url\(#/i, `url(#${prefix}`)]
}

/** Spaces before and after the end of a line mean nothing. */
function trimLines(text: string): string {
  const lines = text.split(/(\r?\n|\r)/)
  return lines
    .map((line, index) => {
      const ended = index < lines.length - 1 ? line.replace(/[\t ]+$/, '') : line
      return index > 0 ? ended.replace(/^[\t ]+/, '') : ended
    })
    .join('')
}

function trimmedStart(nodes: readonly ExhibitNode[]): readonly ExhibitNode[] {
  const [first, ...rest] = nodes
  if (typeof first === 'string') return [first.replace(/^[\t ]+/, ''), ...rest]
  return nodes
}
