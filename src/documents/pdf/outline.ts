import type { Outline } from 'pdfkit'
import type { Strip } from './strip.ts'

/** The outline of a file, which its sections are added to as they are drawn. */
export interface Outliner {
  add(strip: Strip, at: { readonly y: number; readonly pageWidth: number }): void
  /** Sections in sections are shut at first; pdfkit leaves it to the reader to guess. */
  close(): void
}

export function outliner(root: Outline): Outliner {
  const open: Outline[] = [root]
  const all: Outline[] = []
  return {
    add: ({ outline }, { y, pageWidth }) => {
      if (outline === undefined) return
      const parent = open[outline.depth] ?? root
      // pdfkit counts from the right edge; this is the left one.
      const item = parent.addItem(outline.title, { top: y, left: pageWidth })
      open.splice(outline.depth + 1, Infinity, item)
      all.push(item)
    },
    close: () => {
      for (const { dictionary, children } of all)
        if (children.length > 0) dictionary.data['Count'] = -children.length
    },
  }
}
