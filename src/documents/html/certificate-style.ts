/** A certificate is one sheet of paper, however long the names on it are. */
export const certificateStyle = `
@media print {
  .sheet, .sheet > h2 { margin-top: 0; }
  h3, .writing-lines { margin-block: 1rem .5rem; }
  li { margin-bottom: .2rem; }
}
`.trim()
