import type { Paper, Sheet } from '../core/papers/paper.ts'
import { certificateStyle } from './html/certificate-style.ts'
import { words } from './html/inline.ts'
import { htmlPage } from './html/page.ts'
import { paperBlocksHtml } from './html/paper-blocks.ts'
import { paperStyle } from './html/paper-style.ts'

/** A paper as one HTML file that needs nothing else, each sheet on a new page when it is printed. */
export function paperToHtml(paper: Paper): string {
  const { title, language, marking, orientation, hasContents, sheets } = paper
  const body = `<header>
<p class="marking">${words(marking)}</p>
<h1>${words(title)}</h1>
</header>${hasContents ? contents(sheets) : ''}
<main class="${orientation}">
${sheets.map(sheetHtml).join('\n')}
</main>`
  return htmlPage({ language, title, style: styleOf(paper), body })
}

function styleOf({ kind, marking, orientation }: Paper): string {
  const style = paperStyle(marking, orientation)
  return kind === 'certificate' ? `${style}\n${certificateStyle}` : style
}

function contents(sheets: readonly Sheet[]): string {
  const items = sheets.map(({ id, title }) => `<li><a href="#${id}">${words(title)}</a></li>`)
  return `
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${items.join('\n')}
</ol>
</nav>`
}

function sheetHtml({ id, title, blocks }: Sheet): string {
  return `<section class="sheet">
<h2 id="${id}">${words(title)}</h2>
${paperBlocksHtml(blocks, 3)}
</section>`
}
