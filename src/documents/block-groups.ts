import type { Block, Recommendation } from '../core/findings/block.ts'

/** Recommendations that follow each other, which are one list, or any other block by itself. */
type Group = readonly Recommendation[] | Exclude<Block, Recommendation>

export function grouped(blocks: readonly Block[]): readonly Group[] {
  const groups: (Recommendation[] | Exclude<Block, Recommendation>)[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type !== 'recommendation') groups.push(block)
    else if (Array.isArray(last)) last.push(block)
    else groups.push([block])
  }
  return groups
}

export function isList(group: Group): group is readonly Recommendation[] {
  return Array.isArray(group)
}
