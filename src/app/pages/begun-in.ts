import type { Block } from '../../core/findings/block.ts'
import { blocksIn } from '../../core/findings/blocks-in.ts'
import type { Section } from '../../core/findings/findings.ts'
import { keyOf } from '../../core/findings/part-of.ts'
import type { Kept } from '../store/saved-review.ts'

/** The keys of edits that are begun and have a place in these sections, in their order. */
export function begunIn({ typing }: Kept, sections: readonly Section[]): readonly string[] {
  if (typing === undefined) return []
  return blocksIn(sections)
    .flatMap(({ block }) => keysOf(block))
    .filter(key => typing.has(key))
}

function keysOf(block: Block): readonly string[] {
  if (block.type === 'table') return block.rows.flatMap(({ keys = [] }) => keys)
  const key = keyOf(block)
  return key === undefined ? [] : [key]
}
