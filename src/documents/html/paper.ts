import type { Paper, PaperBlock, Sheet, WritingLines } from '../../core/papers/paper.ts'
import { blocksHtml, contentsHtml, inline, particularsHtml, words } from './blocks.ts'
import { htmlPage, style } from './page.ts'

/** A paper as one HTML file that needs nothing else, each sheet on a new page when it is printed. */
export function paperToHtml(paper: Paper): string {
  const { kind, title, marking, orientation, textSize, hasContents, sheets } = paper
  const body = `<header>
<p class="marking">${words(marking)}</p>
<h1>${words(title)}</h1>
</header>${hasContents ? contentsHtml(sheets.map(sheet => [sheet.id, sheet.title])) : ''}
<main class="${orientation} ${textSize}">
${sheets.map(sheetHtml).join('\n')}
</main>`
  const page = textSize === 'small' || textSize === 'close' ? 'close' : orientation
  const sheetStyle = `${style({ top: [marking, ''], foot: '' }, page)}\n${onPaper}`.trim()
  return htmlPage(paper, kind === 'certificate' ? `${sheetStyle}\n${certificateStyle}` : sheetStyle, body)
}

function sheetHtml({ id, title, handout, blocks }: Sheet): string {
  const drawings = (handout?.drawings ?? []).map(({ svg }) => `<figure class="drawing">${svg}</figure>\n`)
  return `<section class="sheet">
<h2 id="${id}">${words(title)}</h2>
${drawings.join('')}${blocks.map(paperBlockHtml).join('\n')}
</section>`
}

function paperBlockHtml(block: PaperBlock): string {
  switch (block.type) {
    case 'subheading': {
      // Below the sheet's own heading, which is the second of the page.
      const tag = `h${block.level + 2}`
      return `<${tag}>${words(block.words)}</${tag}>`
    }
    case 'particulars':
      return `<div class="title-block">\n${particularsHtml(block.items)}\n</div>`
    case 'spoken':
      return `<p class="spoken">${inline(block.text)}</p>`
    case 'writing-lines':
      return writingLines(block)
    default:
      return blocksHtml([block])
  }
}

function writingLines({ label, count }: WritingLines): string {
  const lines = Array.from({ length: count }, () => '<div class="line"></div>').join('')
  return `<div class="writing-lines">\n<p class="label">${words(label)}</p>\n${lines}\n</div>`
}

/** What only papers have: sheets, drawings, read-out words and lines to write on. */
const onPaper = `
.spoken { margin: 0 0 1rem; border-left: 1px solid #505a5f; padding-left: 1rem; font-family: Georgia, "Times New Roman", serif; font-size: 1.05em; }
.sheet > .title-block { margin-bottom: 1rem; }
.writing-lines { margin: 1.25rem 0; break-inside: avoid; }
.label { margin: 0; font-weight: bold; }
.line { height: 2.1rem; border-bottom: 1px solid #505a5f; }
table.room tbody td { height: calc(1.5rem * var(--lines)); border-left: 1px solid #b1b4b6; padding-left: .4rem; }
table.small { font-size: .8rem; }
table.small :is(th, td) { padding: .3rem .5rem .3rem 0; overflow-wrap: break-word; hyphens: auto; }
table.small :is(tbody, thead) th { padding-left: .3rem; }
.drawing svg { width: 100%; height: auto; max-height: 120mm; }
main.large { font-size: 1.5rem; }
main.large .title-block div { grid-template-columns: 2.5rem 1fr; gap: .5rem; margin-bottom: .75rem; }
body:has(.landscape) { max-width: 75rem; }
@media print {
  :root { line-height: 1.25; }
  h1 { margin: 0 0 .75rem; font-size: 1.6rem; }
  h2 { margin: 0 0 .5rem; font-size: 1.35rem; }
  h3 { margin: 1rem 0 .3rem; font-size: 1.1rem; }
  p, ul, dl, .table { margin-bottom: .5rem; }
  li { margin-bottom: .15rem; }
  main:not(.large) .title-block div { margin-bottom: .15rem; }
  .writing-lines { margin-block: .6rem; }
  .line { height: 1.6rem; }
  table.room :is(th, td) { padding-block: .3rem 0; }
  main.small { font-size: 9.5pt; line-height: 1.2; }
  main.small :is(p, ul, .table, caption) { margin-block: 0 .2rem; }
  main.small :is(th, td) { padding-block: .1rem; }
  main:is(.small, .close) li { margin-bottom: 0; }
  main.close h3 { margin: .7rem 0 .15rem; }
  main.small h3 { margin: .6rem 0 .1rem; font-size: 10.5pt; }
  .sheet + .sheet { break-before: page; }
  .spoken { break-inside: avoid; }
  table.small { font-size: 8.5pt; }
  h3, h4 { break-after: avoid; }
}
`

/** A certificate is one sheet of paper, however long the names on it are. */
const certificateStyle = `
@media print {
  .sheet, .sheet > h2 { margin-top: 0; }
  h3, .writing-lines { margin-block: 1rem .5rem; }
  li { margin-bottom: .2rem; }
}
`.trim()
