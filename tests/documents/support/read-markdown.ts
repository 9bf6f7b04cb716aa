import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export interface Read {
  /** Each block that holds words, in reading order, e.g. `heading 2`, with its words; a hard break is a line break. */
  readonly blocks: readonly (readonly [kind: string, words: string])[]
  /** Every kind of node that there is. */
  readonly kinds: ReadonlySet<string>
}

/** What a reader of CommonMark makes of a text; a table is a paragraph to it, of as many lines as rows. */
export function readMarkdown(text: string): Read {
  const kinds = new Set<string>()
  const blocks: (readonly [string, string])[] = []
  const visit = (node: Nodes, within: string) => {
    kinds.add(node.type)
    if (node.type === 'paragraph') blocks.push([within, wordsIn(node)])
    if (node.type === 'heading') blocks.push([`heading ${node.depth}`, wordsIn(node)])
    if ('children' in node) for (const child of node.children) visit(child, kindWithin(node, within))
  }
  visit(fromMarkdown(text), 'paragraph')
  return { blocks, kinds }
}

function kindWithin(node: Nodes, within: string): string {
  if (node.type === 'listItem') return 'item'
  return node.type === 'blockquote' ? 'quotation' : within
}

function wordsIn(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(wordsIn).join('')
  return 'value' in node ? node.value : ''
}

/** The rows of a table with bars, cell by cell. A heading is read as a cell is: whatever begins it starts no block. */
export function readTable(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => cellsOf(line).map(cell => wordsIn(fromMarkdown(`# ${cell}`))))
    .filter((_, index) => index !== 1)
}

/** As GitHub does: a bar ends a cell unless a backslash stands before it, and that backslash is no part of the cell. */
function cellsOf(line: string): readonly string[] {
  return [...line.slice(1).matchAll(/((?:\\[^]|[^\\|])*)\|/g)].map(([, cell = '']) =>
    cell.replaceAll(/\\(\\|\|)/g, (pair, one: string) => (one === '|' ? one : pair)).trim(),
  )
}
