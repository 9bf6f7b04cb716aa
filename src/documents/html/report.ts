import type { Section } from '../../core/report/block.ts'
import type { Report } from '../../core/report/report.ts'
import { draftWords, footOf, headerOf, headingOf, placesPointedAt } from '../report-words.ts'
import { escaped } from '../xml-text.ts'
import { blocksHtml, contentsHtml, particularsHtml, type Places, words } from './blocks.ts'
import { htmlPage, style } from './page.ts'

/** The report as one HTML file that needs nothing else. */
export function toHtml(report: Report): string {
  const { title, subtitle, form, marking, isDraft, opening, sections } = report
  const places = placesPointedAt(report)
  const body = `<header>
<p class="marking"><strong>${words(marking)}</strong>${isDraft ? ` <span class="draft">${words(draftWords)}</span>` : ''}</p>
<h1>${words(title)}</h1>
<p class="subtitle">${words(subtitle)}</p>
<div class="particulars">
${particularsHtml(headerOf(report))}
</div>
${blocksHtml(opening, places)}
</header>${form === 'brief' ? '' : contentsHtml(sections.map(section => [section.id, headingOf(section)]))}
<main class="${form}">
${sections.map(section => sectionHtml(section, places)).join('\n')}
</main>
<footer><p>${words(footOf(report))}</p></footer>`
  const lines = { top: [marking, isDraft ? draftWords : ''], foot: footOf(report) } as const
  return htmlPage(report, `${style(lines, 'report')}\n${reportStyle}`, body)
}

function sectionHtml(section: Section, places: Places): string {
  return `<section>
<h2 id="${escaped(section.id)}">${words(headingOf(section))}</h2>
${blocksHtml(section.blocks, places)}
</section>`
}

/** As in the mock-ups of the design: small and close on paper, so that the brief is one sheet. */
const reportStyle = `
h1 { margin: .75rem 0 .1rem; font-size: 1.75rem; }
h2 { border-top: 2px solid #0b6a66; margin: 1.5rem 0 .5rem; padding-top: .3rem; font-size: 1.2rem; }
.marking { color: inherit; font-weight: normal; }
@media screen { .marking { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; } }
.draft { color: #9c2f1c; font-weight: bold; }
.subtitle { color: #48555d; }
.particulars dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1.6rem; margin: 0 0 1rem; border-top: 1px solid #c5ccd0; }
.particulars div { border-bottom: 1px solid #c5ccd0; padding: .3rem 0; }
.particulars :is(dt, dd) { display: inline; }
.particulars dt { color: #48555d; font-weight: normal; }
.particulars dt::after { content: ": "; }
.particulars dd { font-weight: bold; }
section:has(> #asked) { border-left: .4rem solid #0b6a66; background: #eff4f4; padding: .5rem 1rem .1rem; margin: 1rem 0; }
section:has(> #asked) h2 { border: 0; margin: 0 0 .25rem; padding: 0; }
.numbered { display: grid; grid-template-columns: 2.6rem 1fr; }
.under, main:not(.brief) ul { margin-left: 2.6rem; }
.number { color: #48555d; }
.number.strong { color: #16384a; font-weight: bold; }
caption, .drawn figcaption { color: #48555d; font-weight: normal; }
caption strong, .drawn figcaption strong { color: #0b0c0c; }
.fill { font-style: normal; }
.picture { width: 100%; max-width: 480pt; height: auto; font-family: Arial, Helvetica, sans-serif; }
footer { margin-top: 2rem; color: #48555d; font-size: .85rem; }
@media print {
  :root { font-size: 10pt; line-height: 1.34; }
  h1 { font-size: 18pt; }
  h2 { font-size: 12pt; margin: .7rem 0 .25rem; }
  p, ul, dl, .table, figure { margin-bottom: .3rem; }
  li { margin-bottom: .15rem; }
  table { font-size: 9.2pt; }
  table.small { font-size: 8.6pt; }
  th, td { padding-block: .15rem; }
  nav, footer { display: none; }
  a { text-decoration: none; }
  section:has(> #asked) { break-inside: avoid; print-color-adjust: exact; }
}
`.trim()
