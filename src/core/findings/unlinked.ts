import type { Block, Particular, Recommendation, Table } from './block.ts'
import type { Section } from './findings.ts'
import { idsIn } from './ids-in.ts'
import type { Text } from './text.ts'

/** A pointer to what is not in this part of the report becomes plain words. */
export function unlinked(sections: readonly Section[]): readonly Section[] {
  const targets = idsIn(sections)
  const text = (from: Text): Text =>
    from.map(run => (typeof run === 'object' && 'ref' in run && !targets.has(run.ref) ? run.text : run))
  return sections.map(section => unlinkedSection(section, text))
}

type Change = (text: Text) => Text

function unlinkedSection(section: Section, text: Change): Section {
  return {
    ...section,
    blocks: section.blocks.map(block => unlinkedBlock(block, text)),
    sections: section.sections.map(below => unlinkedSection(below, text)),
  }
}

function unlinkedBlock(block: Block, text: Change): Block {
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'table':
      return unlinkedTable(block, text)
    case 'finding':
      return { ...block, text: text(block.text), evidence: block.evidence.map(text) }
    case 'recommendation':
      return unlinkedRecommendation(block, text)
    case 'quotation':
      return { ...block, about: text(block.about) }
  }
}

function unlinkedTable(table: Table, text: Change): Table {
  const rows = table.rows.map(row => ({ ...row, cells: row.cells.map(cell => cell.map(text)) }))
  return { ...table, rows }
}

function unlinkedRecommendation(block: Recommendation, text: Change): Recommendation {
  const particulars = block.particulars.map(({ name, value }): Particular => ({ name, value: text(value) }))
  return { ...block, particulars }
}
