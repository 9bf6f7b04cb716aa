import type { Block, Table } from '../../core/findings/block.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { textsOfBlock } from '../../core/findings/texts-of.ts'
import { canonicalJson } from '../../core/scenario/digest.ts'
import { type Difference, unlike, unlikeValues } from './difference.ts'

/** Block by block where there are as many; else those that only one of the two has. */
export function blockDifferences(
  where: string,
  report: readonly Block[],
  again: readonly Block[],
): readonly Difference[] {
  if (report.length === again.length)
    return report.flatMap((block, index) => {
      const other = again[index]
      return other === undefined ? [] : unlikeBlocks(`${where}, ${placeOf(block, report)}`, block, other)
    })
  return [
    ...without(report, again).map(block => ({
      where: `${where}, ${placeOf(block, report)}`,
      report: textsOfBlock(block).join(' '),
      again: undefined,
    })),
    ...without(again, report).map(block => ({
      where: `${where}, ${placeOf(block, again)}`,
      report: undefined,
      again: textsOfBlock(block).join(' '),
    })),
  ]
}

function without(blocksOfOne: readonly Block[], others: readonly Block[]): readonly Block[] {
  const known = new Set(others.map(canonicalJson))
  return blocksOfOne.filter(block => !known.has(canonicalJson(block)))
}

/** `paragraph 2`, as somebody counts who looks for it. */
function placeOf(block: Block, among: readonly Block[]): string {
  if (block.type === 'recommendation') return `recommendation ${block.number}`
  if (block.type === 'finding') return `finding ${block.number}`
  if (block.type === 'table') return `table “${block.caption}”`
  const alike = among.filter(({ type }) => type === block.type)
  return `${block.type} ${alike.indexOf(block) + 1}`
}

function unlikeBlocks(where: string, report: Block, again: Block): readonly Difference[] {
  if (canonicalJson(report) === canonicalJson(again)) return []
  if (report.type === 'table' && again.type === 'table') {
    const cells = unlikeCells(where, report, again)
    if (cells.length > 0) return cells
  }
  const [ours, theirs] = [textsOfBlock(report), textsOfBlock(again)]
  const index = ours.findIndex((text, place) => text !== theirs[place])
  const at = index < 0 && theirs.length > ours.length ? ours.length : index
  if (at >= 0) return [{ where, report: ours[at], again: theirs[at] }]
  return unlikeValues(`${where}, beside its words`, report, again)
}

function unlikeCells(where: string, report: Table, again: Table): readonly Difference[] {
  if (report.rows.length !== again.rows.length || report.columns.length !== again.columns.length) return []
  return report.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const words = cell.map(wordsOf).join(' / ')
      const other = again.rows[row]?.cells[column]?.map(wordsOf).join(' / ')
      return unlike(`${where}, row ${row + 1}, “${report.columns[column]?.title ?? ''}”`, words, other)
    }),
  )
}
