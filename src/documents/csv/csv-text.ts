import { xmlText } from '../xml-text.ts'

/** A number stays one that a spreadsheet can add up; any other cell is text. */
export type CsvCell = string | number

/**
 * A file of comma-separated values as RFC 4180 has it: fields in quotation marks where they need them, lines that end in
 * CR LF. The byte order mark tells Excel that it is UTF-8.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map(row => `${row.map(field).join(',')}\r\n`).join('')}`
}

function field(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A spreadsheet runs what looks like a formula (OWASP ASVS 5.0, 1.2.10), and an apostrophe in front makes text of it. Some
 * strip space, quotation marks or signs that show nothing before they look, and some take full-width signs for the usual, as
 * normalising does, which also makes two equals signs of one that looks like them.
 */
function harmless(text: string): string {
  const clean = xmlText(text)
  return formula.test(clean) || formula.test(clean.normalize('NFKC')) ? `'${clean}` : clean
}

const formula = /^[\s\p{Z}\p{C}"“”'‘’]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u
