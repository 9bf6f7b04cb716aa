import { style } from './style.ts'

/** As reports look, with what only papers have: sheets, read-out words, lines to write on and slips to cut. */
export function paperStyle(marking: string, orientation: 'portrait' | 'landscape'): string {
  return [style(marking, orientation), onPaper].join('\n').trim()
}

const onPaper = `
.spoken { margin: 0 0 1rem; border-left: 1px solid #505a5f; padding-left: 1rem; font-family: Georgia, "Times New Roman", serif; font-size: 1.05em; }
.sheet > .title-block { margin-bottom: 1rem; }
.writing-lines { margin: 1.25rem 0; break-inside: avoid; }
.label { margin: 0; font-weight: bold; }
.line { height: 2.1rem; border-bottom: 1px solid #505a5f; }
table.room-3 td { height: 4.6rem; border-left: 1px solid #b1b4b6; padding-left: .4rem; }
table.small { font-size: .8rem; }
table.small :is(th, td) { padding: .3rem .5rem .3rem 0; overflow-wrap: break-word; hyphens: auto; }
table.small :is(tbody, thead) th { padding-left: .3rem; }
.slip { padding: 1rem 0; border-bottom: 2px dashed #505a5f; break-inside: avoid; }
.slip > :is(h2, h3) { margin: 0; font-size: 1.25rem; }
.slip p { margin: .25rem 0; }
.slip ul { display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; list-style: none; margin: .75rem 0; padding: 0; font-size: 1.25rem; font-weight: bold; }
.slip li { display: flex; align-items: center; gap: .5rem; margin: 0; }
.box { width: 1.3rem; height: 1.3rem; border: 2px solid #0b0c0c; }
.blank { display: flex; gap: .5rem; align-items: end; }
.blank span { flex: 0 0 4rem; border-bottom: 1px solid #505a5f; }
.blank .long { flex: 1 1 8rem; }
body:has(.landscape) { max-width: 75rem; }
@media print {
  .sheet + .sheet { break-before: page; }
  .spoken { break-inside: avoid; }
  table.small { font-size: 8.5pt; }
  h3, h4 { break-after: avoid; }
}
`
