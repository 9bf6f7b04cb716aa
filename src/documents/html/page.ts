import type { Paper } from '../../core/papers/paper.ts'
import type { Report } from '../../core/report/report.ts'
import { escaped, xmlText } from '../xml-text.ts'

/** One HTML file that needs nothing else. `body` is escaped already. */
export function htmlPage({ language, title }: Report | Paper, ownStyle: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${ownStyle}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** What stands in the margins of every page on paper. */
interface PageLines {
  /** At the left and at the right. */
  readonly top: readonly [string, string]
  readonly foot: string
}

/** What reports and papers have in common: no colour carries a meaning. */
export function style({ top: [left, right], foot }: PageLines, page: keyof typeof sizes): string {
  const pageBox = `
@page {
  size: ${sizes[page]};
  @top-left { content: ${cssString(left)}; font: bold 9pt Arial, sans-serif; }
  @top-right { content: ${cssString(right)}; font: bold 9pt Arial, sans-serif; color: #9c2f1c; }
  @bottom-left { content: ${cssString(foot)}; font: 8.5pt Arial, sans-serif; }
  @bottom-right { content: counter(page) " of " counter(pages); font: 8.5pt Arial, sans-serif; }
}
`
  return [onScreen, pageBox, inPrint].join('\n').trim()
}

const onScreen = `
:root { color: #0b0c0c; background: #fff; font: 1rem/1.4 Arial, Helvetica, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.15; margin: 1.5rem 0; }
h2 { font-size: 1.5rem; line-height: 1.2; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.2rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p, ul, ol, dl, .table, figure { margin: 0 0 1rem; }
li { margin-bottom: .4rem; }
a { color: #1a65a6; text-underline-offset: .15em; }
a:focus { outline: 3px solid #0b0c0c; background: #fd0; color: #0b0c0c; }
:target { background: #fff7bf; }
.marking { margin: 0; font-weight: bold; color: #505a5f; }
.notice { border-left: .4rem solid #505a5f; padding: .25rem 0 .25rem 1rem; }
.fill { background: #fff2cc; }
.title-block div { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 1rem; margin-bottom: .35rem; }
dt { font-weight: bold; }
dd { margin: 0; }
.contents ol { list-style: none; padding-left: 0; }
figcaption { font-weight: bold; }
blockquote { margin: .25rem 2rem; }
.table { overflow-x: auto; }
.table:focus-visible { outline: 3px solid #0b0c0c; }
table { width: 100%; min-width: 32rem; border-collapse: collapse; }
caption { text-align: left; font-weight: bold; margin: .5rem 0; }
th { overflow-wrap: break-word; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #b1b4b6; }
thead th { background: #f3f2f1; padding-left: .4rem; }
tbody th { padding-left: .4rem; }
th p, td p { margin: 0 0 .4rem; }
tbody th p + p { font-weight: normal; }
@media (forced-colors: active) { .notice { border-left-color: CanvasText; } }
@media (max-width: 40rem) { .title-block div { display: block; } }
`

const sizes = {
  report: 'A4; margin: 18mm 16mm',
  portrait: 'A4; margin: 22mm 20mm',
  landscape: 'A4 landscape; margin: 18mm 15mm',
  close: 'A4; margin: 17mm',
} as const

const inPrint = `
@media print {
  :root { font-size: 12pt; }
  body { max-width: none; padding: 0; }
  .table { overflow: visible; }
  table { min-width: 0; }
  .marking { display: none; }
  a { color: inherit; }
  h2, h3, h4, caption, p:has(+ ul), p:has(+ ol), p:has(+ .table) { break-after: avoid; }
  tr, li, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  :target { background: none; }
}
`

/** A string of a style sheet. What would end it, or the element that the sheet stands in, is written by its number. */
export function cssString(text: string): string {
  const written = xmlText(text).replaceAll(/["\\<\n\f]/g, sign => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)
  return `"${written}"`
}
