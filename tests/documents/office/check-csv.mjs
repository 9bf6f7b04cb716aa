import { readFileSync } from 'node:fs'
import { converted } from './run-tool.mjs'

/** Separator, quotes, UTF-8, from the first line on, in British English, nothing taken for a date or a formula. */
const from = 'Text - txt - csv (StarCalc):44,34,76,1,,2057,true,false'
/** The same back, with cells as they show. */
const to = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true'

/**
 * How a table differs once a spreadsheet has opened it and written it again: a sentence for each cell.
 *
 * @param {string} folder
 * @param {string} path
 */
export function problemsOfCsv(folder, path) {
  const written = rowsIn(readFileSync(path, 'utf8'))
  const read = rowsIn(readFileSync(converted(folder, path, { to, ending: 'csv', from }), 'utf8'))
  const count = written.length === read.length ? [] : [`${written.length} rows became ${read.length}`]
  const cells = written.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const other = read[at]?.[column]
      return cell === other ? [] : [`row ${at + 1}, column ${column + 1}: “${cell}” became “${other ?? ''}”`]
    }),
  )
  return [...count, ...cells]
}

/**
 * @param {string} text
 * @returns {string[][]}
 */
function rowsIn(text) {
  /** @type {string[][]} */
  const rows = []
  /** @type {string[]} */
  let row = []
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
    if (end === '' && plain === '' && quoted === undefined && row.length === 0) break
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'))
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}
