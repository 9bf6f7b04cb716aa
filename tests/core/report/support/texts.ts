import { type Block, type Section, wordsOf } from '../../../../src/core/report/block.ts'
import type { Report } from '../../../../src/core/report/report.ts'

/** What a block says, without captions of pictures. */
export function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return [wordsOf(block.text)]
    case 'list':
      return block.items.map(wordsOf)
    case 'table':
      return [block.caption, ...block.rows.flatMap(({ cells }) => cells.flat().map(wordsOf))]
    case 'figure':
      return [block.caption]
    case 'quotation':
      return [wordsOf(block.about), block.words]
  }
}

export function sectionOf(report: Report, id: string): Section {
  const found = report.sections.find(section => section.id === id)
  if (found === undefined) throw new Error(`no section ${id}: ${report.sections.map(one => one.id).join(', ')}`)
  return found
}

export function textsIn(report: Report, id: string): readonly string[] {
  return sectionOf(report, id).blocks.flatMap(textsOf)
}

/** Every text of the body, without the numbers that it cites and the places that a person fills in. */
export function bodyTexts(report: Report): readonly string[] {
  return report.sections
    .filter(({ isAppendix }) => !isAppendix)
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .map(text => text.replaceAll(/ ?\((?:[DKREC]\d+(?:, )?)+\)|\[[^\]]*\]/g, '').trim())
    .filter(text => text !== '')
}

export function wordCount(texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).length
}
