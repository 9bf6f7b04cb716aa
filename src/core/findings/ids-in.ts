import type { Block } from './block.ts'

interface Placed {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly sections?: readonly Placed[]
}

/** Whatever a pointer in a report may lead to: sections, findings, recommendations, and rows of tables. */
export function idsIn(sections: readonly Placed[]): ReadonlySet<string> {
  return new Set(sections.flatMap(idsOf))
}

function idsOf({ id, blocks, sections = [] }: Placed): readonly string[] {
  return [id, ...blocks.flatMap(idsOfBlock), ...sections.flatMap(idsOf)]
}

function idsOfBlock(block: Block): readonly string[] {
  if (block.type === 'finding' || block.type === 'recommendation') return [block.id]
  return block.type === 'table' ? block.rows.flatMap(({ id }) => id ?? []) : []
}
