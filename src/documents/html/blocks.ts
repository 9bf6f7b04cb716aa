import type { Block, Finding, Particular, Quotation, Recommendation, Row, Table } from '../../core/findings/block.ts'
import type { Run, Text } from '../../core/findings/text.ts'
import { grouped, isList } from '../block-groups.ts'
import { escaped } from '../xml-text.ts'

/** @param level of a heading that stands right below the section's own */
export function blocksHtml(blocks: readonly Block[], level: number): string {
  return grouped(blocks)
    .map(group => (isList(group) ? recommendations(group) : blockHtml(group, level)))
    .join('\n')
}

function blockHtml(block: Exclude<Block, Recommendation>, level: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'notice':
      return `<p class="notice">${inline(block.text)}</p>`
    case 'list':
      return list(block.items)
    case 'table':
      return table(block)
    case 'finding':
      return finding(block, level)
    case 'quotation':
      return quotation(block)
  }
}

function list(items: readonly Text[]): string {
  return `<ul>\n${items.map(item => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`
}

function table({ caption, columns, rows, room, isSmall }: Table): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => `<col style="width:${Math.round((100 * share) / shares)}%">`)
  const headings = columns.map(({ title }) => `<th scope="col">${words(title)}</th>`)
  return [
    `<div class="table" role="region" aria-label="${escaped(caption)}" tabindex="0">\n<table${classes(room, isSmall)}>\n<caption>${words(caption)}</caption>\n<colgroup>${widths.join('')}</colgroup>`,
    `<thead>\n<tr>${headings.join('')}</tr>\n</thead>\n<tbody>`,
    ...rows.map(row),
    '</tbody>\n</table>\n</div>',
  ].join('\n')
}

function classes(room: Table['room'], isSmall: Table['isSmall']): string {
  const names = [...(room === undefined ? [] : [`room-${room}`]), ...(isSmall ? ['small'] : [])]
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`
}

function row({ id, cells }: Row): string {
  const html = cells.map((cell, column) => {
    const content = cell.length === 1 ? cell.map(inline).join('') : cell.map(text => `<p>${inline(text)}</p>`).join('')
    return column === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`
  })
  return `<tr${id === undefined ? '' : ` id="${id}"`}>${html.join('')}</tr>`
}

function finding({ id, label, text, evidence }: Finding, level: number): string {
  const heading = `<h${level} id="${id}">${words(label)}</h${level}>\n<p>${inline(text)}</p>`
  return evidence.length === 0 ? heading : `${heading}\n${list(evidence)}`
}

function recommendations(all: readonly Recommendation[]): string {
  return `<ol class="recommendations">\n${all.map(recommendation).join('\n')}\n</ol>`
}

function recommendation({ id, number, text, particulars }: Recommendation): string {
  return `<li id="${id}" value="${number}">\n<p><strong>${words(text)}</strong></p>\n${particularsHtml(particulars)}\n</li>`
}

export function particularsHtml(particulars: readonly Particular[]): string {
  const pairs = particulars.map(({ name, value }) => `<div><dt>${words(name)}</dt><dd>${inline(value)}</dd></div>`)
  return `<dl>\n${pairs.join('\n')}\n</dl>`
}

function quotation({ about, words: said }: Quotation): string {
  return `<figure>\n<figcaption>${inline(about)}</figcaption>\n<blockquote><p>${words(said)}</p></blockquote>\n</figure>`
}

/** A text as HTML: pointers are links inside the page, and what a person is to write stands out. */
export function inline(text: Text): string {
  return text.map(run).join('')
}

function run(of: Run): string {
  if (typeof of === 'string') return words(of)
  if ('fill' in of) return `<em class="fill">[${words(of.fill)}]</em>`
  if ('strong' in of) return `<strong>${words(of.strong)}</strong>`
  return `<a href="#${escaped(of.ref)}">${words(of.text)}</a>`
}

/** Plain words; a line that was broken by hand is broken again. */
export function words(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}
