import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Guide } from '../core/scenario/prose.ts'
import { toProse } from './prose.ts'

interface Heading {
  readonly depth: number
  readonly title: string
  readonly start: number
  readonly end: number
}

/** A page of `docs/` as the application shows it: one title, and a part for each heading below it. */
export function toGuide(markdown: string): Guide {
  const headings = headingsIn(markdown)
  const [first, ...others] = headings
  if (first?.depth !== 1 || others.some(({ depth }) => depth !== 2))
    throw new Error('A guide has one title, and one level of headings below it.')
  const textAfter = (index: number) =>
    toProse(markdown.slice(headings[index]?.end, headings[index + 1]?.start ?? markdown.length))
  return {
    title: first.title,
    opening: textAfter(0),
    parts: others.map(({ title }, index) => ({ id: idOf(title), title, text: textAfter(index + 1) })),
  }
}

function headingsIn(markdown: string): readonly Heading[] {
  return fromMarkdown(markdown).children.flatMap(node => {
    if (node.type !== 'heading') return []
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const title = markdown.slice(start, end).replace(/^#+\s*/, '')
    return [{ depth: node.depth, title, start, end }]
  })
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
