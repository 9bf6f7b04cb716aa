import type { Block, List, Notice, Paragraph } from './block.ts'
import type { Section } from './findings.ts'
import { fill, type Run, type Text } from './text.ts'

/** A section before its place in the report gives it a number. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sections?: readonly Draft[]
  readonly appendix?: boolean
}

/** Numbers sections 1, 2, 3 with 2.1 below, and appendices with letters. */
export function numberSections(drafts: readonly Draft[]): readonly Section[] {
  const main = drafts.filter(({ appendix }) => appendix !== true)
  const appendices = drafts.filter(({ appendix }) => appendix === true)
  return [
    ...main.map((draft, index) => numbered(draft, String(index + 1))),
    ...appendices.map((draft, index) => numbered(draft, `Appendix ${String.fromCodePoint(65 + index)}`)),
  ]
}

function numbered({ id, title, blocks, sections = [], appendix = false }: Draft, number: string): Section {
  return {
    id,
    number,
    title,
    appendix,
    blocks,
    sections: sections.map((below, index) => numbered(below, `${number}.${index + 1}`)),
  }
}

export function paragraph(...text: readonly Run[]): Paragraph {
  return { type: 'paragraph', text }
}

/** A paragraph that a person writes. */
export function prompt(what: string): Block {
  return paragraph(fill(what))
}

export function notice(...text: readonly Run[]): Notice {
  return { type: 'notice', text }
}

export function list(items: readonly Text[]): List {
  return { type: 'list', items }
}
