import { converted, run } from './run-tool.mjs'

/** @typedef {{ title: string, isAppendix: boolean }} Section */
/** @typedef {{ title: string, marking: string, sections: readonly Section[] }} Report */

/**
 * What is wrong with a Word file once LibreOffice has laid it out: a sentence each.
 *
 * @param {string} folder
 * @param {string} path
 * @param {Report} report
 */
export function problemsOfWord(folder, path, report) {
  const pdf = converted(folder, path, { to: 'pdf', ending: 'pdf' })
  const pages = run('pdftotext', [pdf, '-']).split('\f').slice(0, -1).map(inOneLine)
  const whole = pages.join(' ')
  const wanted = [report.title, ...report.sections.map(({ title }) => title)]
  return [
    ...wanted.filter(words => !whole.includes(inOneLine(words))).map(words => `it does not say “${words}”`),
    ...pages.flatMap((page, index) =>
      page.includes(inOneLine(report.marking)) ? [] : [`page ${index + 1} does not bear the marking`],
    ),
    ...(/Error!|Reference source not found/i.test(whole) ? ['it holds a pointer that leads nowhere'] : []),
    ...(/\{\{findings/i.test(whole) ? ['the place for the findings was not filled'] : []),
  ]
}

/**
 * Words as they are, wherever a line ends.
 *
 * @param {string} text
 */
function inOneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim()
}
