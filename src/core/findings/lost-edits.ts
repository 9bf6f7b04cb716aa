import type { Block } from './block.ts'
import type { Section } from './findings.ts'
import { keyOf } from './part-of.ts'
import type { Edit, Review } from './review.ts'

/** An edit that this draft has no place for: what it was made to now reads otherwise, or is no longer there. */
export interface LostEdit extends Edit {
  readonly key: string
}

/** The clerk's words are not lost with their place: the page shows them, to be copied or let go. */
export function lostEdits(draft: readonly Section[], { edits }: Review): readonly LostEdit[] {
  const placed = new Set(draft.flatMap(editedIn))
  return Object.entries(edits)
    .filter(([key]) => !placed.has(key))
    .map(([key, edit]) => ({ key, ...edit }))
}

function editedIn({ blocks, sections }: Section): readonly string[] {
  return [...blocks.flatMap(editsOf), ...sections.flatMap(editedIn)]
}

function editsOf(block: Block): readonly string[] {
  if (block.type === 'recommendation') return (block.edited ?? []).map(field => `${block.source}.${field}`)
  if (block.type === 'table') return block.rows.flatMap(({ keys = [] }) => keys)
  const key = keyOf(block)
  return key !== undefined && 'edited' in block ? [key] : []
}
