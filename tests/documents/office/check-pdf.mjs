import { readFileSync } from 'node:fs'
import { run } from './run-tool.mjs'

const elements = ['Document', 'H1', 'H2', 'P', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure']

/**
 * What is wrong with a PDF file that is to be read out by a screen reader: a sentence each.
 *
 * @param {string} path
 * @param {{ title: string }} report
 */
export function problemsOfPdf(path, { title }) {
  const about = run('pdfinfo', [path])
  const structure = run('pdfinfo', ['-struct', path])
  const found = new Set(structure.split('\n').map(line => line.trim().split(/[\s(:]/)[0]))
  return [
    ...(/^Tagged:\s+yes$/m.test(about) ? [] : ['it is not tagged']),
    ...(new RegExp(`^Title:\\s+${title.replaceAll(/[^\w ]/g, '.')}$`, 'm').test(about) ? [] : ['it has no title']),
    ...(/\/DisplayDocTitle true/.test(readFileSync(path, 'latin1'))
      ? []
      : ['a reader shows its file name, not its title']),
    ...elements.filter(element => !found.has(element)).map(element => `it holds no ${element}`),
  ]
}
