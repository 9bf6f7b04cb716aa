import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Plugin } from 'vite'
import { type Guide, typeset } from '../core/scenario/prose.ts'
import { toProse } from '../cases/prose.ts'
import { dataModule } from './virtual-modules.ts'

const prefix = 'virtual:guide/'

/** Makes a module of each page of `docs/` that the application shows, so that both have the same words. */
export function guidePlugin(docs: string): Plugin {
  return {
    name: 'guide',
    resolveId: { filter: { id: /^virtual:guide\// }, handler: name => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:guide\// },
      async handler(id) {
        const path = join(docs, `${id.slice(1 + prefix.length)}.md`)
        this.addWatchFile(path)
        return dataModule(toGuide(await readFile(path, 'utf8')))
      },
    },
  }
}

/** A page of `docs/` as the application shows it: one title, and a part for each heading below it. */
function toGuide(markdown: string): Guide {
  const headings = headingsIn(markdown)
  const [first, ...others] = headings
  if (first?.depth !== 1 || others.some(({ depth }) => depth !== 2))
    throw new Error('A guide has one title, and one level of headings below it.')
  const textAfter = (index: number) =>
    toProse(markdown.slice(headings[index]?.end, headings[index + 1]?.start ?? markdown.length))
  return {
    title: typeset(first.title),
    opening: textAfter(0),
    parts: others.map(({ title }, index) => ({ id: idOf(title), title: typeset(title), text: textAfter(index + 1) })),
  }
}

function headingsIn(markdown: string) {
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
