import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Block, type Inline, type Item, type Prose, typesetAll } from '../core/scenario/prose.ts'

/** What the format does not allow (headings, pictures, HTML) is flattened to its words; `check` reports it. */
export function toProse(markdown: string): Prose {
  const before = known.get(markdown)
  if (before !== undefined) return before
  const prose = parsed(markdown)
  known.set(markdown, prose)
  return prose
}

/** While a case is written, most of its paragraphs stay as they are. */
const known = new Map<string, Prose>()

function parsed(markdown: string): Prose {
  try {
    return typesetAll(fromMarkdown(markdown).children.flatMap(blocks))
  } catch (error) {
    // Thousands of quotations within each other overflow the parser's stack; no one means them as such.
    if (error instanceof RangeError) return [['p', markdown]]
    throw error
  }
}

function blocks(node: RootContent | BlockContent | DefinitionContent): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return paragraph(inlines(node.children))
    case 'blockquote':
      return [['quote', ...node.children.flatMap(blocks)]]
    case 'list':
      return [
        [node.ordered === true ? 'ol' : 'ul', ...node.children.map((item): Item => item.children.flatMap(blocks))],
      ]
    case 'code':
      return paragraph([['code', node.value]])
    case 'html':
      return paragraph([node.value])
    default:
      return []
  }
}

function paragraph(content: readonly Inline[]): readonly Block[] {
  return content.length === 0 ? [] : [['p', ...content]]
}

function inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
  const content: Inline[] = []
  for (const inline of nodes.flatMap(inlinesOf)) {
    const last = content.at(-1)
    if (typeof inline === 'string' && typeof last === 'string') content[content.length - 1] = last + inline
    else content.push(inline)
  }
  return content
}

function inlinesOf(node: PhrasingContent): readonly Inline[] {
  switch (node.type) {
    case 'text':
      // A line of the file ends where the editor wrapped it, which means nothing to a reader.
      return [node.value.replaceAll(/\s*\n\s*/g, ' ')]
    case 'html':
      return [node.value]
    case 'emphasis':
      return [['em', ...inlines(node.children)]]
    case 'strong':
      return [['strong', ...inlines(node.children)]]
    case 'inlineCode':
      return [['code', node.value]]
    case 'break':
      return [['br']]
    case 'link':
      return isWebAddress(node.url) ? [['link', node.url, ...inlines(node.children)]] : inlines(node.children)
    case 'linkReference':
      return inlines(node.children)
    case 'image':
    case 'imageReference':
      return node.alt ? [node.alt] : []
    default:
      return []
  }
}

/** The only addresses that a link may lead to: no script, no file, nothing of this site. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
