import type { Block } from './block.ts'
import type { Findings } from './findings.ts'
import { wordsOf } from './text.ts'

/** A section, numbered or not. */
interface Written {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sections?: readonly Written[]
}

/** Every text of a report in reading order: what each writer has to show. */
export function textsOfFindings({ title, titleBlock, opening, sections }: Findings): readonly string[] {
  const heads = titleBlock.flatMap(({ name, value }) => [name, wordsOf(value)])
  return [title, ...heads, ...opening.flatMap(textsOfBlock), ...textsOf(sections)]
}

/** Every text of some sections. */
export function textsOf(sections: readonly Written[]): readonly string[] {
  return sections.flatMap(({ title, blocks, sections: below = [] }) => [
    title,
    ...blocks.flatMap(textsOfBlock),
    ...textsOf(below),
  ])
}

export function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return [wordsOf(block.text)]
    case 'list':
      return block.items.map(wordsOf)
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(cell => cell.map(wordsOf))),
      ]
    case 'finding':
      return [block.label, wordsOf(block.text), ...block.evidence.map(wordsOf)]
    case 'recommendation':
      return [block.text, ...block.particulars.flatMap(({ name, value }) => [name, wordsOf(value)])]
    case 'quotation':
      return [wordsOf(block.about), block.words]
  }
}
