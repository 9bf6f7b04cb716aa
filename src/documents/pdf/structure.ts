import type { PDFDocument, StructureElement } from 'pdfkit'
import type { Tag } from './tag.ts'

/** The elements of a file, made as something is first drawn in them: so they stand in the order of reading. */
export interface Structure {
  /** Draws into an element, and gives it. */
  draw(tag: Tag, draw: () => void): StructureElement
  element(tag: Tag): StructureElement
  /**
   * Ends the links that were drawn. pdfkit takes the page that it is at when a link ends for the page of the link; one
   * that goes on overleaf becomes two.
   */
  endLinks(): void
}

export function structureOf(document: PDFDocument): Structure {
  const elements = new Map<Tag, StructureElement>()
  const links = new Map<Tag, StructureElement>()
  const element = (tag: Tag): StructureElement => {
    const known = elements.get(tag) ?? links.get(tag)
    if (known !== undefined) return known
    const made = document.struct(tag.role, tag.scope === undefined ? {} : { scope: tag.scope })
    if (tag.numbering !== undefined) made.dictionary.data['A'] = { O: 'List', ListNumbering: tag.numbering }
    if (tag.within === null) document.addStructure(made)
    else element(tag.within).add(made)
    const all = tag.role === 'Link' ? links : elements
    all.set(tag, made)
    return made
  }
  return {
    element,
    draw: (tag, draw) => {
      const within = element(tag)
      const content = document.markStructureContent(tag.role)
      draw()
      document.endMarkedContent()
      return within.add(content)
    },
    endLinks: () => {
      for (const made of links.values()) made.end()
      links.clear()
    },
  }
}
