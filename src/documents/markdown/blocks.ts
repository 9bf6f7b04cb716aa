import type {
  Block,
  Finding,
  Particular,
  Quotation,
  Recommendation,
  Table,
} from '../../core/findings/block.ts'
import type { Text } from '../../core/findings/text.ts'
import { bold, inline, words } from './inline.ts'

/**
 * Some blocks as Markdown, a string for each part that stands by itself.
 * @param level of a heading that stands right below the section's own
 */
export function blocksMarkdown(blocks: readonly Block[], level: number): readonly string[] {
  return blocks.flatMap((block, index) => blockMarkdown(block, level, bullets[index % 2 === 0 ? 0 : 1]))
}

/** Two lists that follow each other would be read as one, had they the same bullet. */
const bullets = ['-', '*'] as const

type Bullet = (typeof bullets)[number]

function blockMarkdown(block: Block, level: number, bullet: Bullet): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [inline(block.text, 'paragraph')]
    case 'notice':
      return [bold(block.text, 'paragraph')]
    case 'list':
      return [list(block.items, bullet)]
    case 'table':
      return table(block)
    case 'finding':
      return finding(block, level, bullet)
    case 'recommendation':
      return recommendation(block, bullet)
    case 'quotation':
      return quotation(block)
  }
}

export function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${words(text, 'line')}`
}

function list(items: readonly Text[], bullet: Bullet): string {
  return items.map(item => listItem(inline(item, 'paragraph'), bullet)).join('\n')
}

function listItem(written: string, bullet: Bullet): string {
  return `${bullet} ${written.replaceAll('\n', '\n  ')}`
}

/** A name in bold, then what belongs to it. */
export function particularsMarkdown(particulars: readonly Particular[], bullet: Bullet): string {
  return list(
    particulars.map(({ name, value }) => [{ strong: `${name}:` }, ' ', ...value]),
    bullet,
  )
}

function table({ caption, columns, rows }: Table): readonly string[] {
  const head = columns.map(({ title }) => words(title, 'line'))
  const body = rows.map(({ cells }) =>
    row(cells.map(cell => cell.map(text => inline(text, 'line')).join(' / '))),
  )
  return [bold([caption], 'paragraph'), [row(head), row(columns.map(() => '---')), ...body].join('\n')]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function finding({ label, text, evidence }: Finding, level: number, bullet: Bullet): readonly string[] {
  return [
    heading(level, label),
    inline(text, 'paragraph'),
    ...(evidence.length === 0 ? [] : [list(evidence, bullet)]),
  ]
}

/** A numbered list would be counted on by whoever reads it, and Part A may leave a number out: so it stands as text. */
function recommendation({ number, text, particulars }: Recommendation, bullet: Bullet): readonly string[] {
  return [bold([`${number}. ${text}`], 'paragraph'), particularsMarkdown(particulars, bullet)]
}

function quotation({ about, words: said }: Quotation): readonly string[] {
  return [bold(about, 'paragraph'), `> ${words(said, 'paragraph').replaceAll('\n', '\n> ')}`]
}
