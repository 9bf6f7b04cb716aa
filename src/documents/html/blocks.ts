import type { Block, Figure, Paragraph, Particular, Quotation, Row, Run, Table, Text } from '../../core/report/block.ts'
import { pictureSvg } from '../picture-svg.ts'
import { captionOf, isOfParagraph, placesOf, placeToFill } from '../report-words.ts'
import { escaped } from '../xml-text.ts'

/** The places that pointers of a document lead to. */
export type Places = ReadonlySet<string>

/** Nothing in a paper points at anything. */
const noPlaces: Places = new Set()

export function blocksHtml(blocks: readonly Block[], places: Places = noPlaces): string {
  return blocks.map(block => blockHtml(block, places)).join('\n')
}

function blockHtml(block: Block, places: Places): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, places)
    case 'notice':
      return `<p class="notice">${inline(block.text, places)}</p>`
    case 'list':
      return `<ul>\n${block.items.map(item => `<li>${inline(item, places)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return table(block, places)
    case 'figure':
      return figure(block)
    case 'quotation':
      return quotation(block, places)
  }
}

function paragraph(block: Paragraph, places: Places): string {
  const { number, text, isUnder = false } = block
  const id = placesOf(block).find(place => places.has(place))
  const at = id === undefined ? '' : ` id="${escaped(id)}"`
  if (number === undefined) return `<p${at}${isUnder ? ' class="under"' : ''}>${inline(text, places)}</p>`
  const name = isOfParagraph(number) ? 'number' : 'number strong'
  return `<p${at} class="numbered"><span class="${name}">${words(number)}</span> <span>${inline(text, places)}</span></p>`
}

function table(block: Table, places: Places): string {
  const { caption, columns, rows, room, isSmall } = block
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => `<col style="width:${Math.round((100 * share) / shares)}%">`)
  const headings = columns.map(({ title }) => `<th scope="col">${words(title)}</th>`)
  return [
    `<div class="table" role="region" aria-label="${escaped(caption)}" tabindex="0">\n<table${look(room, isSmall)}>\n<caption>${inline(captionOf(block), places)}</caption>\n<colgroup>${widths.join('')}</colgroup>`,
    `<thead>\n<tr>${headings.join('')}</tr>\n</thead>\n<tbody>`,
    ...rows.map(one => row(one, places)),
    '</tbody>\n</table>\n</div>',
  ].join('\n')
}

function look(room: Table['room'], isSmall: Table['isSmall']): string {
  if (room !== undefined) return ` class="room" style="--lines:${room}"`
  return isSmall ? ' class="small"' : ''
}

function row({ id, cells }: Row, places: Places): string {
  const html = cells.map((cell, column) => {
    const texts = cell.map(text => inline(text, places))
    const content = texts.length === 1 ? texts.join('') : texts.map(text => `<p>${text}</p>`).join('')
    return column === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`
  })
  return `<tr${id === undefined ? '' : ` id="${escaped(id)}"`}>${html.join('')}</tr>`
}

/** What it shows stands as its name alone: its labels would be read out one by one, and mean nothing so. */
function figure(block: Figure): string {
  const svg = pictureSvg(block.picture, `class="picture" role="img" aria-label="${escaped(block.alt)}"`)
  return `<figure class="drawn">\n<figcaption>${inline(captionOf(block))}</figcaption>\n${svg}\n</figure>`
}

export function particularsHtml(particulars: readonly Particular[]): string {
  const pairs = particulars.map(({ name, value }) => `<div><dt>${words(name)}</dt><dd>${inline(value)}</dd></div>`)
  return `<dl>\n${pairs.join('\n')}\n</dl>`
}

function quotation({ about, words: said }: Quotation, places: Places): string {
  return `<figure>\n<figcaption>${inline(about, places)}</figcaption>\n<blockquote><p>${words(said)}</p></blockquote>\n</figure>`
}

/** Leads to the parts of a page, each by its id and its heading. */
export function contentsHtml(parts: readonly (readonly [id: string, heading: string])[]): string {
  const items = parts.map(([id, heading]) => `<li><a href="#${escaped(id)}">${words(heading)}</a></li>`)
  return `
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${items.join('\n')}
</ol>
</nav>`
}

/** A text as HTML: pointers are links inside the page, and what a person is to write stands out. */
export function inline(text: Text, places: Places = noPlaces): string {
  return text.map(of => run(of, places)).join('')
}

function run(of: Run, places: Places): string {
  if (typeof of === 'string') return words(of)
  if ('fill' in of) return `<em class="fill">${words(placeToFill(of.fill))}</em>`
  if ('strong' in of) return `<strong>${words(of.strong)}</strong>`
  return places.has(of.ref) ? `<a href="#${escaped(of.ref)}">${words(of.text)}</a>` : words(of.text)
}

/** Plain words; a line that was broken by hand is broken again. */
export function words(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}
