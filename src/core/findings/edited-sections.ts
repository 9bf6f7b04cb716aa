import { entry } from '../session/script.ts'
import type { Block, List, Paragraph } from './block.ts'
import { editedTable } from './edited-table.ts'
import { idsIn } from './ids-in.ts'
import { keyOfText } from './key-of-text.ts'
import type { Edit, Review } from './review.ts'
import type { Draft } from './section.ts'
import { textFrom } from './text-from.ts'
import { fill, wordsOf } from './text.ts'

/** Gives each paragraph and list its key, and each table in which officers write, and puts what the clerk wrote in its place. */
export function editedSections(drafts: readonly Draft[], { edits }: Review): readonly Draft[] {
  const targets = idsIn(drafts)
  return drafts.map(draft => edited(draft, edits, targets))
}

function edited(draft: Draft, edits: Review['edits'], targets: ReadonlySet<string>): Draft {
  const keys: string[] = []
  const blocks = draft.blocks.map((block): Block => {
    if (block.type === 'table') return editedTable(draft.id, block, edits, targets)
    if (block.type !== 'paragraph' && block.type !== 'list') return block
    const key = keyOfText(draft.id, draftedWords(block), keys)
    keys.push(key)
    const edit = entry(edits, key)
    return edit === undefined ? { ...block, key } : rewritten({ ...block, key }, edit, targets)
  })
  const { sections } = draft
  return {
    ...draft,
    blocks,
    ...(sections === undefined ? {} : { sections: sections.map(below => edited(below, edits, targets)) }),
  }
}

/** What a clerk sees to edit: a list has a line for each item. */
export function draftedWords(block: Paragraph | List): string {
  return block.type === 'paragraph' ? wordsOf(block.text) : block.items.map(wordsOf).join('\n')
}

function rewritten(block: Paragraph | List, { now }: Edit, targets: ReadonlySet<string>): Block {
  const lines = now.split('\n').map(line => line.trim())
  const full = lines.filter(line => line !== '')
  const { key } = block
  const mark = { ...(key === undefined ? {} : { key }), edited: true as const }
  if (full.length === 0) return { type: 'paragraph', text: [fill(leftOut)], ...mark }
  return block.type === 'paragraph'
    ? { type: 'paragraph', text: textFrom(full.join(' '), targets), ...mark }
    : { type: 'list', items: full.map(line => textFrom(line, targets)), ...mark }
}

/** Stands in a draft where words were emptied, so that it can be taken back; in no part that leaves the office. */
export const leftOut = 'left out by the clerk'

export function isLeftOut(block: Block): boolean {
  const canBe = block.type === 'paragraph' || block.type === 'finding'
  return canBe && block.edited === true && wordsOf(block.text) === `[${leftOut}]`
}
